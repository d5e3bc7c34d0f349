package id.lacak.request.filing;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Takes requests from programs, and from officers who enter what came on paper. */
@RestController
class FilingController {

	private final FileRequest filing;

	private final Offices offices;

	private final Pages pages;

	private final Wording wording;

	private final Clock clock;

	FilingController(FileRequest filing, Offices offices, Pages pages, Wording wording, Clock clock) {
		this.filing = filing;
		this.offices = offices;
		this.pages = pages;
		this.wording = wording;
		this.clock = clock;
	}

	@PostMapping("/api/v1/requests")
	ResponseEntity<Receipt> file(Incoming incoming, HttpServletRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		var officer = signedIn(request);
		if (officer.isPresent() && !officer.get().hasAny(FileRequest.ENTERING))
			throw Problem.forbidden();
		var office = officer.map(someone -> offices.get(someone.office())).orElseGet(() -> pages.office(request));
		var filed = FilingForm.read(incoming.json(), office, clock.instant(), officer.isPresent());
		var file = opened(filing.file(filed, office, officer, Optional.ofNullable(key).map(FilingController::usable)));
		var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		var receipt = Receipt.of(file, offices, base, wording.errors(filed.doubts(), Language.of(request)));
		var place = officer.isPresent()
				? base + "/api/v1/requests/" + receipt.id()
				: base + "/api/v1/tracking/" + receipt.trackingCode();
		return ResponseEntity.created(URI.create(place)).body(receipt);
	}

	static CaseFile opened(Requests.Opening opening) {
		return switch (opening) {
			case Requests.Opening.New(var file) -> file;
			case Requests.Opening.Repeated(var file) -> file;
			case Requests.Opening.KeyReused() -> throw Problem.of(422, "idempotency-key-reused");
		};
	}

	private static String usable(String key) {
		if (!key.matches("[!-~]{1,200}"))
			throw Problem.of(400, "idempotency-key-invalid");
		return key;
	}

	private static Optional<SignedIn> signedIn(HttpServletRequest request) {
		return request.getUserPrincipal() instanceof Authentication session
				&& session.getPrincipal() instanceof SignedIn officer ? Optional.of(officer) : Optional.empty();
	}

}
