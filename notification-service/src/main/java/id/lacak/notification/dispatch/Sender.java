package id.lacak.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.Endings;
import id.lacak.notification.delivery.KnownAddress;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.QuietHours;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.enclosure.Enclosing;
import id.lacak.notification.receipts.Receipts;
import id.lacak.notification.report.StateChanges;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Claims one message, sends it outside any lock, and stores what came of it. */
@Component
class Sender {

	private static final Logger log = LoggerFactory.getLogger(Sender.class);

	private static final Duration STORE_PAUSE = Duration.ofMillis(500);

	private final String holder = UUID.randomUUID().toString();

	private final StateChanges changes;

	private final Endings endings;

	private final Receipts receipts;

	private final AddressDesk contacts;

	private final Enclosing enclosing;

	private final DispatchSettings settings;

	private final QuietHours quietHours;

	private final Halts halts;

	private final Clock clock;

	private final InstantSource machineTime;

	Sender(StateChanges changes, Endings endings, Receipts receipts, AddressDesk contacts, Enclosing enclosing,
			DispatchSettings settings, QuietHoursSettings quiet, Halts halts, Clock clock,
			InstantSource machineTime) {
		this.changes = changes;
		this.endings = endings;
		this.receipts = receipts;
		this.contacts = contacts;
		this.enclosing = enclosing;
		this.settings = settings;
		this.quietHours = quiet.hours();
		this.halts = halts;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	Instant now() {
		return this.machineTime.instant();
	}

	/**
	 * Claims a due message and sends it in a thread of its own; false when another
	 * replica has it.
	 * @param done called exactly once, when this replica is finished with the message
	 */
	boolean take(Notification due, RoutedChannel channel, Runnable done) {
		var claimed = false;
		try {
			var leaseUntil = now().plus(this.settings.lease());
			var change = this.enclosing.decided(due).flatMap(decided -> step(decided, channel, leaseUntil));
			claimed = change.isPresent() && this.changes.advance(change.orElseThrow());
			if (claimed && change.orElseThrow().after().state() instanceof State.Sending) {
				var mine = change.orElseThrow().after();
				Thread.ofVirtual().name("send-" + mine.id()).start(() -> send(mine, channel, leaseUntil, done));
				return true;
			}
		} catch (RuntimeException ex) {
			done.run();
			throw ex;
		}
		done.run();
		return claimed;
	}

	/** Looks again whether the message is still of use, and at the hour, before taking it. */
	private Optional<Change> step(Notification due, RoutedChannel channel, Instant leaseUntil) {
		var now = moment();
		return due.ended(lastEnding(due), now)
				.or(() -> due.refused(standing(due), now))
				.or(() -> due.hushed(this.quietHours, now))
				.or(() -> held(due, channel, now))
				.or(() -> parked(due, this.halts.open(channel, due), now))
				.or(() -> due.claim(this.holder, leaseUntil, now));
	}

	private KnownAddress.Standing standing(Notification due) {
		var message = due.message();
		return this.contacts.standing(due.origin().office(), message.channel(), message.address());
	}

	private Optional<Change> held(Notification due, RoutedChannel channel, Moment now) {
		return this.halts.hold(due, channel) ? due.held(now.machine().plus(Halts.LOOK_AGAIN), now) : Optional.empty();
	}

	private static Optional<Change> parked(Notification due, RoutedChannel channel, Moment now) {
		var rest = channel.leftAloneFor(due.message().address());
		return rest.isPositive() ? due.parked(now.machine().plus(rest)) : Optional.empty();
	}

	private @Nullable Ending lastEnding(Notification due) {
		var origin = due.origin();
		return due.conditions().isReminder()
				? this.endings.last(origin.office(), origin.subject()).orElse(null)
				: null;
	}

	private void send(Notification mine, RoutedChannel channel, Instant leaseUntil, Runnable done) {
		try {
			var result = this.halts.send(mine, channel);
			settle(mine, result, leaseUntil);
			// also when another has noted that nobody knows: a receipt will tell
			this.receipts.expect(mine.id(), references(result));
		} catch (RuntimeException ex) {
			log.error("the outcome of message {} could not be stored", mine.id(), ex);
		} finally {
			done.run();
		}
	}

	private static List<String> references(SendResult result) {
		return switch (result) {
			case SendResult.Taken(var references, var _) -> references;
			case SendResult.PartlyTaken(var references, var _, var _) -> references;
			case SendResult.Failed _,SendResult.NotTried _ -> List.of();
		};
	}

	/**
	 * Stores the outcome; while the store is away it is tried again for as long as the
	 * lease lasts. A provider's yes counts even if it came after that.
	 */
	private void settle(Notification mine, SendResult result, Instant leaseUntil) {
		var policy = this.settings.of(mine.message().channel()).retry().policy();
		while (true) {
			try {
				var change = mine.after(result, policy, moment());
				var kept = this.changes
						.advance(this.contacts.learn(change.after()) ? change.ofFailedContact() : change);
				if (!kept && result instanceof SendResult.Taken taken) {
					this.changes.retry(mine.id(), known -> known.afterAll(taken, mine, moment()));
				}
				return;
			} catch (StoreUnavailable ex) {
				if (!now().plus(STORE_PAUSE).isBefore(leaseUntil) || !paused()) {
					throw ex;
				}
			}
		}
	}

	private boolean paused() {
		try {
			Thread.sleep(STORE_PAUSE);
			return true;
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Moment moment() {
		return Moment.of(this.clock, this.machineTime);
	}

}
