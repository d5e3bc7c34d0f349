package id.lacak.notification.delivery;

/** The letter of the office that goes with a mail. */
public sealed interface Enclosure {

	/** None. */
	Enclosure NONE = new None();

	/** The mail says all there is. */
	record None() implements Enclosure {
	}

	/**
	 * The letter is being made; the mail waits for it for a while.
	 *
	 * @param text the plain part if it comes in time
	 * @param html the other part if it comes in time
	 */
	record Awaited(LetterKey letter, String text, String html) implements Enclosure {
	}

	/**
	 * It leaves with the mail.
	 *
	 * @param file its name for people
	 * @param sha256 of its bytes, lower-case hexadecimal
	 * @param size in bytes
	 */
	record Attached(LetterKey letter, String file, String sha256, long size) implements Enclosure {
	}

}
