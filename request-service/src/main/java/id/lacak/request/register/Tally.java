package id.lacak.request.register;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionStage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the cases of a year. */
final class Tally {

	private static final String ALL = "ALL";

	private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

	private Tally() {
	}

	/** How numbers of days lie: half are not above the median, nine tenths not above {@code p90}. */
	record Spread(int count, double mean, double median, int p90, int longest) {

		static Spread of(List<Integer> days) {
			var sorted = days.stream().sorted().toList();
			var size = sorted.size();
			var middle = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
			var mean = Math.round(sorted.stream().mapToInt(Integer::intValue).average().orElse(0) * 10) / 10.0;
			return new Spread(size, mean, middle, sorted.get((int) Math.ceil(size * 0.9) - 1), sorted.getLast());
		}

	}

	/** Of requests. */
	static final class OfRequests {

		private final Tally tally = new Tally();

		private final Map<Integer, Integer> months = new TreeMap<>();

		private final Map<String, List<Integer>> days = new TreeMap<>();

		private final WorkingCalendar calendar;

		private final LocalDate today;

		OfRequests(WorkingCalendar calendar, LocalDate today) {
			this.calendar = calendar;
			this.today = today;
		}

		void add(InformationRequest request) {
			tally.one("all", ALL);
			months.merge(request.arrival().receivedOn().getMonthValue(), 1, Integer::sum);
			tally.one("channel", request.arrival().channel().name());
			tally.one("kind", request.submission().applicant().kind().name());
			request.answer().ifPresent(answer -> add(request, answer));
			if (request.deadlines().stream().anyMatch(each -> each.kind() == DeadlineKind.COMPLETION))
				tally.one("incomplete", ALL);
			if (extended(request))
				tally.one("extended", ALL);
			if (request.overdue(today) || request.answer().map(Answer::late).orElse(false))
				tally.one("late", ALL);
			var status = request.stage().status();
			tally.one("status", status.name());
			if (request.answer().isEmpty() && !status.ended())
				tally.one("open", ALL);
		}

		AnnualReport.RequestFigures figures() {
			var times = new TreeMap<String, Spread>();
			days.forEach((outcome, used) -> times.put(outcome, Spread.of(used)));
			return new AnnualReport.RequestFigures(tally.all("all"), Map.copyOf(months), tally.of("channel"),
					tally.of("kind"), tally.of("outcome"), tally.of("ground"), times, tally.all("answered"),
					tally.all("ten"), tally.all("extended"), tally.all("late"), tally.all("incomplete"),
					tally.count("status", Status.LAPSED.name()), tally.count("status", Status.WITHDRAWN.name()),
					tally.all("open"));
		}

		private void add(InformationRequest request, Answer answer) {
			var outcome = answer.notice().outcome().name();
			var used = RequestColumns.daysUsed(request, answer, calendar);
			tally.one("answered", ALL);
			tally.one("outcome", outcome);
			answer.notice().exemptionGrounds().forEach(ground -> tally.one("ground", ground.name()));
			days.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(used);
			days.computeIfAbsent(ALL, _ -> new ArrayList<>()).add(used);
			if (!answer.late() && !extended(request))
				tally.one("ten", ALL);
		}

		private static boolean extended(InformationRequest request) {
			return request.deadlines().stream().anyMatch(each -> each.kind() == DeadlineKind.EXTENDED_NOTICE);
		}

	}

	/** Of objections. */
	static final class OfObjections {

		private final Tally tally = new Tally();

		private final LocalDate today;

		OfObjections(LocalDate today) {
			this.today = today;
		}

		void add(Objection objection) {
			tally.one("all", ALL);
			objection.claim().grounds().forEach(ground -> tally.one("ground", ground.name()));
			objection.decision().ifPresent(decision -> {
				tally.one("answered", ALL);
				tally.one("outcome", decision.outcome().name());
			});
			if (objection.unanswered(today) || objection.decision().map(each -> each.late()).orElse(false))
				tally.one("late", ALL);
			if (objection.stage().status() == ObjectionStage.Status.WITHDRAWN)
				tally.one("withdrawn", ALL);
			if (objection.stage().status().awaitsAnswer())
				tally.one("open", ALL);
			objection.dispute().ifPresent(dispute -> tally.one("dispute", dispute.stage().name()));
		}

		AnnualReport.ObjectionFigures figures() {
			var disputes = tally.of("dispute");
			return new AnnualReport.ObjectionFigures(tally.all("all"), tally.of("ground"), tally.of("outcome"),
					tally.all("answered"), tally.all("late"), tally.all("withdrawn"), tally.all("open"),
					disputes.values().stream().mapToInt(Integer::intValue).sum(), disputes);
		}

	}

	private void one(String what, String value) {
		counts.computeIfAbsent(what, _ -> new TreeMap<>()).merge(value, 1, Integer::sum);
	}

	private Map<String, Integer> of(String what) {
		return new TreeMap<>(counts.getOrDefault(what, Map.of()));
	}

	private int count(String what, String value) {
		return counts.getOrDefault(what, Map.of()).getOrDefault(value, 0);
	}

	private int all(String what) {
		return count(what, ALL);
	}

}
