package id.lacak.request.tracking;

import id.lacak.request.calendar.Reasons;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Calendars;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Why the dates of a request and of the objection to it are what they are, day by day. */
@Controller
@RequestMapping({"", "/en"})
class WhyPage {

	private final TrackedDates dates;

	private final Calendars calendars;

	private final Pages pages;

	WhyPage(TrackedDates dates, Calendars calendars, Pages pages) {
		this.dates = dates;
		this.calendars = calendars;
		this.pages = pages;
	}

	@GetMapping("/lacak/{code}/tenggat")
	String why(@PathVariable String code, Model model, HttpServletRequest request) {
		var all = dates.of(code);
		var words = pages.words(Language.of(request), dates.office(all));
		var address = TrackingCode.parse(code).value();
		model.addAttribute("number", all.getFirst().number());
		model.addAttribute("path", "/lacak/" + address);
		model.addAttribute("feed", "/api/v1/tracking/" + address + "/deadlines.ics");
		// the days to object stand in both files once they are used
		model.addAttribute("deadlines",
				all.stream()
						.flatMap(dated -> Reasons
								.of(dated, named -> TrackedDates.told(named.kind()), calendars, words)
								.stream())
						.distinct()
						.toList());
		return "tracking/why";
	}

}
