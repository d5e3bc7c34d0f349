package id.lacak.standalone.sms;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets clients in: transmitters, receivers and transceivers of the one account. */
final class Door implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Door.class);

	private static final int BIND_WITHIN_MILLIS = 5_000;

	private static final int IDLE_MILLIS = 30_000;

	/** Each waits for the disk most of the time. */
	private static final int WORKERS = 8;

	private static final int WAITING = 1_000;

	private final ServerSocket socket;

	private final MessageCentre.Account account;

	private final Receipts receipts;

	private final SMPPServerSessionListener listener;

	private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	private Door(ServerSocket socket, MessageCentre.Account account, SmsInbox inbox, Receipts receipts)
			throws IOException {
		this.socket = socket;
		this.account = account;
		this.receipts = receipts;
		this.listener = new SMPPServerSessionListener(socket.getLocalPort(), new OpenSocket(socket));
		this.listener.setPduProcessorDegree(WORKERS);
		this.listener.setQueueCapacity(WAITING);
		this.listener.setMessageReceiverListener(new SubmitReceiver(inbox, receipts));
	}

	static Door open(ServerSocket socket, MessageCentre.Account account, SmsInbox inbox, Receipts receipts)
			throws IOException {
		var door = new Door(socket, account, inbox, receipts);
		Thread.ofPlatform().daemon().name("sms-accept").start(door::acceptSessions);
		return door;
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void acceptSessions() {
		while (!this.closed) {
			try {
				var session = this.listener.accept();
				this.sessions.add(session);
				Thread.ofVirtual().name("sms-bind").start(() -> awaitBind(session));
			} catch (IOException failed) {
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
			answer(session.waitForBind(BIND_WITHIN_MILLIS), session);
		} catch (TimeoutException | IOException | PDUStringException | IllegalStateException failed) {
			log.debug("a client did not bind", failed);
			session.close();
		}
	}

	private void answer(BindRequest request, SMPPServerSession session) throws IOException, PDUStringException {
		if (!request.getSystemId().equals(this.account.systemId())) {
			request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
		} else if (!request.getPassword().equals(this.account.password())) {
			request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
		} else {
			session.setEnquireLinkTimer(IDLE_MILLIS);
			request.accept("lacak", InterfaceVersion.IF_34);
			if (session.getSessionState().isReceivable()) {
				this.receipts.sendTo(session);
			}
		}
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.listener.close();
		} catch (IOException failed) {
			log.debug("while closing", failed);
		}
		Set.copyOf(this.sessions).forEach(SMPPServerSession::unbindAndClose);
	}

	/**
	 * Serves on a socket that is open already, so that only loopback can reach it, and lets
	 * no small packet wait for another.
	 */
	private record OpenSocket(ServerSocket socket) implements ServerConnectionFactory {

		@Override
		public ServerConnection listen(int port) {
			return new ServerSocketConnection(this.socket) {

				@Override
				public Connection accept() throws IOException {
					var accepted = OpenSocket.this.socket.accept();
					accepted.setTcpNoDelay(true);
					return new SocketConnection(accepted);
				}

			};
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
