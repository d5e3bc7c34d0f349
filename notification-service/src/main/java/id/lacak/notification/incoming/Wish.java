package id.lacak.notification.incoming;

import java.util.Locale;
import java.util.Set;

/** What somebody wants who wrote a text, by its words; names are those of the event contract. */
enum Wish {

	/** To know how a request stands. */
	STATUS(20),
	/** No more updates by text. */
	STOP(3),
	/** Updates by text again. */
	START(3),
	/** Something that no machine understands. */
	OTHER(1);

	private static final Set<String> STOPS = Set.of("STOP", "BERHENTI");

	private static final Set<String> STARTS = Set.of("START", "MULAI");

	private final int answersPerDay;

	Wish(int answersPerDay) {
		this.answersPerDay = answersPerDay;
	}

	/** So many are answered a day and sender; the rest is in vain. */
	int answersPerDay() {
		return this.answersPerDay;
	}

	/**
	 * Reads a text. To stop is understood generously, as far as nobody can mean something
	 * else; to start only where nothing else is said.
	 */
	static Wish of(String text) {
		var words = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/]+", " ").strip().split(" ");
		if (words[0].equals("STATUS") && words.length > 1) {
			return STATUS;
		}
		if (STOPS.contains(words[0]) && words.length <= 2) {
			return STOP;
		}
		return STARTS.contains(words[0]) && words.length == 1 ? START : OTHER;
	}

}
