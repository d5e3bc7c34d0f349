package id.lacak.request.casework;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Office;
import id.lacak.request.page.Words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The work list as the page shows it: in groups by how near the due date is. */
record QueueScreen(List<Group> groups, int shown, long total, Optional<String> next) {

	/** How near, in the order of the page. */
	enum Nearness {

		LATE("grp--late", "r-late", "tag--late", "alert"), TODAY("grp--today", "r-today", "tag--today",
				"clock"), THIS_WEEK("", "", "", "clock"), LATER("", "", "", "clock"), ANY("", "", "",
						"clock"), APPLICANT("grp--wait", "r-wait",
								"tag--wait", "pause"), ANSWERED("", "", "tag--ok", "check"), ENDED("", "", "", "check");

		final String group;

		final String row;

		final String tag;

		final String icon;

		Nearness(String group, String row, String tag, String icon) {
			this.group = group;
			this.row = row;
			this.tag = tag;
			this.icon = icon;
		}

	}

	/** The cases of one nearness. */
	record Group(Nearness nearness, String look, List<Row> rows) {
	}

	/** One case. */
	record Row(CaseFile file, String look, Optional<LocalDate> date, String distance, String tag, String icon,
			String unit) {
	}

	/** The list by due date. */
	static QueueScreen of(CasePage page, Setting setting, Words words, Office office) {
		return of(page, setting, words, office, true);
	}

	/** @param grouped whether by nearness; otherwise the order of the list stays */
	static QueueScreen of(CasePage page, Setting setting, Words words, Office office, boolean grouped) {
		var groups = new EnumMap<Nearness, List<Row>>(Nearness.class);
		for (var file : page.items()) {
			var nearness = nearness(file, setting.today());
			groups.computeIfAbsent(grouped ? nearness : Nearness.ANY, _ -> new ArrayList<>())
					.add(row(file, nearness, setting, words, office));
		}
		return new QueueScreen(groups(groups), page.items().size(), page.total(), page.next());
	}

	private static List<Group> groups(Map<Nearness, List<Row>> groups) {
		return groups.entrySet()
				.stream()
				.map(group -> new Group(group.getKey(), group.getKey().group, group.getValue()))
				.toList();
	}

	private static Row row(CaseFile file, Nearness nearness, Setting setting, Words words, Office office) {
		var next = file.request().nextDeadline();
		var running = file.request().answerBy();
		var left = running
				.map(due -> setting.calendar().distance(setting.today(), due.lastDay()))
				.orElse(0);
		var soon = running.isPresent() && left > 0 && left <= WorkList.SOON;
		return new Row(file, soon ? "r-soon" : nearness.row, next.map(named -> named.deadline().lastDay()),
				distance(nearness, left, words), soon ? "tag--soon" : nearness.tag, nearness.icon,
				unit(file.request(), office));
	}

	/** The units that owe an answer, otherwise the one that the applicant thinks of. */
	private static String unit(InformationRequest request, Office office) {
		var asked = request.assignments().stream().filter(Assignment::open).map(Assignment::unit);
		return Stream.concat(asked, request.submission().unit().stream().filter(_ -> request.assignments().isEmpty()))
				.distinct()
				.map(code -> office.unit(code).map(Office.Unit::name).orElse(code))
				.collect(Collectors.joining(", "));
	}

	private static String distance(Nearness nearness, int left, Words words) {
		return switch (nearness) {
			case LATE, TODAY, THIS_WEEK, LATER, ANY -> words.distance(left);
			case APPLICANT -> words.say("queue.applicants-limit");
			case ANSWERED -> words.say("queue.objection-limit");
			case ENDED -> "";
		};
	}

	private static Nearness nearness(CaseFile file, LocalDate today) {
		var request = file.request();
		if (request.stage().status().ended())
			return Nearness.ENDED;
		if (request.answerBy().isEmpty())
			return request.answer().isPresent() ? Nearness.ANSWERED : Nearness.APPLICANT;
		var due = request.answerBy().get().lastDay();
		if (due.isBefore(today))
			return Nearness.LATE;
		if (due.equals(today))
			return Nearness.TODAY;
		return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
				? Nearness.LATER
				: Nearness.THIS_WEEK;
	}

	/** Whether the office works today. */
	static boolean works(WorkingCalendar calendar, LocalDate today) {
		return calendar.isWorkingDay(today);
	}

}
