package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody who wrote a text message is told, by text message.
 *
 * @param id of the text that is answered; a repetition has the same
 * @param office that answers
 * @param phone of whoever wrote, E.164; need not be the applicant's
 * @param language in which it is answered, {@code id} or {@code en}
 * @param number of the request, where one was asked for and may be told about
 * @param state of it in one or two words
 * @param date the next one that matters, in the zone of the office
 */
public record TextReply(String id, OfficeCode office, String phone, String language, Kind kind,
		Optional<String> number, Optional<String> state, Optional<LocalDate> date) {

	/** What is said; names are those of the event contract. */
	public enum Kind {

		/** The answer is awaited, until the date. */
		AWAITED,
		/** The answer is late; the date is the last day to object (UU 14/2008 Pasal 35). */
		OVERDUE,
		/** Something is missing, until the date. */
		INCOMPLETE,
		/** What was added is checked, until the date. */
		SUPPLIED,
		/** Closed because something stayed missing; it may still be sent. */
		LAPSED,
		/** Answered; the date is the last day to object. */
		ANSWERED,
		/** The copies are to be paid for; the date is the last day to object. */
		PAYMENT,
		/** An objection is there. */
		OBJECTED,
		/** No date and no right is open. */
		ENDED,
		/** Number and pin do not belong together, or nobody knows the number. */
		UNKNOWN,
		/** How to ask. */
		HELP,
		/** Updates by text have stopped. */
		STOPPED,
		/** Updates by text go on. */
		STARTED

	}

	/** An answer about no request. */
	public static TextReply plain(String id, OfficeCode office, String phone, Kind kind) {
		return new TextReply(id, office, phone, "id", kind, Optional.empty(), Optional.empty(), Optional.empty());
	}

	@Override
	public String toString() {
		return "TextReply[" + id + " " + kind + "]";
	}

}
