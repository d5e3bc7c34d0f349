package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The accounts of an office. A password is needed for now: an account without one would wait
 * for an invitation, and nobody sends any yet.
 */
@RestController
class OfficerController {

	private static final int LINE = 200;

	private final Officers officers;

	private final Offices offices;

	private final PasswordEncoder passwords;

	OfficerController(Officers officers, Offices offices, PasswordEncoder passwords) {
		this.officers = officers;
		this.offices = offices;
		this.passwords = passwords;
	}

	/** An account without its password. */
	record Account(String username, String name, String email, List<Role> roles,
			@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> unit, boolean active) {

		static Account of(Officer officer) {
			return new Account(officer.username(), officer.name(), officer.email(),
					officer.roles().stream().sorted().toList(), officer.unit(), officer.active());
		}

	}

	/** A list that fits on one page. */
	record Accounts(List<Account> items, @JsonInclude Optional<String> next, int total) {
	}

	@GetMapping("/api/v1/officers")
	Accounts list(@AuthenticationPrincipal SignedIn officer) {
		var items = officers.all(officer.office()).stream().map(Account::of).toList();
		return new Accounts(items, Optional.empty(), items.size());
	}

	@PostMapping("/api/v1/officers")
	ResponseEntity<Account> add(@AuthenticationPrincipal SignedIn administrator, Incoming incoming) {
		var account = read(incoming.json(), administrator);
		if (!officers.add(account))
			throw Problem.invalid("/username", "TAKEN");
		return ResponseEntity.created(URI.create("/api/v1/officers/" + account.username())).body(Account.of(account));
	}

	private Officer read(Body body, SignedIn administrator) {
		var office = offices.get(administrator.office());
		var username = body.required("username", Rule.line(LINE).then(OfficerController::username));
		var name = body.required("name", Rule.line(LINE));
		var email = body.required("email", Rule.line(LINE).then(OfficerController::email));
		var roles = body.required("roles", Rule.listOf(Rule.word(Role.class).then(OfficerController::role), 20));
		var unit = body.optional("unit", Rule.line(LINE).then(code -> {
			if (office.unit(code).isEmpty())
				throw Rule.Unfit.because("UNKNOWN_UNIT");
			return code;
		}));
		var password = body.required("password", Passwords.chosen());
		if (roles.maybe().filter(held -> held.contains(Role.UNIT_OFFICER)).isPresent() && !body.has("unit"))
			body.refuse("unit", "REQUIRED");
		body.check();
		return new Officer(username.get(), name.get(), email.get(), new HashSet<>(roles.get()), unit,
				administrator.office(), Objects.requireNonNull(passwords.encode(password.get())), 1, true, false);
	}

	private static String username(String text) throws Rule.Unfit {
		if (!text.matches("[a-z0-9][a-z0-9._-]{1,39}"))
			throw Rule.Unfit.because("INVALID_USERNAME");
		return text;
	}

	private static String email(String text) throws Rule.Unfit {
		if (!text.matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+"))
			throw Rule.Unfit.because("INVALID_EMAIL");
		return text;
	}

	private static Role role(Role role) throws Rule.Unfit {
		if (!Officer.ROLES.contains(role))
			throw Rule.Unfit.because("INVALID_VALUE", String.join(", ",
					Officer.ROLES.stream().map(Role::name).sorted().toList()));
		return role;
	}

}
