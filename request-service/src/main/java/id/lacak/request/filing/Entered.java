package id.lacak.request.filing;

import id.lacak.request.lifecycle.Channel;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** How and when something reached the office that an officer enters. */
public record Entered(Channel channel, Instant receivedAt) {

	/** The law of which these are the forms is of 2008; nothing can have been received before. */
	private static final LocalDate EARLIEST = LocalDate.of(2008, 1, 1);

	/** Ways by which something comes that an officer writes down. */
	static final List<Channel> CHANNELS = List.of(Channel.DESK, Channel.EMAIL, Channel.LETTER,
			Channel.WHATSAPP, Channel.PHONE);

	/** Reads {@code channel} and {@code receivedAt}; to be asked for once the body was checked. */
	public static Supplier<Entered> read(Body body, Office office, Instant now) {
		Value<Channel> channel = body.required("channel", Rule.word(Channel.class).then(word -> {
			if (!CHANNELS.contains(word))
				throw Rule.Unfit.because("INVALID_VALUE", word);
			return word;
		}));
		Value<Instant> receivedAt = body.required("receivedAt", Rule.instant().then(instant -> {
			if (instant.isAfter(now))
				throw Rule.Unfit.because("IN_FUTURE");
			if (instant.isBefore(EARLIEST.atStartOfDay(office.zone()).toInstant()))
				throw Rule.Unfit.because("TOO_EARLY", EARLIEST.getYear());
			return instant;
		}));
		return () -> new Entered(channel.get(), receivedAt.get());
	}

}
