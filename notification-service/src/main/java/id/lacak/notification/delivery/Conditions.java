package id.lacak.notification.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What must hold when a message leaves. Both instants are of the legal clock,
 * in whole milliseconds.
 *
 * @param reminderAsOf for a reminder, when it was true; it is superfluous once something
 * happened since then that ends the need for it
 * @param validUntil of no use to anybody afterwards
 * @param quietIn zone whose quiet hours it respects; absent for what may leave at any
 * hour
 * @param urgency what leaves first when much waits
 * @param hours in which it leaves at the earliest; none for any
 * @param optional whether its receiver may do without it: no notice the law asks for, and
 * nothing the person asked for just now
 */
public record Conditions(@Nullable Instant reminderAsOf, @Nullable Instant validUntil, @Nullable ZoneId quietIn,
		Urgency urgency, boolean optional, List<SendingHours> hours) {

	/** To be sent whatever happens, at any hour. */
	public static final Conditions NONE = new Conditions(null, null, null);

	public Conditions {
		reminderAsOf = (reminderAsOf == null) ? null : reminderAsOf.truncatedTo(ChronoUnit.MILLIS);
		validUntil = (validUntil == null) ? null : validUntil.truncatedTo(ChronoUnit.MILLIS);
		hours = List.copyOf(hours);
	}

	/** Of no special urgency, and not to be done without. */
	public Conditions(@Nullable Instant reminderAsOf, @Nullable Instant validUntil, @Nullable ZoneId quietIn) {
		this(reminderAsOf, validUntil, quietIn, Urgency.USUAL, false, List.of());
	}

	/** The same, respecting the quiet hours of a zone. */
	public Conditions quietIn(ZoneId zone) {
		return new Conditions(this.reminderAsOf, this.validUntil, zone, this.urgency, this.optional,
				this.hours);
	}

	/** The same, as urgent as that. */
	public Conditions urgency(Urgency other) {
		return new Conditions(this.reminderAsOf, this.validUntil, this.quietIn, other, this.optional,
				this.hours);
	}

	/** The same, for a message that its receiver may do without, or not. */
	public Conditions optional(boolean without) {
		return new Conditions(this.reminderAsOf, this.validUntil, this.quietIn, this.urgency, without,
				this.hours);
	}

	/** News that may wait to be told together with other news: neither urgent nor of a certain hour. */
	public boolean isUpdate() {
		return this.optional && this.urgency == Urgency.USUAL && !isReminder() && this.validUntil == null;
	}

	/** What is left of them when a person wants the message sent, whatever became of it. */
	Conditions atTheWishOfAPerson() {
		return new Conditions(null, null, this.quietIn, this.urgency, this.optional, List.of());
	}

	/** Whether something that happens can make the message superfluous. */
	public boolean isReminder() {
		return this.reminderAsOf != null;
	}

	/** Whether that made the message superfluous, or would have if it had come in time. */
	public boolean isEndedBy(Ending ending) {
		return this.reminderAsOf != null && !ending.at().isBefore(this.reminderAsOf);
	}

	/** How a message ends that can no longer leave; empty while it may. */
	Optional<State> end(@Nullable Ending last, Instant now) {
		if (last != null && isEndedBy(last)) {
			return Optional.of(new State.Suppressed(now, "no longer needed after " + last.type()));
		}
		if (this.validUntil != null && now.isAfter(this.validUntil)) {
			return Optional.of(new State.Expired(now, "of no use after " + this.validUntil));
		}
		return Optional.empty();
	}

	/** The same, for what leaves in these hours only. */
	public Conditions within(List<SendingHours> other) {
		return new Conditions(this.reminderAsOf, this.validUntil, this.quietIn, this.urgency, this.optional, other);
	}

	/** Until when it has to wait, by machine time; empty when it need not. */
	Optional<Instant> quietUntil(QuietHours quiet, Moment now) {
		return SendingHours.waitUntil(this.hours, now)
				.or(() -> Optional.ofNullable(this.quietIn).flatMap(zone -> quiet.endAfter(now.machine(), zone)));
	}

}
