package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.calendar.Dated;
import id.lacak.request.calendar.Explanation;
import id.lacak.request.office.Calendars;
import id.lacak.request.problem.Problem;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a deadline of a case falls on its date, for officers' programs. */
@RestController
class DeadlinesController {

	private final Casework casework;

	private final Calendars calendars;

	DeadlinesController(Casework casework, Calendars calendars) {
		this.casework = casework;
		this.calendars = calendars;
	}

	@GetMapping("/api/v1/requests/{id}/deadlines/{kind}")
	Explanation explain(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String kind) {
		return CaseIds.parse(id)
				.flatMap(known -> casework.find(officer, known))
				.flatMap(file -> Explanation.of(Dated.of(file), kind, calendars))
				.orElseThrow(Problem::notFound);
	}

}
