package id.lacak.request.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Figures for programs.
 *
 * @param averageWorkingDays rounded to a tenth
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StatisticsJson(LocalDate from, LocalDate to, LocalDate asOf, long received, long answered, long onTime,
		long late,
		long unanswered, Optional<Double> averageWorkingDays, Optional<Double> medianWorkingDays,
		List<Count> outcomes, List<Count> grounds, List<Month> months, long objections,
		List<Count> objectionOutcomes, long disputes) {

	/**
	 * One line of a breakdown.
	 *
	 * @param count absent if it is so small that it could point at one person
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Count(String name, Optional<Long> count, boolean suppressed) {

		static Count of(Enum<?> name, long count, boolean open) {
			var hidden = !open && Figures.few(count);
			return new Count(name.name(), hidden ? Optional.empty() : Optional.of(count), hidden);
		}
	}

	/** One month, such as {@code 2026-11}. */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Month(String month, long received, long onTime, long late, Optional<Double> medianWorkingDays) {
	}

	/** @param open whether the reader may see small numbers */
	static StatisticsJson of(Figures figures, boolean open) {
		return new StatisticsJson(figures.from(), figures.to(), figures.asOf(), figures.received(), figures.answered(),
				figures.onTime(), figures.late(), figures.unanswered(), rounded(figures.average()),
				rounded(figures.median()), counts(figures.outcomes(), true), counts(figures.grounds(), open),
				figures.months()
						.stream()
						.map(month -> new Month(month.month().toString(), month.received(), month.onTime(),
								month.late(), rounded(month.median())))
						.toList(),
				figures.objections(), counts(figures.objectionOutcomes(), open), figures.disputes());
	}

	private static List<Count> counts(Map<? extends Enum<?>, Long> counts, boolean open) {
		return counts.entrySet().stream().map(some -> Count.of(some.getKey(), some.getValue(), open)).toList();
	}

	private static Optional<Double> rounded(OptionalDouble days) {
		return days.isEmpty() ? Optional.empty() : Optional.of(Math.round(days.getAsDouble() * 10) / 10.0);
	}

	/** The same as lines of a table: what is counted, of what, how many. */
	Stream<List<String>> lines() {
		return Stream.of(
				Stream.of(line("received", "", received), line("answered", "on_time", onTime),
						line("answered", "late", late), line("unanswered_overdue", "", unanswered),
						List.of("working_days_to_answer", "average", shown(averageWorkingDays)),
						List.of("working_days_to_answer", "median", shown(medianWorkingDays))),
				lines("outcome", outcomes), lines("ground_pasal_17", grounds),
				months.stream()
						.flatMap(month -> Stream.of(line("received_in_month", month.month(), month.received()),
								line("answered_on_time_in_month", month.month(), month.onTime()),
								line("answered_late_in_month", month.month(), month.late()),
								List.of("median_working_days_in_month", month.month(),
										shown(month.medianWorkingDays())))),
				Stream.of(line("objections", "", objections)), lines("objection_outcome", objectionOutcomes),
				Stream.of(line("disputes", "", disputes))).flatMap(lines -> lines);
	}

	private static Stream<List<String>> lines(String what, List<Count> counts) {
		return counts.stream()
				.map(some -> List.of(what, some.name(),
						some.count().map(Object::toString).orElse("<" + Figures.FEWEST)));
	}

	private static List<String> line(String what, String of, long count) {
		return List.of(what, of, Long.toString(count));
	}

	private static String shown(Optional<Double> days) {
		return days.map(Object::toString).orElse("");
	}

}
