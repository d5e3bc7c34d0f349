package id.lacak.standalone.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on the loopback address that takes every message and passes none on. It
 * answers 250 when the message is on the disk.
 */
public final class SmtpInbox implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(SmtpInbox.class);

	private static final int MAX_MESSAGE_BYTES = 30 << 20;

	private static final int TRY_LATER = 451;

	private static final int SECONDS_UNTIL_IDLE_CLIENT_IS_DROPPED = 60;

	private final StoredMails inbox;

	private final SMTPServer server;

	/**
	 * Not yet listening.
	 * @param folder where the messages are kept
	 * @param port 0 for a free one
	 * @param clock tells the time of arrival
	 */
	public SmtpInbox(Path folder, int port, Clock clock) {
		this.inbox = new StoredMails(folder, clock);
		this.server = SMTPServer.port(port)
				.bindAddress(InetAddress.getLoopbackAddress())
				.hostName("localhost")
				.softwareName("Lacak")
				.maxMessageSize(MAX_MESSAGE_BYTES)
				.connectionTimeoutMs(SECONDS_UNTIL_IDLE_CLIENT_IS_DROPPED * 1_000)
				.messageHandlerFactory(Delivery::new)
				.build();
	}

	/** Begins to listen. */
	public void start() {
		this.server.start();
	}

	public int port() {
		return this.server.getPortAllocated();
	}

	/** The messages with a number smaller than the given one, the newest first. */
	public Stream<ReceivedMail> newestFirst(long before) {
		return this.inbox.newestFirst(before);
	}

	/** Accepts no more; a message half sent is dropped and its client will try again. */
	@Override
	public void close() {
		this.server.stop();
	}

	/** One message on its way in. */
	private final class Delivery implements MessageHandler {

		private final List<String> recipients = new ArrayList<>();

		private String from = "";

		Delivery(MessageContext context) {
		}

		@Override
		public void from(String address) {
			this.from = address;
		}

		@Override
		public void recipient(String address) {
			this.recipients.add(address);
		}

		@Override
		public @Nullable String data(InputStream message) throws RejectException, IOException {
			try {
				SmtpInbox.this.inbox.keep(this.from, this.recipients, message);
				return null;
			} catch (RuntimeException failed) {
				log.error("a message could not be kept", failed);
				throw new RejectException(TRY_LATER, "try again later");
			}
		}

		@Override
		public void done() {
			// nothing to let go of
		}

	}

}
