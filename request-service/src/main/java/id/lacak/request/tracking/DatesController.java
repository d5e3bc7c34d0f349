package id.lacak.request.tracking;

import id.lacak.request.calendar.DeadlineFeed;
import id.lacak.request.calendar.Explanation;
import id.lacak.request.calendar.Feeds;
import id.lacak.request.lifecycle.DeadlineKind;
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

	private final Tracking tracking;

	private final Calendars calendars;

	private final Pages pages;

	DatesController(Tracking tracking, Calendars calendars, Pages pages) {
		this.tracking = tracking;
		this.calendars = calendars;
		this.pages = pages;
	}

	@GetMapping("/deadlines/{kind}")
	Explanation explain(@PathVariable String code, @PathVariable String kind) {
		return Explanation.of(tracking.find(code).request(), kind, calendars)
				.filter(explanation -> told(explanation.kind()))
				.orElseThrow(Problem::notFound);
	}

	@GetMapping("/deadlines.ics")
	ResponseEntity<byte[]> feed(@PathVariable String code, HttpServletRequest request) {
		var file = tracking.find(code);
		var words = pages.words(Language.of(request), tracking.office(file));
		var entries = Feeds.of(file, (_, named) -> told(named.kind()), words);
		return ResponseEntity.ok()
				.cacheControl(CacheControl.noCache().cachePrivate())
				.header(HttpHeaders.CONTENT_TYPE, DeadlineFeed.MEDIA_TYPE)
				.body(DeadlineFeed.write(words.say("feed.applicant", file.request().number().text()),
						tracking.office(file).zone(), entries)
						.getBytes(StandardCharsets.UTF_8));
	}

	/** What the office agrees with its units is not told to applicants. */
	static boolean told(DeadlineKind kind) {
		return kind != DeadlineKind.ASSIGNMENT;
	}

}
