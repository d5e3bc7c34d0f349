package id.lacak.request.lifecycle;

/**
 * Why the law does not let a command through now. The name in small letters with dashes is
 * the stable type of the problem that clients see.
 */
public enum Refusal {

	/** The completeness check is still to come. */
	NOT_YET_COMPLETE("UU 14/2008 Pasal 22"),
	/** It was declared complete before. */
	ALREADY_COMPLETE("Perki 1/2021"),
	/** A letter listing what is missing was sent and not answered yet. */
	ALREADY_INCOMPLETE("Perki 1/2021"),
	/** The three days for calling a request incomplete are over. */
	COMPLETENESS_CHECK_OVER("Perki 1/2021"),
	/** Nothing is missing. */
	NOTHING_MISSING("Perki 1/2021"),
	/** The applicant has not supplied anything yet. */
	NOT_YET_SUPPLIED("Perki 1/2021"),
	/** The applicant's days are not over, or something was supplied. */
	NOT_YET_LAPSED("Perki 1/2021"),
	/** One extension is all the law allows. */
	ALREADY_EXTENDED("UU 14/2008 Pasal 22 ayat (8)"),
	/** The days for the answer are over; it can no longer be extended. */
	ANSWER_OVERDUE("UU 14/2008 Pasal 22 ayat (8)"),
	/** The notice was sent; it can only be corrected by a new dated one. */
	ALREADY_DECIDED("UU 14/2008 Pasal 22 ayat (7)"),
	/** No notice was sent yet. */
	NOT_YET_DECIDED("UU 14/2008 Pasal 22 ayat (7)"),
	/** There is nothing to pay. */
	NO_PAYMENT_DUE("Perki 1/2021"),
	/** The copies must be paid first. */
	PAYMENT_OUTSTANDING("Perki 1/2021"),
	/** The amount is not the one asked for. */
	PAYMENT_DIFFERS("Perki 1/2021"),
	/** It was paid before its cost was told. */
	PAID_BEFORE_NOTICE("UU 14/2008 Pasal 22 ayat (7)"),
	/** Nothing is received before it is sent, or earlier than is known already. */
	RECEIVED_BEFORE_SENT("UU 14/2008 Pasal 36 ayat (1)"),
	/** The notice gives no information. */
	NOTHING_TO_DELIVER("UU 14/2008 Pasal 22 ayat (7)"),
	/** It was handed over before. */
	ALREADY_DELIVERED("Perki 1/2021"),
	/** Information that was granted has not been handed over yet. */
	NOT_YET_DELIVERED("Perki 1/2021"),
	/** The applicant may still object, so the clock alone does not close the case. */
	OBJECTION_WINDOW_OPEN("UU 14/2008 Pasal 36 ayat (1)"),
	/** The unit was not asked this. */
	NOT_ASSIGNED("Perki 1/2021"),
	/** The unit has answered; the office may ask for more. */
	ASSIGNMENT_ANSWERED("Perki 1/2021"),
	/** The unit has not answered yet. */
	ASSIGNMENT_OPEN("Perki 1/2021"),
	/** The calendar puts every deadline where it is. */
	NOTHING_MOVES("UU 14/2008 Pasal 22 ayat (7)"),
	/** The days for the answer are not over, it was given, or the silence is on record. */
	NO_SILENCE("UU 14/2008 Pasal 35 ayat (1) huruf c"),
	/** The objection stands so in the file already. */
	OBJECTION_NOTED("UU 14/2008 Pasal 36"),
	/** The two cases were linked before. */
	ALREADY_LINKED("UU 14/2008 Pasal 22"),
	/** While the superior decides, the record of the request is frozen. */
	UNDER_OBJECTION("UU 14/2008 Pasal 36 ayat (2)"),
	/** The case has ended. */
	CASE_ENDED("UU 14/2008 Pasal 22");

	private final String source;

	Refusal(String source) {
		this.source = source;
	}

	/** The legal source, as it is cited. */
	public String source() {
		return source;
	}

}
