package id.lacak.request.tracking;

import id.lacak.request.calendar.DayLine;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.office.Calendars;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** Why the dates of a request are what they are, day by day. */
@Controller
@RequestMapping({"", "/en"})
class WhyPage {

	private final Tracking tracking;

	private final Calendars calendars;

	private final Pages pages;

	WhyPage(Tracking tracking, Calendars calendars, Pages pages) {
		this.tracking = tracking;
		this.calendars = calendars;
		this.pages = pages;
	}

	/**
	 * One deadline with its count.
	 *
	 * @param promised the day promised, in words, if it is not the legal one; else empty
	 */
	record Reasons(String kind, String label, boolean running, String due, String iso, String promised, String start,
			int workingDays, String basis, boolean provisional, String calendar, List<DayLine> lines) {
	}

	@GetMapping("/lacak/{code}/tenggat")
	String why(@PathVariable String code, Model model, HttpServletRequest request) {
		var file = tracking.find(code);
		var words = pages.words(Language.of(request), tracking.office(file));
		model.addAttribute("number", file.request().number().text());
		model.addAttribute("path", "/lacak/" + file.request().trackingCode().value());
		model.addAttribute("feed", "/api/v1/tracking/" + file.request().trackingCode().value() + "/deadlines.ics");
		model.addAttribute("deadlines",
				file.request()
						.deadlines()
						.stream()
						.filter(named -> DatesController.told(named.kind()))
						.map(named -> reasons(file.request(), named, words))
						.toList());
		return "tracking/why";
	}

	private Reasons reasons(InformationRequest request, NamedDeadline named, Words words) {
		var deadline = named.deadline();
		var calendar = calendars.version(request.office(), deadline.calendar());
		return new Reasons(named.kind().name(), words.say("DeadlineKind." + named.kind()), named.running(),
				words.day(deadline.lastDay()), deadline.lastDay().toString(),
				deadline.target().equals(deadline.lastDay()) ? "" : words.day(deadline.target()),
				words.day(deadline.start()), deadline.limit().workingDays(), deadline.limit().basis().citation(),
				deadline.provisional(), deadline.calendar(),
				DayLine.of(deadline.start(), deadline.limit().workingDays(), calendar, words));
	}

}
