package id.lacak.request.calendar;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** The public calculator for people. */
@Controller
@RequestMapping({"", "/en"})
class CalendarPage {

	private static final String TEN = "10";

	private final Offices offices;

	private final Pages pages;

	private final Problems problems;

	CalendarPage(Offices offices, Pages pages, Problems problems) {
		this.offices = offices;
		this.pages = pages;
		this.problems = problems;
	}

	@GetMapping("/bantuan/hari-kerja")
	ModelAndView page(@RequestParam(name = "diterima", required = false) @Nullable String received,
			@RequestParam(name = "hari", required = false) @Nullable String workingDays, HttpServletRequest request) {
		var setting = offices.settingFor(pages.office(request), Actor.SYSTEM);
		var words = pages.words(request);
		var page = new ModelAndView("calendar/page");
		var year = setting.today().getYear();
		page.addObject("year", year);
		page.addObject("decreed", setting.calendar().isDecreed(year));
		page.addObject("holidays", setting.calendar().holidaysOf(year).stream().map(day -> new DayLine(
				words.day(day.date()), words.say("Holiday." + day.kind()), day.name(), day.decree())).toList());
		var from = received == null ? setting.today().toString() : received;
		var count = workingDays == null ? TEN : workingDays;
		var typed = Map.of("diterima", List.of(from), "hari", List.of(count));
		try {
			var question = Question.read(from, count,
					instant -> setting.rulebook().dayOfReceipt(instant, setting.zone(), setting.calendar()));
			show(page, question, setting.calendar(), words);
			return page.addObject("form", Form.blank(typed));
		} catch (Problem problem) {
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			var errors = problems.byField(problem, request);
			var named = new java.util.LinkedHashMap<String, String>();
			errors.forEach((field, text) -> named.put(field.equals("received") ? "diterima" : "hari", text));
			return page.addObject("form", new Form(typed, named));
		}
	}

	private static void show(ModelAndView page, Question question, WorkingCalendar calendar, Words words) {
		var count = Count.of(question.start(), question.workingDays(), calendar);
		page.addObject("count", count);
		page.addObject("asked", question.workingDays());
		page.addObject("start", words.day(question.start()));
		page.addObject("due", words.day(count.dueDate()));
		page.addObject("lines", DayLine.of(question.start(), question.workingDays(), calendar, words));
	}

}
