package id.lacak.notification.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;

/** A message centre that keeps what it takes and does as a test tells it. */
public final class MessageCentre implements ServerMessageReceiverListener, AutoCloseable {

	private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();

	private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();

	private final AtomicInteger ids = new AtomicInteger(100);

	private final SMPPServerSessionListener listener;

	private volatile boolean closed;

	private volatile String lastId = "";

	private volatile Answer answer = (submit, id) -> id;

	public MessageCentre(int port) throws IOException {
		this.listener = new SMPPServerSessionListener(port, new Loopback());
		this.listener.setMessageReceiverListener(this);
		Thread.ofVirtual().name("message-centre").start(this::acceptAll);
	}

	public List<SubmitSm> taken() {
		return this.taken;
	}

	/** What it does with a message: an id, an exception with a status, or a long wait. */
	public void answers(Answer next) {
		this.answer = next;
	}

	/** The id it gave last. */
	public String lastId() {
		return this.lastId;
	}

	/** Sends a receipt in words. */
	public void receipt(String text, OptionalParameter... parameters) throws Exception {
		this.sessions.getLast()
				.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, "6281255504471",
						TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, "PPID",
						new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()), (byte) 0, (byte) 0,
						new RegisteredDelivery(0),
						new RawDataCoding((byte) 0), text.getBytes(), parameters);
	}

	/** Somebody wrote a text. */
	public void text(String from, String text) throws Exception {
		deliver(from, 0, text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
	}

	/** Somebody wrote a long text: one of its parts, with a user data header. */
	public void part(String from, int reference, int number, int of, String text) throws Exception {
		var letters = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		var bytes = new byte[6 + letters.length];
		System.arraycopy(new byte[]{5, 0, 3, (byte) reference, (byte) of, (byte) number}, 0, bytes, 0, 6);
		System.arraycopy(letters, 0, bytes, 6, letters.length);
		deliver(from, 0x40, bytes);
	}

	private void deliver(String from, int esmClass, byte[] bytes) throws Exception {
		this.sessions.getLast()
				.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, from,
						TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "1708", new ESMClass(esmClass), (byte) 0,
						(byte) 0, new RegisteredDelivery(0), new RawDataCoding((byte) 0), bytes);
	}

	/** Hangs up on everyone. */
	public void hangUp() {
		this.sessions.forEach(SMPPServerSession::close);
		this.sessions.clear();
	}

	public boolean hasLine() {
		return this.sessions.stream().anyMatch(session -> session.getSessionState().isBound());
	}

	@Override
	public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
		var id = this.answer.to(submit, Integer.toString(this.ids.getAndIncrement()));
		this.lastId = id;
		this.taken.add(submit);
		try {
			return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
		} catch (PDUStringException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		this.listener.close();
		hangUp();
	}

	private void acceptAll() {
		try {
			while (true) {
				var session = this.listener.accept();
				Thread.ofVirtual().start(() -> bind(session));
			}
		} catch (IOException ex) {
			// closed
		}
	}

	private void bind(SMPPServerSession session) {
		try {
			session.waitForBind(5000).accept("centre");
			this.sessions.add(session);
			if (this.closed) {
				session.close();
			}
		} catch (TimeoutException | IOException | PDUStringException | IllegalStateException ex) {
			session.close();
		}
	}

	private static ServerConnection loopback(int port) throws IOException {
		var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		return new ServerConnection() {

			@Override
			public Connection accept() throws IOException {
				var accepted = socket.accept();
				accepted.setTcpNoDelay(true);
				return new SocketConnection(accepted);
			}

			@Override
			public int getSoTimeout() throws IOException {
				return socket.getSoTimeout();
			}

			@Override
			public void setSoTimeout(int timeout) throws IOException {
				socket.setSoTimeout(timeout);
			}

			@Override
			public void close() throws IOException {
				socket.close();
			}
		};
	}

	@Override
	public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti request, SMPPServerSession session)
			throws ProcessRequestException {
		throw notOffered();
	}

	@Override
	public QuerySmResult onAcceptQuerySm(QuerySm request, SMPPServerSession session) throws ProcessRequestException {
		throw notOffered();
	}

	@Override
	public void onAcceptReplaceSm(ReplaceSm request, SMPPServerSession session) throws ProcessRequestException {
		throw notOffered();
	}

	@Override
	public void onAcceptCancelSm(CancelSm request, SMPPServerSession session) throws ProcessRequestException {
		throw notOffered();
	}

	@Override
	public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm request, SMPPServerSession session)
			throws ProcessRequestException {
		throw notOffered();
	}

	@Override
	public void onAcceptCancelBroadcastSm(CancelBroadcastSm request, SMPPServerSession session)
			throws ProcessRequestException {
		throw notOffered();
	}

	@Override
	public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm request, SMPPServerSession session)
			throws ProcessRequestException {
		throw notOffered();
	}

	@Override
	public DataSmResult onAcceptDataSm(DataSm request, Session source) throws ProcessRequestException {
		throw notOffered();
	}

	private static ProcessRequestException notOffered() {
		return new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
	}

	/** What to do with a message. */
	@FunctionalInterface
	public interface Answer {

		String to(SubmitSm submit, String id) throws ProcessRequestException;

	}

	/** Listens on the loopback address only. */
	private static final class Loopback implements ServerConnectionFactory {

		@Override
		public ServerConnection listen(int port) throws IOException {
			return loopback(port);
		}

		@Override
		public ServerConnection listen(int port, int timeout) throws IOException {
			return loopback(port);
		}

		@Override
		public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
			return loopback(port);
		}

	}

}
