package id.lacak.request.objecting;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Takes objections from programs, and from officers who enter what came on paper. */
@RestController
class ObjectionFilingController {

	private static final Set<Role> ENTERING = Set.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final FileObjection filing;

	private final Requests requests;

	private final Offices offices;

	private final Pages pages;

	private final Clock clock;

	ObjectionFilingController(FileObjection filing, Requests requests, Offices offices, Pages pages, Clock clock) {
		this.filing = filing;
		this.requests = requests;
		this.offices = offices;
		this.pages = pages;
		this.clock = clock;
	}

	/**
	 * What filing an objection answers.
	 *
	 * @param dueDate last day of the superior's answer
	 * @param late whether it came after its window; it is weighed all the same
	 * @param premature whether it came before there could be a ground
	 * @param trackingCode of an objection without a request
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Taken(String id, String objectionNumber, LocalDate dueDate, boolean provisional, boolean late,
			boolean premature, Optional<String> trackingCode) {

		static Taken of(ObjectionFile file) {
			var objection = file.objection();
			// a repeated call answers what the first one did, whatever has happened since
			var due = LocalDate.parse(file.history().getFirst().facts().get("answerBy"));
			return new Taken(objection.id().value(), objection.number().text(), due,
					objection.answerBy().provisional(), objection.late(), objection.premature(),
					objection.against().isPresent()
							? Optional.empty()
							: Optional.of(objection.trackingCode().value()));
		}
	}

	@PostMapping("/api/v1/tracking/{code}/objections")
	ResponseEntity<Taken> byApplicant(@PathVariable String code, Incoming incoming, HttpServletRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		var about = find(code);
		var filed = FiledObjection.read(incoming.json());
		var file = filing.against(about, filed, Optional.empty(), usable(key));
		return created(request, "/api/v1/tracking/" + about.request().trackingCode().value(), file);
	}

	@PostMapping("/api/v1/requests/{id}/objections")
	ResponseEntity<Taken> atTheDesk(@PathVariable String id, Incoming incoming, HttpServletRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		var officer = signedIn(request).filter(someone -> someone.hasAny(ENTERING)).orElseThrow(Problem::forbidden);
		var about = find(officer, id);
		var filed = FiledObjection.entered(incoming.json(), offices.get(officer.office()), clock.instant());
		var file = filing.against(about, filed, Optional.of(officer), usable(key));
		return created(request, "/api/v1/objections/" + file.objection().id(), file);
	}

	@PostMapping("/api/v1/objections")
	ResponseEntity<Taken> alone(Incoming incoming, HttpServletRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		var officer = signedIn(request);
		if (officer.isPresent() && !officer.get().hasAny(ENTERING))
			throw Problem.forbidden();
		Office office = officer.map(someone -> offices.get(someone.office())).orElseGet(() -> pages.office(request));
		var filed = FiledObjection.alone(incoming.json(), office, clock.instant(), officer.isPresent());
		var file = filing.alone(office, filed, officer, usable(key));
		return created(request, officer.isPresent()
				? "/api/v1/objections/" + file.objection().id()
				: "/api/v1/tracking/" + file.objection().trackingCode().value(), file);
	}

	private static ResponseEntity<Taken> created(HttpServletRequest request, String place, ObjectionFile file) {
		var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		return ResponseEntity.created(URI.create(base + place)).body(Taken.of(file));
	}

	private CaseFile find(String code) {
		try {
			return requests.find(TrackingCode.parse(code)).orElseThrow(Problem::notFound);
		} catch (IllegalArgumentException malformed) {
			throw Problem.notFound();
		}
	}

	private CaseFile find(SignedIn officer, String id) {
		try {
			return requests.find(officer.office(), new CaseId(id)).orElseThrow(Problem::notFound);
		} catch (IllegalArgumentException malformed) {
			throw Problem.notFound();
		}
	}

	private static Optional<String> usable(@Nullable String key) {
		if (key != null && !key.matches("[!-~]{1,200}"))
			throw Problem.of(400, "idempotency-key-invalid");
		return Optional.ofNullable(key);
	}

	private static Optional<SignedIn> signedIn(HttpServletRequest request) {
		return request.getUserPrincipal() instanceof Authentication session
				&& session.getPrincipal() instanceof SignedIn officer ? Optional.of(officer) : Optional.empty();
	}

}
