package id.lacak.standalone.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import id.lacak.standalone.folder.DurableFolder;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivery receipts that were asked for and not yet taken. They are kept on disk before
 * the message is acknowledged, and sent again until a receiving session acknowledges
 * them.
 */
final class Receipts implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Receipts.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int EVERY_MILLIS = 200;

	/** The sender should know the message id by then. */
	private static final int AFTER_MILLIS = 500;

	private static final int MICROS_PER_MILLI = 1_000;

	/** In {@code esm_class}: this is a receipt. */
	private static final int RECEIPT = 0x04;

	private static final byte DELIVERED = 2;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

	private final DurableFolder folder;

	private final Clock clock;

	private final InstantSource time = InstantSource.system();

	private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService sender = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sms-receipts").factory());

	Receipts(Path folder, Clock clock) {
		this.folder = DurableFolder.open(folder, ".json");
		this.clock = clock;
	}

	void start() {
		this.sender.scheduleWithFixedDelay(this::send, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	/**
	 * What a receipt says.
	 *
	 * @param number the message id
	 * @param text the beginning of the message, for people
	 */
	record Receipt(long number, String from, String to, Instant submittedAt, String text) {
	}

	/** Promises a receipt; the promise is safe on return. */
	void promise(long number, String from, String to, String text) throws IOException {
		var receipt = new Receipt(number, from, to, this.clock.instant(),
				text.substring(0, Math.min(20, text.length())));
		this.folder.write(number, (out) -> out.write(JSON.writeValueAsBytes(receipt)));
	}

	/** From now on receipts may be sent to this session. */
	void sendTo(SMPPServerSession session) {
		this.sessions.add(session);
	}

	private void send() {
		try {
			this.sessions.removeIf((session) -> !session.getSessionState().isReceivable());
			long due = this.time.millis() - AFTER_MILLIS;
			for (long number : this.folder.oldestFirst()) {
				if (number / MICROS_PER_MILLI > due) {
					return;
				}
				var session = this.sessions.stream().findFirst();
				if (session.isEmpty()) {
					return;
				}
				send(number, session.get());
			}
		} catch (RuntimeException failed) {
			log.warn("receipts could not be sent", failed);
		}
	}

	private void send(long number, SMPPServerSession session) {
		try {
			var stored = this.folder.read(number);
			if (stored.isPresent()) {
				deliver(JSON.readValue(stored.get(), Receipt.class), session);
				this.folder.remove(number);
			}
		} catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException
				| IOException untaken) {
			log.debug("receipt {} was not taken and will be sent again", number, untaken);
			this.sessions.remove(session);
			if (session.getSessionState().isBound()) {
				this.sender.schedule(() -> this.sessions.add(session), 1, TimeUnit.SECONDS);
			}
		}
	}

	/** From the phone, which is the source now, to whoever sent the message. */
	private void deliver(Receipt receipt, SMPPServerSession session) throws PDUException, ResponseTimeoutException,
			InvalidResponseException, NegativeResponseException, IOException {
		String text = "id:%d sub:001 dlvrd:001 submit date:%s done date:%s stat:DELIVRD err:000 text:%s".formatted(
				receipt.number(), MINUTE.format(receipt.submittedAt()), MINUTE.format(this.clock.instant()),
				receipt.text().replaceAll("[^ -~]", "?"));
		session.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, receipt.to(),
				TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, receipt.from(), new ESMClass(RECEIPT), (byte) 0,
				(byte) 0, new RegisteredDelivery(0), new GeneralDataCoding(), text.getBytes(StandardCharsets.US_ASCII),
				new OptionalParameter.Receipted_message_id(Long.toString(receipt.number())),
				new OptionalParameter.Message_state(DELIVERED));
	}

	/** How many receipts nobody has taken yet. */
	int open() {
		return this.folder.oldestFirst().size();
	}

	@Override
	public void close() {
		this.sender.shutdownNow();
	}

}
