package id.lacak.notification.planning;

/** As what a person is written to; the foot of an email says so. */
public enum Addressee {

	/** Who made the request. */
	APPLICANT,
	/** Who objected. */
	OBJECTOR,
	/** Who works for the office. */
	OFFICER

}
