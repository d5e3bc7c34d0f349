package id.lacak.request.lifecycle;

/** The name that clients, pages and messages know a deadline by. */
public enum DeadlineKind {

	/** For the desk, from the entry in the register. */
	COMPLETENESS_CHECK,
	/** For the applicant, from the incompleteness letter. */
	COMPLETION,
	/** For the desk, from what the applicant supplied. */
	COMPLETION_CHECK,
	/** For the answer. */
	WRITTEN_NOTICE,
	/** For the answer, once extended. */
	EXTENDED_NOTICE,
	/** For the office, to give what the notice granted; stands still while copies are to be paid. */
	PROVISION,
	/** For the applicant, to pay for copies. */
	PAYMENT,
	/** For the applicant, to object. */
	OBJECTION,
	/** For a unit; internal, of no legal effect. */
	ASSIGNMENT,
	/** For the superior, from the written objection. */
	OBJECTION_ANSWER,
	/** For what the superior ordered. */
	OBJECTION_EXECUTION,
	/** For the applicant, to go to the commission. */
	DISPUTE;

	/** Whether it is a day of the applicant's own: a window that closes, nothing that gets late. */
	public boolean ofTheApplicant() {
		return this == COMPLETION || this == PAYMENT || this == OBJECTION || this == DISPUTE;
	}

}
