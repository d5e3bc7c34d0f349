package id.lacak.request.deadline;

/** The periods of the law, counted in working days unless {@link #calendarDays} says otherwise; how long they are stands in the {@link Rulebook}. */
public enum Period {

	/** For the desk, from the entry in the register. */
	COMPLETENESS_CHECK,
	/** For the applicant, from the incompleteness letter. */
	APPLICANT_COMPLETES,
	/** For the answer, see {@link Rulebook.ClockStart}. */
	WRITTEN_NOTICE,
	/** Once, from the end of {@link #WRITTEN_NOTICE}. */
	EXTENSION,
	/** For a unit that was asked, from the assignment; set by the office, not by a statute. */
	UNIT_ANSWER,
	/** For the applicant, from the answer or from silence. */
	OBJECTION_FILING,
	/** For the superior, from the written objection. */
	OBJECTION_ANSWER,
	/** For the applicant, from the superior's answer or silence. */
	DISPUTE_FILING,
	/** For the commission, to say what a dispute file lacks. */
	DISPUTE_NOTICE,
	/** For the applicant, to complete the dispute file. */
	DISPUTE_COMPLETION,
	/** For the commission, to start handling, from the receipt of the dispute. */
	DISPUTE_START,
	/** Of the mediation, from its first meeting. */
	MEDIATION,
	/** Of the mediation, once more. */
	MEDIATION_EXTENSION,
	/** Of the whole process at the commission; shown, no alarm: the sources differ on its start. */
	DISPUTE_WHOLE,
	/** For the copy of the commission's decision, from the decision. */
	DECISION_COPY,
	/** For whoever takes the commission's decision to court; the sources differ on the unit. */
	COURT_OBJECTION,
	/** The same read as days of the calendar: whoever keeps to it is in time under both readings. */
	COURT_OBJECTION_CALENDAR,
	/** For whoever goes to the Supreme Court, in days of the calendar. */
	CASSATION;

	/** Whether every day of the calendar counts. */
	public boolean calendarDays() {
		return this == COURT_OBJECTION_CALENDAR || this == CASSATION;
	}

}
