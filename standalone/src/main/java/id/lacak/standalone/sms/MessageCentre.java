package id.lacak.standalone.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A message centre on the loopback address that speaks SMPP 3.4. It takes every text and
 * passes none on; it answers when the text, and the receipt that was asked for, are on
 * the disk.
 */
public final class MessageCentre implements AutoCloseable {

	private static final int BACKLOG = 50;

	private final int wantedPort;

	private final Account account;

	private final SmsInbox inbox;

	private final Receipts receipts;

	private @Nullable Door door;

	/**
	 * Not yet listening.
	 * @param folder where texts and open receipts are kept
	 * @param port 0 for a free one
	 * @param systemId the one that may bind, at most 15 characters
	 * @param password its password, at most 8 characters
	 * @param clock tells the time of arrival
	 */
	public MessageCentre(Path folder, int port, String systemId, String password, Clock clock) {
		this.wantedPort = port;
		this.account = new Account(systemId, password);
		this.inbox = new SmsInbox(folder.resolve("messages"), clock);
		this.receipts = new Receipts(folder.resolve("receipts"), clock);
	}

	/** Who may bind. */
	record Account(String systemId, String password) {
	}

	/**
	 * Begins to listen, and to send the receipts that are still open.
	 * @throws UncheckedIOException if the port is taken
	 */
	public synchronized void start() {
		try {
			var socket = new ServerSocket(this.wantedPort, BACKLOG, InetAddress.getLoopbackAddress());
			this.door = Door.open(socket, this.account, this.inbox, this.receipts);
			this.receipts.start();
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** The port it listens on; the one asked for as long as it does not. */
	public synchronized int port() {
		return (this.door != null) ? this.door.port() : this.wantedPort;
	}

	/** The whole texts with a number smaller than the given one, the newest first. */
	public Stream<ReceivedSms> newestFirst(long before) {
		return this.inbox.newestFirst(before);
	}

	/** The whole text with that number. */
	public Optional<ReceivedSms> find(long number) {
		return this.inbox.find(number);
	}

	/**
	 * Passes on what somebody wrote to the office, in parts if it is long, and returns once
	 * all of it was taken.
	 * @param from number of the phone, E.164
	 * @throws IllegalStateException if nobody takes it
	 */
	public void textFrom(String from, String text) {
		new WrittenText(from, text).deliver(this.receipts.receivingSession()
				.orElseThrow(() -> new IllegalStateException("nobody listens")));
	}

	/** How many receipts have not been taken yet. */
	public int openReceipts() {
		return this.receipts.open();
	}

	/** Unbinds all sessions; open receipts are sent after the next start. */
	@Override
	public synchronized void close() {
		this.receipts.close();
		if (this.door != null) {
			this.door.close();
			this.door = null;
		}
	}

}
