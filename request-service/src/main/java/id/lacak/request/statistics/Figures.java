package id.lacak.request.statistics;

import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.objection.ObjectionOutcome;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of a period.
 *
 * @param asOf the day they were counted
 * @param onTime answers within the time allowed
 * @param unanswered still without an answer although the last day is over
 * @param average working days from receipt to answer; empty without answers
 * @param median of the same days
 */
record Figures(LocalDate from, LocalDate to, LocalDate asOf, long received, Map<NoticeOutcome, Long> outcomes,
		long onTime, long late, long unanswered, OptionalDouble average, OptionalDouble median, List<Month> months,
		Map<ExemptionGround, Long> grounds, long objections, Map<ObjectionOutcome, Long> objectionOutcomes,
		long disputes) {

	/** Below this a breakdown by reasons could point at one person. */
	static final int FEWEST = 3;

	/**
	 * One month.
	 *
	 * @param median working days to answer; empty without answers
	 */
	record Month(YearMonth month, long received, long onTime, long late, OptionalDouble median) {

		public long answered() {
			return onTime + late;
		}
	}

	public long answered() {
		return onTime + late;
	}

	/** Whether a number may not be shown to everybody. */
	static boolean few(long count) {
		return count > 0 && count < FEWEST;
	}

}
