package id.lacak.request.tracking;

import id.lacak.request.calendar.DeadlineFeed;
import id.lacak.request.calendar.Explanation;
import id.lacak.request.calendar.Feeds;
import id.lacak.request.office.Calendars;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;

/** An applicant's dates: why they are what they are, and as a calendar feed. */
@RestController
@RequestMapping("/api/v1/tracking/{code}")
class DatesController {

	private final TrackedDates dates;

	private final Calendars calendars;

	private final Pages pages;

	DatesController(TrackedDates dates, Calendars calendars, Pages pages) {
		this.dates = dates;
		this.calendars = calendars;
		this.pages = pages;
	}

	@GetMapping("/deadlines/{kind}")
	Explanation explain(@PathVariable String code, @PathVariable String kind) {
		return dates.of(code)
				.stream()
				.flatMap(dated -> Explanation.of(dated, kind, calendars).stream())
				.filter(explanation -> TrackedDates.told(explanation.kind()))
				.findFirst()
				.orElseThrow(Problem::notFound);
	}

	@GetMapping("/deadlines.ics")
	ResponseEntity<byte[]> feed(@PathVariable String code, HttpServletRequest request) {
		var all = dates.of(code);
		var office = dates.office(all);
		var words = pages.words(Language.of(request), office);
		var entries = all.stream()
				.flatMap(dated -> Feeds.of(dated, named -> TrackedDates.told(named.kind()), words).stream());
		return ResponseEntity.ok()
				.cacheControl(CacheControl.noCache().cachePrivate())
				.header(HttpHeaders.CONTENT_TYPE, DeadlineFeed.MEDIA_TYPE)
				.body(DeadlineFeed
						.write(words.say("feed.applicant", all.getFirst().number()), office.zone(), entries.toList())
						.getBytes(StandardCharsets.UTF_8));
	}

}
