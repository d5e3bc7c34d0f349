package id.lacak.request.bulletin;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.Office;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that offices have written. Public pages never wait for the database because of them: what is known is given
 * at once and read again in the background, so other replicas show a change a few seconds later.
 */
@Component
class OfficeTexts {

	private static final Duration READ_AGAIN = Duration.ofSeconds(2);

	private static final Logger LOG = LoggerFactory.getLogger(OfficeTexts.class);

	private final Map<OfficeCode, Known> known = new ConcurrentHashMap<>();

	private final TextShelf shelf;

	private final Clock clock;

	private final InstantSource machineTime;

	private record Known(Instant read, List<OfficeText> texts) {
	}

	OfficeTexts(TextShelf shelf, Clock clock, @Qualifier("machineTime") InstantSource machineTime) {
		this.shelf = shelf;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/** The office's own words, if it has some that are to be seen today. */
	Optional<OfficeText> shown(Office office, PublicText text) {
		var today = LocalDate.ofInstant(clock.instant(), office.zone());
		return known(office.code()).stream()
				.filter(each -> each.text() == text && each.shownOn(today))
				.findFirst();
	}

	/** Every version, the latest first, read now. */
	List<OfficeText> versions(OfficeCode office, PublicText text) {
		return shelf.versions(office, text);
	}

	/**
	 * Keeps a new version; it is seen at once here.
	 * @param written with the number it is to have
	 * @return false if somebody else was faster
	 */
	boolean keep(OfficeCode office, OfficeText written) {
		var dated = new OfficeText(written.text(), written.version(), written.indonesian(), written.english(),
				written.from(), written.until(), written.by(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
		if (!shelf.keep(office, dated))
			return false;
		known.put(office, new Known(machineTime.instant(), shelf.latest(office)));
		return true;
	}

	private List<OfficeText> known(OfficeCode office) {
		var now = machineTime.instant();
		var before = known.get(office);
		if (before == null || !now.isBefore(before.read().plus(READ_AGAIN))) {
			// whoever asks meanwhile gets what is known and starts no second reading
			known.put(office, new Known(now, before == null ? List.of() : before.texts()));
			Thread.ofVirtual().name("texts").start(() -> readAgain(office, now));
		}
		return before == null ? List.of() : before.texts();
	}

	/** What was kept here meanwhile is newer than what this reading may have seen. */
	private void readAgain(OfficeCode office, Instant begun) {
		try {
			var stored = shelf.latest(office);
			known.computeIfPresent(office, (_, present) -> present.read().isAfter(begun)
					? present
					: new Known(present.read(), stored));
		} catch (RuntimeException away) {
			LOG.debug("the texts of {} cannot be read now: {}", office, away.getClass().getSimpleName());
		}
	}

}
