package id.lacak.request.deadline;

/**
 * The periods of the procedure before the Information Commission and the courts, as a rulebook
 * has them.
 *
 * @param incompleteNotice for the Commission, from receipt of the dispute file
 * @param completion for the applicant, from that notice
 * @param handling for the Commission to begin, from receipt
 * @param mediation from the first meeting
 * @param mediationExtension once, from the end of {@code mediation}
 * @param wholeProcess argued; information only
 * @param decisionCopy from the decision
 * @param appeal to a court, read as working days, from receipt of the copy
 * @param appealDays the same, read as calendar days
 * @param cassation calendar days from receipt of the court's decision
 */
public record CommissionPeriods(TimeLimit incompleteNotice, TimeLimit completion,
		TimeLimit handling, TimeLimit mediation, TimeLimit mediationExtension, TimeLimit wholeProcess,
		TimeLimit decisionCopy, TimeLimit appeal, TimeLimit appealDays, TimeLimit cassation) {

	/** Those of a rulebook. */
	public static CommissionPeriods under(Rulebook rules) {
		return new CommissionPeriods(rules.limit(Period.DISPUTE_NOTICE), rules.limit(Period.DISPUTE_COMPLETION),
				rules.limit(Period.DISPUTE_START), rules.limit(Period.MEDIATION),
				rules.limit(Period.MEDIATION_EXTENSION), rules.limit(Period.DISPUTE_WHOLE),
				rules.limit(Period.DECISION_COPY), rules.limit(Period.COURT_OBJECTION),
				rules.limit(Period.COURT_OBJECTION_CALENDAR), rules.limit(Period.CASSATION));
	}

}
