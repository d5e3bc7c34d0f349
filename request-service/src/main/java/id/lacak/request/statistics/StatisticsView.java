package id.lacak.request.statistics;

import id.lacak.request.page.Words;

import java.text.NumberFormat;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The page of figures, ready to print.
 *
 * @param peak a sentence about the month with most answers; empty without any
 * @param years of which there may be figures, the newest first
 * @param suppressed whether some number is too small to be shown
 */
record StatisticsView(int year, String asOf, long received, long answered, String share, String median, String average,
		long unanswered, long objections, long decided, long disputes, List<Row> months, List<Line> outcomes,
		List<Line> grounds,
		List<Line> objectionOutcomes, String peak, Chart answeredChart, Chart daysChart, Chart outcomeChart,
		Chart groundChart, List<Integer> years, boolean suppressed) {

	/** One month in the table. */
	record Row(String month, long received, long onTime, long late, long answered, String median) {
	}

	/** One line of a breakdown; a number that is too small is shown as such. */
	record Line(String name, String count, long drawn) {
	}

	static StatisticsView of(Figures figures, List<Integer> years, Words words) {
		var months = figures.months();
		var outcomes = lines(figures.outcomes(), "statistics.outcome.", false, words);
		var grounds = lines(figures.grounds(), "statistics.ground.", true, words);
		var decided = lines(figures.objectionOutcomes(), "ObjectionOutcome.", true, words);
		var names = months.stream().map(month -> name(month, words)).toList();
		var medians = months.stream().map(Figures.Month::median).toList();
		return new StatisticsView(figures.from().getYear(), words.day(figures.asOf()), figures.received(),
				figures.answered(), share(figures, words), days(figures.median(), words),
				days(figures.average(), words), figures.unanswered(), figures.objections(),
				figures.objectionOutcomes().values().stream().mapToLong(Long::longValue).sum(), figures.disputes(),
				months.stream()
						.map(month -> new Row(name(month, words), month.received(), month.onTime(), month.late(),
								month.answered(), number(month.median(), words)))
						.toList(),
				outcomes, grounds, decided, peak(figures, words),
				Chart.stacked(months.stream()
						.map(month -> new Chart.Item(name(month, words), month.onTime(), month.late(),
								month.answered() == 0 ? "" : Long.toString(month.answered())))
						.toList()),
				Chart.line(names, medians, medians.stream().map(median -> number(median, words)).toList()),
				lying(outcomes), lying(grounds), years,
				hides(figures.grounds()) || hides(figures.objectionOutcomes()));
	}

	private static List<Line> lines(Map<? extends Enum<?>, Long> counts, String key, boolean hide, Words words) {
		return counts.entrySet().stream().map(some -> {
			var hidden = hide && Figures.few(some.getValue());
			return new Line(words.say(key + some.getKey().name()),
					hidden ? words.say("statistics.few", Figures.FEWEST) : Long.toString(some.getValue()),
					hidden ? 0 : some.getValue());
		}).toList();
	}

	private static boolean hides(Map<?, Long> counts) {
		return counts.values().stream().anyMatch(Figures::few);
	}

	private static Chart lying(List<Line> lines) {
		return Chart.lying(
				lines.stream().map(line -> new Chart.Item(line.name(), line.drawn(), 0, line.count())).toList());
	}

	private static String name(Figures.Month month, Words words) {
		return month.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
	}

	private static String peak(Figures figures, Words words) {
		return figures.months()
				.stream()
				.filter(month -> month.answered() > 0)
				.max(Comparator.comparingLong(Figures.Month::answered))
				.map(month -> words.say("statistics.peak",
						month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale()),
						month.answered(), month.late()))
				.orElse("");
	}

	private static String share(Figures figures, Words words) {
		if (figures.answered() == 0)
			return "–";
		var format = NumberFormat.getPercentInstance(words.locale());
		format.setMaximumFractionDigits(1);
		return format.format((double) figures.onTime() / figures.answered());
	}

	private static String days(OptionalDouble days, Words words) {
		return days.isEmpty() ? "–" : words.say("statistics.days", number(days, words));
	}

	private static String number(OptionalDouble days, Words words) {
		if (days.isEmpty())
			return "";
		var format = NumberFormat.getNumberInstance(words.locale());
		format.setMaximumFractionDigits(1);
		return format.format(days.getAsDouble());
	}

}
