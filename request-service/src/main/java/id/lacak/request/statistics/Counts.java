package id.lacak.request.statistics;

import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionOutcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the register counts; all days are local days of the office, first and last included. */
public interface Counts {

	/** Requests by the day they were received. */
	Map<LocalDate, Long> received(OfficeCode office, LocalDate from, LocalDate to);

	/** Answers by what they said and when they came; a correction counts on the day of the first notice. */
	List<Answered> answered(OfficeCode office, LocalDate from, LocalDate to);

	/** Refusals, whole and in part, by the ground that was given; one answer may give several. */
	Map<ExemptionGround, Long> grounds(OfficeCode office, LocalDate from, LocalDate to);

	/** Requests received in the period and not answered, whose last day is before this day. */
	long unanswered(OfficeCode office, LocalDate from, LocalDate to, LocalDate today);

	/** Objections received in the period and what became of them. */
	Objections objections(OfficeCode office, LocalDate from, LocalDate to);

	/** Disputes brought before the Information Commission in the period. */
	long disputes(OfficeCode office, LocalDate from, LocalDate to);

	/**
	 * Some answers alike.
	 *
	 * @param start the day from which working days were counted
	 * @param lastDay of the time allowed
	 * @param on the day of the first notice
	 */
	record Answered(NoticeOutcome outcome, LocalDate start, LocalDate lastDay, LocalDate on, long count) {

		boolean late() {
			return on.isAfter(lastDay);
		}
	}

	/**
	 * Objections.
	 *
	 * @param decided by outcome
	 */
	record Objections(long filed, Map<ObjectionOutcome, Long> decided) {
	}

}
