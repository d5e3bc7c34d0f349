package id.lacak.request.audit;

import id.lacak.request.account.SignedIn;
import id.lacak.request.problem.Problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** Histories and looks at identity numbers for auditors' programs. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

	private static final int MOST = 200;

	private final AuditDesk desk;

	AuditController(AuditDesk desk) {
		this.desk = desk;
	}

	/** A list that fits on one page. */
	record Looks(List<IdentityLooks.Look> items, @JsonInclude Optional<String> next, int total) {
	}

	@GetMapping("/requests/{id}")
	AuditDesk.Trail request(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		return desk.request(officer, id).orElseThrow(Problem::notFound);
	}

	@GetMapping("/objections/{id}")
	AuditDesk.Trail objection(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		return desk.objection(officer, id).orElseThrow(Problem::notFound);
	}

	@GetMapping("/identity-looks")
	Looks looks(@AuthenticationPrincipal SignedIn officer) {
		var items = desk.looks(officer, MOST);
		return new Looks(items, Optional.empty(), items.size());
	}

}
