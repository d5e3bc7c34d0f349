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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** One case for officers' programs: reading it and every command. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class CaseworkController {

	private final Casework casework;

	private final CaseWords words;

	private final Releasing releasing;

	CaseworkController(Casework casework, CaseWords words, Releasing releasing) {
		this.releasing = releasing;
		this.casework = casework;
		this.words = words;
	}

	/** Identity numbers in the clear. */
	record Identity(String identityNumber, Optional<String> representative) {
	}

	@GetMapping
	ResponseEntity<CaseView> read(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var file = file(officer, id);
		return answer(HttpStatus.OK, file).body(view(file, officer));
	}

	@GetMapping("/identity")
	Identity identity(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var file = file(officer, id);
		var identities = casework.reveal(officer, file.request().id()).orElseThrow(Problem::notFound);
		return new Identity(identities.applicant(), identities.representative());
	}

	@PostMapping("/completeness")
	ResponseEntity<CaseView> completeness(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.completeness(incoming.json()));
	}

	@PostMapping("/extension")
	ResponseEntity<CaseView> extension(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.extension(incoming.json()));
	}

	@PostMapping("/notice")
	ResponseEntity<CaseView> notice(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> NoticeBody.read(incoming.json(), today(officer)));
	}

	@PostMapping("/payment")
	ResponseEntity<CaseView> payment(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.payment(incoming.json(), today(officer)));
	}

	@PostMapping("/delivery")
	ResponseEntity<CaseView> delivery(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, file -> releasing.read(incoming.json(), file));
	}

	@PostMapping("/withdrawal")
	ResponseEntity<CaseView> withdrawal(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.withdrawal(incoming.json()));
	}

	@PostMapping("/closing")
	ResponseEntity<CaseView> closing(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> CommandBodies.closing(incoming.jsonOrNothing()));
	}

	@PostMapping("/notes")
	ResponseEntity<CaseView> note(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		var file = done(officer, id, version, _ -> CommandBodies.note(incoming.json()));
		return answer(HttpStatus.CREATED, file)
				.location(URI.create("/api/v1/requests/" + file.request().id()))
				.body(view(file, officer));
	}

	private ResponseEntity<CaseView> carryOut(SignedIn officer, String id, @Nullable String version,
			Function<CaseFile, RequestCommand> command) {
		var file = done(officer, id, version, command);
		return answer(HttpStatus.OK, file).body(view(file, officer));
	}

	/** In the order of refusals: 404 before the body is read, then the body, 412, 409. */
	private CaseFile done(SignedIn officer, String id, @Nullable String version,
			Function<CaseFile, RequestCommand> command) {
		var present = file(officer, id);
		return switch (casework.carryOut(officer, present.request().id(), command.apply(present),
				Versions.expected(version))) {
			case Ruling.Done(var file) -> file;
			case Ruling.Refused(var why, _) -> throw Problem.refused(why);
			case Ruling.Stale _ -> throw Problem.stale();
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		};
	}

	private CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

	private LocalDate today(SignedIn officer) {
		return casework.settingFor(officer, officer.roles()).today();
	}

	private CaseView view(CaseFile file, SignedIn officer) {
		return CaseView.of(file, officer, casework.settingFor(officer, file, officer.roles()),
				casework.possible(officer, file), words.status(file.request().stage().status()));
	}

	private ResponseEntity.BodyBuilder answer(HttpStatus status, CaseFile file) {
		return ResponseEntity.status(status).eTag(Versions.tag(file.version()));
	}

}
