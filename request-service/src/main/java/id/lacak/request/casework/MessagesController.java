package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.objection.Objections;
import id.lacak.request.problem.Problem;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** Messages about a request or an objection: what became of them, and sending one again. */
@RestController
class MessagesController {

	private final Casework casework;

	private final Objections objections;

	MessagesController(Casework casework, Objections objections) {
		this.casework = casework;
		this.objections = objections;
	}

	/** Every message about the case. */
	record Messages(List<CaseView.Message> items, Optional<String> next, int total) {
	}

	@GetMapping("/api/v1/requests/{id}/notifications")
	Messages list(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var file = CaseIds.parse(id)
				.flatMap(known -> casework.find(officer, known))
				.orElseThrow(Problem::notFound);
		var items = file.told().stream().map(told -> CaseView.Message.of(file.request().id(), told)).toList();
		return new Messages(items, Optional.empty(), items.size());
	}

	@GetMapping("/api/v1/objections/{id}/notifications")
	Messages listOfObjection(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var file = CaseIds.parse(id)
				.filter(_ -> casework.seesAll(officer))
				.flatMap(known -> objections.find(officer.office(), known))
				.orElseThrow(Problem::notFound);
		var items = file.told().stream().map(told -> CaseView.Message.of(file.objection().id(), told)).toList();
		return new Messages(items, Optional.empty(), items.size());
	}

	@PostMapping("/api/v1/notifications/{id}/resend")
	ResponseEntity<Void> resend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var message = MessageId.parse(id).orElseThrow(Problem::notFound);
		if (!casework.resend(officer, message.about(), message.message()))
			throw Problem.notFound();
		return ResponseEntity.accepted().build();
	}

}
