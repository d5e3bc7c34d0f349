package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.problem.Incoming;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions to units, for officers' programs. */
@RestController
@RequestMapping("/api/v1/requests/{id}/assignments")
class AssignmentsController {

	private final Casework casework;

	private final CaseAnswers answers;

	AssignmentsController(Casework casework, CaseAnswers answers) {
		this.casework = casework;
		this.answers = answers;
	}

	@PostMapping
	ResponseEntity<?> assign(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return answers.of(HttpStatus.CREATED, officer, answers.done(officer, id, version, file -> AssignmentBodies
				.assign(incoming.json(), file, casework.office(officer), setting(officer, file))));
	}

	@PostMapping("/{n}/answer")
	ResponseEntity<?> answer(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String n,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return answers.of(HttpStatus.OK, officer, answers.done(officer, id, version, file -> AssignmentBodies
				.answer(incoming.json(), AssignmentBodies.number(n, file, officer), Confidence.of(officer)
						.documents(file))));
	}

	@PostMapping("/{n}/return")
	ResponseEntity<?> giveBack(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			@PathVariable String n, Incoming incoming,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return answers.of(HttpStatus.OK, officer, answers.done(officer, id, version, file -> AssignmentBodies
				.giveBack(incoming.json(), AssignmentBodies.number(n, file, officer), file, setting(officer, file))));
	}

	@PostMapping("/{n}/refusal")
	ResponseEntity<?> decline(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			@PathVariable String n, Incoming incoming,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return answers.of(HttpStatus.OK, officer, answers.done(officer, id, version, file -> AssignmentBodies
				.decline(incoming.json(), AssignmentBodies.number(n, file, officer))));
	}

	private Setting setting(SignedIn officer, CaseFile file) {
		return casework.settingFor(officer, file, officer.roles());
	}

}
