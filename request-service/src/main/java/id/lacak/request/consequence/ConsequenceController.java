package id.lacak.request.consequence;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of consequence tests for officers' programs. */
@RestController
@RequestMapping(ConsequenceController.PATH)
class ConsequenceController {

	static final String PATH = "/api/v1/consequence-tests";

	private static final int LARGEST = 200;

	private static final int USUAL = 50;

	private static final int LINE = 500;

	private static final int CODE = 100;

	private final ConsequenceDesk desk;

	private final Offices offices;

	ConsequenceController(ConsequenceDesk desk, Offices offices) {
		this.desk = desk;
		this.offices = offices;
	}

	/** A page of the register. */
	record Listed(List<TestView> items, Optional<String> next, long total) {
	}

	@PostMapping
	ResponseEntity<TestView> enter(@AuthenticationPrincipal SignedIn officer, Incoming incoming,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		var body = incoming.json();
		var setting = setting(officer);
		var draft = ConsequenceBody.draft(body, offices.get(officer.office()), setting);
		var id = key == null
				? UUID.randomUUID().toString()
				: ConsequenceDesk.named(officer.office() + "/key/" + officer.username() + "/" + usable(key));
		var test = desk.enter(draft, officer.office(), id, setting);
		if (!test.hash().equals(TestRecord.hashOf(draft.content())) || !test.unit().equals(draft.unit()))
			throw Problem.of(422, "idempotency-key-reused");
		return ResponseEntity.created(URI.create(PATH + "/" + test.id())).body(TestView.of(test, setting.today()));
	}

	@GetMapping
	Listed list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call) {
		var given = new LinkedHashMap<String, String[]>();
		call.getParameterMap().forEach((name, values) -> {
			if (List.of("size", "after").contains(name))
				given.put(name, values);
		});
		var body = Body.form(given);
		var size = body.optional("size", Rule.number(1, LARGEST)).orElse(USUAL);
		var after = body.optional("after", Rule.line(CODE).then(ConsequenceController::place));
		body.check();
		var page = desk.list(officer.office(), after, size);
		var today = setting(officer).today();
		return new Listed(page.tests().stream().map(test -> TestView.of(test, today)).toList(), page.next(),
				page.total());
	}

	@GetMapping("/{id}")
	TestView read(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		return TestView.of(found(officer.office(), id), setting(officer).today());
	}

	@PostMapping("/{id}/approval")
	TestView approve(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming) {
		found(officer.office(), id);
		var body = incoming.json();
		var approvedBy = body.required("approvedBy", Rule.line(LINE));
		var document = body.optional("document", Rule.line(LINE));
		body.check();
		if (!desk.approve(officer.office(), id, approvedBy.get(), document, setting(officer)))
			throw Problem.of(409, "already-approved");
		return read(officer, id);
	}

	private TestRecord found(OfficeCode office, String id) {
		return desk.find(office, id).orElseThrow(Problem::notFound);
	}

	private Setting setting(SignedIn officer) {
		var role = officer.has(Role.LEAD_OFFICER)
				? Role.LEAD_OFFICER
				: officer.roles().stream().sorted().findFirst().orElseThrow();
		return offices.settingFor(offices.get(officer.office()), officer.as(role));
	}

	private static String usable(String key) {
		if (!key.matches("[!-~]{1,200}"))
			throw Problem.of(400, "idempotency-key-invalid");
		return key;
	}

	private static String place(String cursor) throws Rule.Unfit {
		if (ConsequenceTests.Place.parse(cursor).isEmpty())
			throw Rule.Unfit.because("INVALID_VALUE", "");
		return cursor;
	}

}
