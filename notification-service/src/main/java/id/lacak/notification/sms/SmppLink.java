package id.lacak.notification.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line to the message centre for both directions; made again whenever it breaks. */
final class SmppLink {

	private static final Logger log = LoggerFactory.getLogger(SmppLink.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private final String route;

	private final SmppSettings settings;

	private final MessageReceiverListener receiver;

	private final Window window;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private Optional<SMPPSession> bound = Optional.empty();

	private volatile boolean running;

	SmppLink(String route, SmppSettings settings, MessageReceiverListener receiver, Window window) {
		this.route = route;
		this.settings = settings;
		this.receiver = receiver;
		this.window = window;
	}

	/** What may be under way on it. */
	Window window() {
		return this.window;
	}

	/** The line; empty when none could be had for a while. */
	Optional<SMPPSession> session() {
		this.lock.lock();
		try {
			var left = this.settings.bindWait().toNanos();
			while (usable().isEmpty() && left > 0) {
				left = this.changed.awaitNanos(left);
			}
			return usable();
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		} finally {
			this.lock.unlock();
		}
	}

	void start() {
		this.running = true;
		Thread.ofVirtual().name("smpp-" + this.route).start(this::keepBound);
	}

	void stop() {
		this.running = false;
		// outside the lock: the session tells its listener, which needs the lock
		last().ifPresent(SMPPSession::unbindAndClose);
		signal();
	}

	boolean isRunning() {
		return this.running;
	}

	private Optional<SMPPSession> last() {
		this.lock.lock();
		try {
			var last = this.bound;
			this.bound = Optional.empty();
			return last;
		} finally {
			this.lock.unlock();
		}
	}

	private Optional<SMPPSession> usable() {
		return this.bound.filter(session -> session.getSessionState().isTransmittable());
	}

	private void keepBound() {
		var pause = FIRST_PAUSE;
		try {
			while (this.running) {
				try {
					var session = bind();
					pause = FIRST_PAUSE;
					hold(session);
				} catch (IOException ex) {
					log.warn("route {}: no line to the message centre: {}", this.route, ex.toString());
					TimeUnit.NANOSECONDS.sleep(pause.toNanos());
					pause = longer(pause);
				}
			}
		} catch (InterruptedException ex) {
			this.running = false;
		}
	}

	private SMPPSession bind() throws IOException {
		var session = new SMPPSession(new SmppLines(this.settings.connectTimeout(), this.settings.tls()));
		session.setTransactionTimer(this.settings.answerWithin().toMillis());
		session.setEnquireLinkTimer((int) this.settings.enquireEvery().toMillis());
		session.setMessageReceiverListener(this.receiver);
		session.addSessionStateListener((state, _, _) -> {
			if (!state.isBound()) {
				signal();
			}
		});
		session.connectAndBind(this.settings.host(), this.settings.port(), parameters(),
				this.settings.answerWithin().toMillis());
		return session;
	}

	private BindParameter parameters() {
		return new BindParameter(BindType.BIND_TRX, this.settings.systemId(), this.settings.password(), "",
				TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null, InterfaceVersion.IF_34);
	}

	/** Offers the line until it breaks. */
	private void hold(SMPPSession session) throws InterruptedException {
		this.lock.lock();
		try {
			this.bound = Optional.of(session);
			this.changed.signalAll();
			while (this.running && session.getSessionState().isBound()) {
				this.changed.await(1, TimeUnit.SECONDS);
			}
			this.bound = Optional.empty();
		} finally {
			this.lock.unlock();
			session.close();
		}
	}

	private void signal() {
		this.lock.lock();
		try {
			this.changed.signalAll();
		} finally {
			this.lock.unlock();
		}
	}

	private Duration longer(Duration pause) {
		var doubled = pause.multipliedBy(2);
		return (doubled.compareTo(this.settings.longestPause()) < 0) ? doubled : this.settings.longestPause();
	}

}
