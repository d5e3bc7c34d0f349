package id.lacak.request.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a text in both languages.
 *
 * @param version from 1; earlier ones are kept
 * @param indonesian empty if the usual words hold again
 * @param from first local day on which it is shown; empty for at once
 * @param until last local day; empty for as long as no other version is written
 * @param by username of whoever wrote it
 * @param at when, by the legal clock
 */
public record OfficeText(PublicText text, int version, String indonesian, String english, Optional<LocalDate> from,
		Optional<LocalDate> until, String by, Instant at) {

	/** The words in the language with this code. */
	public String in(String language) {
		return language.equals("en") ? english : indonesian;
	}

	/** Whether it says anything of its own. */
	public boolean own() {
		return !indonesian.isEmpty();
	}

	/** Whether it is to be seen on a local day. */
	public boolean shownOn(LocalDate today) {
		return own() && !from.map(today::isBefore).orElse(false) && !until.map(today::isAfter).orElse(false);
	}

}
