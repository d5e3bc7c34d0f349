package id.lacak.standalone.mail;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on the loopback address that takes every message and passes none on. It
 * answers 250 when the message is on the disk.
 */
public final class SmtpInbox implements AutoCloseable {

	private static final int MAX_MESSAGE_BYTES = 30 << 20;

	private static final int MAX_CONNECTIONS = 200;

	private static final int IDLE_MILLIS = 60_000;

	private final StoredMails mails;

	private final SMTPServer server;

	/**
	 * Reads what is there, but does not listen yet.
	 * @param folder where the messages are kept
	 * @param port 0 for a free one
	 * @param clock tells the time of arrival
	 */
	public SmtpInbox(Path folder, int port, Clock clock) {
		this.mails = new StoredMails(folder, clock);
		this.server = SMTPServer.port(port)
				.bindAddress(InetAddress.getLoopbackAddress())
				.hostName("localhost")
				.softwareName("Lacak")
				.insertReceivedHeaders(false)
				.maxMessageSize(MAX_MESSAGE_BYTES)
				.maxConnections(MAX_CONNECTIONS)
				.connectionTimeoutMs(IDLE_MILLIS)
				.messageHandlerFactory(_ -> new Delivery(this.mails, MAX_MESSAGE_BYTES))
				.build();
	}

	/**
	 * Begins to listen.
	 * @throws RuntimeException if the port is taken
	 */
	public void start() {
		this.server.start();
	}

	/** The port it listens on; the one asked for as long as it does not. */
	public int port() {
		return this.server.isRunning() ? this.server.getPortAllocated() : this.server.getPort();
	}

	/**
	 * The newest messages by order of arrival, which is not that of {@link ReceivedMail#at()}
	 * once the legal clock was moved back.
	 * @param to only those for this address, in any case of letters
	 * @param before only those with a smaller number
	 */
	public List<ReceivedMail> newest(Optional<String> to, long before, int atMost) {
		return this.mails.newest(to, before, atMost);
	}

	/** The message with that number. */
	public Optional<ReceivedMail> find(long number) {
		return this.mails.find(number);
	}

	/** Accepts no more; a message half sent is dropped and its client will try again. */
	@Override
	public void close() {
		this.server.stop();
	}

}
