package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.calendar.DeadlineFeed;
import id.lacak.request.calendar.Feeds;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;

/** Due dates in an officer's own calendar program, which cannot sign in: the address is the secret. */
@RestController
class FeedController {

	private static final String PATH = "/api/v1/calendar-feed";

	private final Feeds feeds;

	private final Casework casework;

	private final Pages pages;

	private final String publicUrl;

	FeedController(Feeds feeds, Casework casework, Pages pages, @Value("${lacak.public-url}") String publicUrl) {
		this.feeds = feeds;
		this.casework = casework;
		this.pages = pages;
		this.publicUrl = publicUrl.replaceAll("/+$", "");
	}

	/** Where the feed is; shown once. */
	record Address(String url) {
	}

	@PostMapping(PATH)
	ResponseEntity<Address> renew(@AuthenticationPrincipal SignedIn officer, Incoming incoming) {
		incoming.jsonOrNothing().check();
		return ResponseEntity.status(HttpStatus.CREATED)
				.cacheControl(CacheControl.noStore())
				.body(new Address(publicUrl + PATH + "/" + feeds.renew(officer) + ".ics"));
	}

	@GetMapping(PATH + "/{token}.ics")
	ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
		var officer = feeds.owner(token).orElseThrow(Problem::notFound);
		var words = pages.words(Language.of(request), casework.office(officer));
		var entries = feeds.entries(officer, (file, named) -> shown(officer, file, named),
				named -> casework.seesAll(officer) && !named.kind().ofTheApplicant(), words);
		return ResponseEntity.ok()
				.cacheControl(CacheControl.noCache().cachePrivate())
				.header(HttpHeaders.CONTENT_TYPE, DeadlineFeed.MEDIA_TYPE)
				.body(DeadlineFeed.write(words.say("feed.officer", casework.office(officer).name()),
						casework.office(officer).zone(), entries)
						.getBytes(StandardCharsets.UTF_8));
	}

	/** The office's own dates; a unit sees what it was asked and nothing else. */
	private boolean shown(SignedIn officer, CaseFile file, NamedDeadline named) {
		if (named.kind().ofTheApplicant())
			return false;
		if (casework.seesAll(officer))
			return true;
		return named.kind() == DeadlineKind.ASSIGNMENT
				&& file.request().assignments().stream().anyMatch(assignment -> asked(officer, assignment, named));
	}

	private static boolean asked(SignedIn officer, Assignment assignment, NamedDeadline named) {
		return assignment.open() && assignment.due().equals(named.deadline())
				&& officer.unit().filter(assignment.unit()::equals).isPresent();
	}

}
