package id.lacak.standalone.sms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import id.lacak.standalone.folder.DurableFolder;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
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

	private static final int EVERY_MILLIS = 50;

	/** The sender should know the message id by then. */
	private static final int AFTER_MILLIS = 100;

	private static final int AGAIN_AFTER_MILLIS = 1_000;

	/** How many may wait for their acknowledgement at the same time. */
	private static final int WINDOW = 8;

	private static final int MICROS_PER_MILLI = 1_000;

	private final DurableFolder folder;

	private final Clock clock;

	private final InstantSource time = InstantSource.system();

	private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();

	/** Not to be sent, or not again, before that instant of the system, in milliseconds. */
	private final Map<Long, Long> notBefore = new ConcurrentHashMap<>();

	private final Semaphore window = new Semaphore(WINDOW);

	private final ScheduledExecutorService rounds = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sms-receipts").factory());

	Receipts(Path folder, Clock clock) {
		this.folder = DurableFolder.open(folder, ".json");
		this.clock = clock;
	}

	void start() {
		this.rounds.scheduleWithFixedDelay(this::round, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Promises a receipt; the promise is safe on return. */
	void promise(long number, String from, String to, String text) throws IOException {
		var receipt = new Receipt(number, from, to, this.clock.instant(), text);
		this.folder.write(number, receipt.submittedAt(), out -> out.write(JSON.writeValueAsBytes(receipt)));
	}

	/** From now on receipts may be sent to this session. */
	void sendTo(SMPPServerSession session) {
		this.sessions.add(session);
	}

	/** How many receipts nobody has taken yet. */
	int open() {
		return this.folder.size();
	}

	@Override
	public void close() {
		this.rounds.shutdownNow();
	}

	private void round() {
		try {
			for (long number : this.folder.oldestFirst()) {
				var session = receiving();
				if (session.isEmpty() || isEarly(number)) {
					return;
				}
				if (this.notBefore.getOrDefault(number, 0L) <= this.time.millis()) {
					this.window.acquire();
					this.notBefore.put(number, Long.MAX_VALUE);
					Thread.ofVirtual().name("sms-receipt").start(() -> send(number, session.get()));
				}
			}
		} catch (InterruptedException closing) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException failed) {
			log.warn("receipts could not be sent", failed);
		}
	}

	/** The number of a message is the instant of its arrival in microseconds. */
	private boolean isEarly(long number) {
		return number / MICROS_PER_MILLI > this.time.millis() - AFTER_MILLIS;
	}

	/** Somebody who takes what is sent. */
	Optional<SMPPServerSession> receivingSession() {
		return receiving();
	}

	private Optional<SMPPServerSession> receiving() {
		this.sessions.removeIf(session -> !session.getSessionState().isReceivable());
		return this.sessions.stream().findFirst();
	}

	private void send(long number, SMPPServerSession session) {
		try {
			var stored = this.folder.read(number);
			if (stored.isPresent()) {
				JSON.readValue(stored.get(), Receipt.class).deliver(session, this.clock.instant());
				this.folder.remove(number);
			}
			this.notBefore.remove(number);
		} catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException
				| IOException | RuntimeException untaken) {
			log.debug("receipt {} was not taken and will be sent again", number, untaken);
			this.notBefore.put(number, this.time.millis() + AGAIN_AFTER_MILLIS);
		} finally {
			this.window.release();
		}
	}

}
