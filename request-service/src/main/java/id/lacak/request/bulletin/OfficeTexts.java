package id.lacak.request.bulletin;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.KeptByOffices;
import id.lacak.request.office.Office;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The texts that offices have written. Public pages never wait for the database because of them: what is known is given
 * at once and read again in the background, so other replicas show a change a few seconds later.
 */
@Component
class OfficeTexts {

	private final KeptByOffices<List<OfficeText>> known;

	private final TextShelf shelf;

	private final Clock clock;

	OfficeTexts(TextShelf shelf, Clock clock, @Qualifier("machineTime") InstantSource machineTime) {
		this.shelf = shelf;
		this.clock = clock;
		this.known = new KeptByOffices<>(List.of(), shelf::latest, machineTime);
	}

	/** The office's own words, if it has some that are to be seen today. */
	Optional<OfficeText> shown(Office office, PublicText text) {
		var today = LocalDate.ofInstant(clock.instant(), office.zone());
		return known.of(office.code())
				.stream()
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
		known.put(office, shelf.latest(office));
		return true;
	}

}
