package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

import id.lacak.notification.delivery.IncomingBook;
import id.lacak.notification.delivery.IncomingText;
import id.lacak.notification.delivery.IncomingTexts;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes what people send from all routes: joins parts, knows repetitions, and hands each
 * text on once it is whole. Without anybody to read them, texts are only counted.
 */
@Component
class IncomingMessages {

	/** Where a provider names no id, the same words from the same phone within this time are one text. */
	private static final Duration REPEATED_WITHIN = Duration.ofMinutes(5);

	private final ObjectProvider<IncomingTexts> reader;

	private final IncomingBook book;

	private final MeterRegistry meters;

	private final InstantSource machineTime;

	IncomingMessages(ObjectProvider<IncomingTexts> reader, IncomingBook book, MeterRegistry meters,
			InstantSource machineTime) {
		this.reader = reader;
		this.book = book;
		this.meters = meters;
		this.machineTime = machineTime;
	}

	/**
	 * Takes a text or a part of one.
	 * @throws id.lacak.notification.delivery.StoreUnavailable when it could not be kept;
	 * the provider must send it again
	 */
	void receive(IncomingPart part) {
		var number = number(part.from());
		if (number.isEmpty()) {
			count("unusable");
		} else if (part.isWhole()) {
			handOn(part, number.orElseThrow(), part.letters());
		} else {
			join(part, number.orElseThrow());
		}
	}

	private void join(IncomingPart part, String number) {
		var key = String.join(":", part.route(), number, Integer.toString(part.reference()),
				Integer.toString(part.of()));
		var parts = this.book.keep(key, part.number(), part.of(), part.letters(), now());
		if (parts.isEmpty()) {
			count("part");
			return;
		}
		handOn(part, number, String.join("", parts.orElseThrow()));
		this.book.joined(key);
	}

	private void handOn(IncomingPart part, String number, String text) {
		var named = part.isWhole() && !part.id().isEmpty();
		var source = part.route() + ":" + (named ? part.id() : number);
		var since = named ? Instant.EPOCH : now().minus(REPEATED_WITHIN);
		var id = this.book.begin(source, fingerprint(text), since, now());
		id.ifPresent(known -> {
			this.reader.ifAvailable(reads -> reads.receive(new IncomingText(known, number, text, part.route())));
			this.book.done(source, known);
		});
		count(id.isPresent() ? "whole" : "repeated");
	}

	/** Advertisers and the carrier itself write under names; there is nobody to answer. */
	private static Optional<String> number(String from) {
		var digits = from.replaceAll("[ -]", "").replaceFirst("^\\+", "").replaceFirst("^0", "62");
		return MobileNumber.of("+" + digits).map(number -> "+" + number.digits());
	}

	private void count(String kind) {
		this.meters.counter("lacak.notification.sms.incoming", "kind", kind).increment();
	}

	private Instant now() {
		return this.machineTime.instant();
	}

	private static String fingerprint(String text) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
