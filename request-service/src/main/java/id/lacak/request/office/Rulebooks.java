package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rulebooks of the offices. New cases get the version in force; a case runs to its end
 * under the version it began with, as that version was then, whatever the settings say now.
 */
@Component
public class Rulebooks {

	private final Map<OfficeCode, List<Rulebook>> configured = new LinkedHashMap<>();

	private final RulebookShelf shelf;

	/** Versions known to be kept with just this content. */
	private final Map<Used, Rulebook> kept = new ConcurrentHashMap<>();

	private record Used(OfficeCode office, String version) {
	}

	Rulebooks(OfficeSettings settings, RulebookShelf shelf) {
		this.shelf = shelf;
		for (var entry : settings.offices())
			configured.put(new OfficeCode(entry.code()), entry.rules());
	}

	/** The rules for what begins in the office on this local date. */
	public Rulebook inForce(OfficeCode office, LocalDate date) {
		return of(office).reversed()
				.stream()
				.filter(rulebook -> !rulebook.effectiveFrom().isAfter(date))
				.findFirst()
				// before the first rulebook took effect there was none of this law either
				.orElseGet(() -> of(office).getFirst());
	}

	/**
	 * The rules for what begins on this date, kept for good before anything is counted by
	 * them.
	 * @throws IllegalStateException if this version was used before with another content
	 */
	public Rulebook forNewCase(OfficeCode office, LocalDate date) {
		return keep(office, inForce(office, date));
	}

	/**
	 * The rules of this version as they were when it was first used.
	 * @throws IllegalStateException if nobody knows it
	 */
	public Rulebook version(OfficeCode office, String version) {
		var known = kept.get(new Used(office, version));
		if (known != null)
			return known;
		var rulebook = shelf.find(office, version)
				.or(() -> named(office, version))
				.orElseThrow(() -> new IllegalStateException("no rulebook " + version + " of " + office));
		return keep(office, rulebook);
	}

	/** Whether a case of the office has run under this version, so that it never changes any more. */
	public boolean used(OfficeCode office, String version) {
		return shelf.find(office, version).isPresent();
	}

	/** The versions that the settings give the office, oldest first. */
	public List<Rulebook> of(OfficeCode office) {
		var rules = configured.get(office);
		if (rules == null)
			throw new IllegalArgumentException("no office is called " + office);
		return rules;
	}

	/**
	 * Compares the settings with what was used.
	 * @throws IllegalStateException with a sentence for the operator, if a used version would
	 * say something else now
	 */
	void compare() {
		configured.forEach((office, rules) -> rules.forEach(rulebook -> shelf.find(office, rulebook.version())
				.filter(used -> !used.equals(rulebook))
				.ifPresent(_ -> refuse(office, rulebook))));
	}

	private Rulebook keep(OfficeCode office, Rulebook rulebook) {
		var used = new Used(office, rulebook.version());
		if (rulebook.equals(kept.get(used)))
			return rulebook;
		if (!shelf.keep(office, rulebook).equals(rulebook))
			refuse(office, rulebook);
		kept.put(used, rulebook);
		return rulebook;
	}

	private Optional<Rulebook> named(OfficeCode office, String version) {
		return of(office).stream().filter(rulebook -> rulebook.version().equals(version)).findFirst();
	}

	private static void refuse(OfficeCode office, Rulebook rulebook) {
		throw new IllegalStateException("The settings give rulebook " + rulebook.version() + " of office " + office
				+ " another content than the one that cases have run under. Old cases keep their rules: add a version"
				+ " with a new name and its own effective-from under lacak.offices[].rulebooks, and leave this one"
				+ " as it was.");
	}

}
