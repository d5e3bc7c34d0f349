package id.lacak.notification.sms;

import java.time.Duration;

/** A duration as SMPP writes it, 3.4, 7.1.1.2: nobody's clock or zone matters then. */
final class RelativeTime {

	private static final Duration LONGEST = Duration.ofDays(28);

	private RelativeTime() {
	}

	/** In days, hours, minutes and seconds; 28 days at most, so that no month is needed. */
	static String of(Duration duration) {
		var time = (duration.compareTo(LONGEST) < 0) ? duration : LONGEST;
		return "0000%02d%02d%02d%02d000R".formatted(time.toDays(), time.toHoursPart(), time.toMinutesPart(),
				time.toSecondsPart());
	}

}
