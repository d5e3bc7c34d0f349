package id.lacak.request.objection;

/**
 * Why the law does not let something through with an objection now. The name in small letters
 * with dashes is the stable type of the problem that clients see.
 */
public enum ObjectionRefusal {

	/** One objection to a request at a time; further grounds come after its answer. */
	OBJECTION_OPEN("UU 14/2008 Pasal 36 ayat (2)"),
	/** The request was taken back, so there is nothing to object to. */
	REQUEST_WITHDRAWN("UU 14/2008 Pasal 35 ayat (1)"),
	/** The file is with the superior already. */
	REVIEW_BEGUN("UU 14/2008 Pasal 36 ayat (2)"),
	/** The superior has answered; what follows is execution or a dispute. */
	OBJECTION_DECIDED("UU 14/2008 Pasal 36 ayat (2)"),
	/** The superior has not answered yet. */
	OBJECTION_NOT_DECIDED("UU 14/2008 Pasal 36 ayat (2)"),
	/** Who signed the notice may not judge it. */
	SIGNED_THE_NOTICE("UU 14/2008 Pasal 36 ayat (2)"),
	/** Nothing is received before it is sent, or earlier than is known already. */
	RECEIVED_BEFORE_SENT("UU 14/2008 Pasal 37 ayat (2)"),
	/** The decision grants nothing. */
	NOTHING_TO_EXECUTE("UU 14/2008 Pasal 36 ayat (3)"),
	/** What was granted has not been given yet. */
	NOT_YET_EXECUTED("UU 14/2008 Pasal 36"),
	/** It was carried out before. */
	ALREADY_EXECUTED("UU 14/2008 Pasal 36"),
	/** The applicant may still go to the Information Commission. */
	DISPUTE_WINDOW_OPEN("UU 14/2008 Pasal 37 ayat (2)"),
	/** The dispute is still going on. */
	DISPUTE_OPEN("UU 14/2008 Pasal 37 ayat (1)"),
	/** A dispute does not go back to an earlier stage. */
	DISPUTE_GOES_FORWARD("Perki 1/2013"),
	/** A dispute cannot be older than the objection it is about. */
	DISPUTE_BEFORE_OBJECTION("UU 14/2008 Pasal 37 ayat (2)"),
	/** The superior's days are not over, or the silence is on record. */
	NO_SILENCE("UU 14/2008 Pasal 37 ayat (2)"),
	/** The calendar in force puts every date where it is. */
	NOTHING_MOVES("UU 14/2008 Pasal 36 ayat (2)"),
	/** The objection has ended. */
	OBJECTION_ENDED("UU 14/2008 Pasal 36");

	private final String source;

	ObjectionRefusal(String source) {
		this.source = source;
	}

	/** The legal source, as it is cited. */
	public String source() {
		return source;
	}

}
