package id.lacak.standalone.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message centre on the loopback address that speaks SMPP 3.4. It takes every text and
 * passes none on; it answers when the text, and the receipt that was asked for, are on
 * the disk.
 */
public final class MessageCentre implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(MessageCentre.class);

	private static final int BIND_WITHIN_MILLIS = 5_000;

	private static final int IDLE_MILLIS = 30_000;

	private final SmsInbox inbox;

	private final Receipts receipts;

	private final Account account;

	private final ServerSocket socket;

	private final SMPPServerSessionListener listener;

	private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	private MessageCentre(Path folder, int port, Account account, Clock clock) throws IOException {
		this.inbox = new SmsInbox(folder.resolve("messages"), clock);
		this.receipts = new Receipts(folder.resolve("receipts"), clock);
		this.account = account;
		this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		this.listener = new SMPPServerSessionListener(this.socket.getLocalPort(), new Loopback(this.socket));
		this.listener.setMessageReceiverListener(new SubmitReceiver(this.inbox, this.receipts));
		Thread.ofPlatform().daemon().name("sms-accept").start(this::acceptSessions);
	}

	/**
	 * Starts the message centre.
	 * @param folder where texts and open receipts are kept
	 * @param port 0 for a free one
	 * @param clock tells the time of arrival
	 */
	public static MessageCentre start(Path folder, int port, Account account, Clock clock) {
		try {
			return new MessageCentre(folder, port, account, clock);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Who may bind. */
	public record Account(String systemId, String password) {
	}

	private void acceptSessions() {
		while (!this.closed) {
			try {
				var session = this.listener.accept();
				this.sessions.add(session);
				Thread.ofVirtual().name("sms-bind").start(() -> awaitBind(session));
			}
			catch (IOException failed) {
				if (!this.closed) {
					log.warn("a session could not be accepted: {}", failed.getMessage());
				}
			}
		}
	}

	private void awaitBind(SMPPServerSession session) {
		session.addSessionStateListener((now, _, _) -> {
			if (!now.isNotClosed()) {
				this.sessions.remove(session);
			}
		});
		try {
			var request = session.waitForBind(BIND_WITHIN_MILLIS);
			answer(request, session);
		}
		catch (TimeoutException | IOException | PDUStringException | IllegalStateException failed) {
			log.debug("a client did not bind", failed);
			session.close();
		}
	}

	private void answer(BindRequest request, SMPPServerSession session) throws IOException, PDUStringException {
		if (!request.getSystemId().equals(this.account.systemId())) {
			request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
		}
		else if (!request.getPassword().equals(this.account.password())) {
			request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
		}
		else {
			session.setEnquireLinkTimer(IDLE_MILLIS);
			request.accept("lacak", InterfaceVersion.IF_34);
			if (request.getBindType().isReceivable()) {
				this.receipts.sendTo(session);
			}
		}
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	/** The whole texts with a number smaller than the given one, the newest first. */
	public Stream<ReceivedSms> newestFirst(long before) {
		return this.inbox.newestFirst(before);
	}

	/** How many receipts have not been taken yet. */
	public int openReceipts() {
		return this.receipts.open();
	}

	/** Unbinds all sessions; open receipts are sent after the next start. */
	@Override
	public void close() {
		this.closed = true;
		this.receipts.close();
		try {
			this.listener.close();
		}
		catch (IOException failed) {
			log.debug("while closing", failed);
		}
		Set.copyOf(this.sessions).forEach(SMPPServerSession::unbindAndClose);
	}

	/** Listens on a socket that is open already. */
	private record Loopback(ServerSocket socket) implements ServerConnectionFactory {

		@Override
		public ServerConnection listen(int port) {
			return new ServerSocketConnection(this.socket);
		}

		@Override
		public ServerConnection listen(int port, int timeout) {
			return listen(port);
		}

		@Override
		public ServerConnection listen(int port, int timeout, int backlog) {
			return listen(port);
		}

	}

}
