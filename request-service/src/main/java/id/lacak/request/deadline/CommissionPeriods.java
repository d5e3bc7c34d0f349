package id.lacak.request.deadline;

import java.time.LocalDate;

/**
 * The periods of the procedure before the Information Commission and the courts. They bind
 * those bodies and the parties alike, so no office has a reading of its own.
 *
 * @param effectiveFrom first local date on which they hold
 * @param incompleteNotice for the Commission, from receipt of the dispute file
 * @param completion for the applicant, from that notice
 * @param handling for the Commission to begin, from receipt
 * @param mediation from the first meeting
 * @param mediationExtension once, from the end of {@code mediation}
 * @param wholeProcess argued; information only
 * @param decisionCopy from the decision
 * @param appeal to a court, read as working days, from receipt of the copy
 * @param appealDays the same, read as calendar days
 * @param cassationDays calendar days from receipt of the court's decision
 */
public record CommissionPeriods(LocalDate effectiveFrom, TimeLimit incompleteNotice, TimeLimit completion,
		TimeLimit handling, TimeLimit mediation, TimeLimit mediationExtension, TimeLimit wholeProcess,
		TimeLimit decisionCopy, TimeLimit appeal, int appealDays, int cassationDays, LegalBasis cassationBasis) {

	private static final String PROCEDURE = "Perki 1/2013";

	/** Those in force since Perki 1/2013. */
	public static CommissionPeriods national() {
		return new CommissionPeriods(LocalDate.of(2013, 5, 1), TimeLimit.of(3, PROCEDURE), TimeLimit.of(7, PROCEDURE),
				TimeLimit.of(14, "UU 14/2008 Pasal 38 ayat (1)"), TimeLimit.of(14, PROCEDURE),
				TimeLimit.of(7, PROCEDURE), TimeLimit.of(100, "UU 14/2008 Pasal 38 ayat (2)"),
				TimeLimit.of(3, PROCEDURE), TimeLimit.of(14, "UU 14/2008 Pasal 48 ayat (1)"), 14, 14,
				new LegalBasis("UU 14/2008 Pasal 50"));
	}

}
