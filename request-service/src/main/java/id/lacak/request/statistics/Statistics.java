package id.lacak.request.statistics;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.statistics.Counts.Answered;
import id.lacak.request.statistics.Figures.Month;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** Turns counts into figures: days by the working calendar, months, averages. */
@Service
class Statistics {

	/** How old figures may be that everybody asks for. */
	static final Duration FRESH = Duration.ofMinutes(5);

	private final Counts counts;

	private final Offices offices;

	private final InstantSource machineTime;

	private final Map<Period, Known> known = new ConcurrentHashMap<>();

	private record Period(String office, int year, LocalDate today) {
	}

	private record Known(Figures figures, Instant at) {
	}

	private record Took(int days, long count) {
	}

	Statistics(Counts counts, Offices offices, @Qualifier("machineTime") InstantSource machineTime) {
		this.counts = counts;
		this.offices = offices;
		this.machineTime = machineTime;
	}

	/** The office's day now. */
	LocalDate today(Office office) {
		return offices.settingFor(office, Actor.SYSTEM).today();
	}

	/** The figures of a year up to today, at most five minutes old. */
	Figures ofYear(Office office, int year) {
		var now = machineTime.instant();
		known.values().removeIf(old -> old.at().plus(FRESH).isBefore(now));
		return known.computeIfAbsent(new Period(office.code().value(), year, today(office)),
				_ -> new Known(of(office, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), now)).figures();
	}

	/** The figures of a period, counted now. */
	Figures of(Office office, LocalDate from, LocalDate to) {
		var setting = offices.settingFor(office, Actor.SYSTEM);
		var code = office.code();
		var today = setting.today();
		var received = counts.received(code, from, to);
		var answered = counts.answered(code, from, to);
		var objections = counts.objections(code, from, to);
		return new Figures(from, to, today, received.values().stream().mapToLong(Long::longValue).sum(),
				outcomes(answered), count(answered, false), count(answered, true),
				counts.unanswered(code, from, to, today), average(took(answered, setting.calendar())),
				median(took(answered, setting.calendar())),
				months(from, to.isBefore(today) ? to : today, received, answered, setting.calendar()),
				counts.grounds(code, from, to), objections.filed(), objections.decided(),
				counts.disputes(code, from, to));
	}

	private static Map<NoticeOutcome, Long> outcomes(List<Answered> answered) {
		var outcomes = new EnumMap<NoticeOutcome, Long>(NoticeOutcome.class);
		for (var outcome : NoticeOutcome.values())
			outcomes.put(outcome, 0L);
		answered.forEach(some -> outcomes.merge(some.outcome(), some.count(), Long::sum));
		return outcomes;
	}

	private static List<Month> months(LocalDate from, LocalDate to, Map<LocalDate, Long> received,
			List<Answered> answered, WorkingCalendar calendar) {
		var months = new ArrayList<Month>();
		for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
			var this_ = month;
			var here = answered.stream().filter(some -> YearMonth.from(some.on()).equals(this_)).toList();
			var came = received.entrySet()
					.stream()
					.filter(day -> YearMonth.from(day.getKey()).equals(this_))
					.mapToLong(Map.Entry::getValue)
					.sum();
			months.add(new Month(month, came, count(here, false), count(here, true), median(took(here, calendar))));
		}
		return List.copyOf(months);
	}

	private static long count(List<Answered> answered, boolean late) {
		return answered.stream().filter(some -> some.late() == late).mapToLong(Answered::count).sum();
	}

	/** Working days after the day of receipt, the shortest first. */
	private static List<Took> took(List<Answered> answered, WorkingCalendar calendar) {
		return answered.stream()
				.map(some -> new Took(Math.max(0, calendar.distance(some.start(), some.on())), some.count()))
				.sorted(Comparator.comparingInt(Took::days))
				.toList();
	}

	private static OptionalDouble average(List<Took> took) {
		var all = took.stream().mapToLong(Took::count).sum();
		return all == 0
				? OptionalDouble.empty()
				: OptionalDouble.of((double) took.stream().mapToLong(some -> some.days() * some.count()).sum() / all);
	}

	private static OptionalDouble median(List<Took> took) {
		var all = took.stream().mapToLong(Took::count).sum();
		return all == 0
				? OptionalDouble.empty()
				: OptionalDouble.of((at(took, (all - 1) / 2) + at(took, all / 2)) / 2.0);
	}

	private static int at(List<Took> took, long place) {
		var left = place;
		for (var some : took) {
			if (left < some.count())
				return some.days();
			left -= some.count();
		}
		throw new IllegalArgumentException("there are not so many answers");
	}

}
