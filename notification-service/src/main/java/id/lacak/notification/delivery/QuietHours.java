package id.lacak.notification.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Hours of the night in which no phone is to ring. Machine time: somebody sleeps now,
 * whatever date the law has.
 *
 * @param from first quiet moment of a day
 * @param to first moment that is quiet no more; the same as {@code from} for no quiet
 * hours at all
 */
public record QuietHours(LocalTime from, LocalTime to) {

	/** No hour is quiet. */
	public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

	/** When the quiet hours end that it is in; empty when it is in none. */
	Optional<Instant> endAfter(Instant now, ZoneId zone) {
		var there = now.atZone(zone);
		if (!isQuiet(there.toLocalTime())) {
			return Optional.empty();
		}
		var today = there.toLocalDate().atTime(this.to).atZone(zone);
		return Optional.of((today.isAfter(there) ? today : today.plusDays(1)).toInstant());
	}

	private boolean isQuiet(LocalTime time) {
		var begun = !time.isBefore(this.from);
		var over = !time.isBefore(this.to);
		return this.from.isAfter(this.to) ? begun || !over : begun && !over;
	}

}
