package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One case for officers' programs: reading it and every command. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class CaseworkController {

	private final Casework casework;

	private final CaseAnswers answers;

	private final Reliance reliance;

	private final JointNotices joint;

	private final Links links;

	private final Releasing releasing;

	private final Handlers handlers;

	CaseworkController(Casework casework, CaseAnswers answers, Reliance reliance, JointNotices joint, Links links,
			Releasing releasing, Handlers handlers) {
		this.handlers = handlers;
		this.releasing = releasing;
		this.reliance = reliance;
		this.joint = joint;
		this.links = links;
		this.casework = casework;
		this.answers = answers;
	}

	/** Identity numbers in the clear. */
	record Identity(String identityNumber, Optional<String> representative) {
	}

	@GetMapping
	ResponseEntity<Record> read(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		return answers.of(HttpStatus.OK, officer, answers.file(officer, id));
	}

	@GetMapping("/identity")
	Identity identity(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var file = answers.file(officer, id);
		var identities = casework.reveal(officer, file.request().id()).orElseThrow(Problem::notFound);
		return new Identity(identities.applicant(), identities.representative());
	}

	@PostMapping("/completeness")
	ResponseEntity<Record> completeness(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.completeness(incoming.json()));
	}

	@PostMapping("/extension")
	ResponseEntity<Record> extension(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.extension(incoming.json()));
	}

	@PostMapping("/notice")
	ResponseEntity<Record> notice(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		var file = answers.file(officer, id);
		var body = incoming.json();
		var alsoFor = NoticeBody.alsoFor(body, file, known -> casework.find(officer, known));
		var notice = NoticeBody.read(body, today(officer), test -> reliance.find(officer.office(), test));
		return answers.of(HttpStatus.OK, officer, CaseAnswers.done(joint.carryOut(officer, file.request().id(), notice,
				alsoFor.orElse(List.of()), Versions.expected(version))));
	}

	@PostMapping("/notice/correction")
	ResponseEntity<Record> correction(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version,
				_ -> NoticeBody.correction(incoming.json(), today(officer),
						test -> reliance.find(officer.office(), test)));
	}

	@PostMapping("/completion")
	ResponseEntity<Record> completion(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, file -> CompletionBody.read(incoming.json(), file,
				casework.settingFor(officer, file, officer.roles())));
	}

	/** Says that two cases have to do with each other; both then show it. */
	@PostMapping("/links")
	ResponseEntity<Record> link(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		var file = answers.file(officer, id);
		var other = CommandBodies.link(incoming.json(), file, known -> casework.find(officer, known));
		return answers.of(HttpStatus.OK, officer, CaseAnswers.done(
				links.link(officer, file.request().id(), other, Versions.expected(version))));
	}

	@PostMapping("/payment")
	ResponseEntity<Record> payment(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.payment(incoming.json(), today(officer)));
	}

	@PostMapping("/delivery")
	ResponseEntity<Record> delivery(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, file -> releasing.read(incoming.json(), file));
	}

	@PostMapping("/receipt")
	ResponseEntity<Record> receipt(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.receipt(incoming.json(), today(officer)));
	}

	@PostMapping("/withdrawal")
	ResponseEntity<Record> withdrawal(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.withdrawal(incoming.json()));
	}

	@PostMapping("/closing")
	ResponseEntity<Record> closing(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.closing(incoming.jsonOrNothing()));
	}

	@PostMapping("/notes")
	ResponseEntity<Record> note(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return answers.of(HttpStatus.CREATED, officer,
				answers.done(officer, id, version, _ -> CommandBodies.note(incoming.json())));
	}

	/** Who looks after the case; nobody in particular if nobody is named. */
	@PutMapping("/handler")
	ResponseEntity<Record> entrust(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version,
				_ -> CommandBodies.entrusting(incoming.jsonOrNothing(), handlers.usernames(officer)));
	}

	/** The applicant is reached elsewhere from now on. */
	@PutMapping("/contact")
	ResponseEntity<Record> contact(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, file -> CommandBodies.contact(incoming.json(), file));
	}

	/** Puts on record how a notice was served, and makes a letter of it. */
	@PostMapping("/service-certificates")
	ResponseEntity<Record> certify(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return answers.of(HttpStatus.CREATED, officer, answers.done(officer, id, version, file -> CommandBodies
				.certificate(incoming.json(), file, casework.settingFor(officer, file, officer.roles()).now())));
	}

	private ResponseEntity<Record> carryOut(SignedIn officer, String id, @Nullable String version,
			Function<CaseFile, RequestCommand> command) {
		return answers.of(HttpStatus.OK, officer, answers.done(officer, id, version, command));
	}

	private LocalDate today(SignedIn officer) {
		return casework.settingFor(officer, officer.roles()).today();
	}

}
