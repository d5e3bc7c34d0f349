package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The accounts of an office for programs. */
@RestController
@RequestMapping("/api/v1/officers")
class OfficerController {

	private final Staff staff;

	private final Offices offices;

	OfficerController(Staff staff, Offices offices) {
		this.staff = staff;
		this.offices = offices;
	}

	/** An account without its password. */
	record Account(String username, String name, String email, List<Role> roles,
			@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> unit, boolean active, boolean invited) {

		static Account of(Officer officer) {
			return new Account(officer.username(), officer.name(), officer.email(),
					officer.roles().stream().sorted().toList(), officer.unit(), officer.active(), officer.invited());
		}

	}

	/** A list that fits on one page. */
	record Accounts(List<Account> items, @JsonInclude Optional<String> next, int total) {
	}

	@GetMapping
	Accounts list(@AuthenticationPrincipal SignedIn officer) {
		var items = staff.all(officer).stream().map(Account::of).toList();
		return new Accounts(items, Optional.empty(), items.size());
	}

	@PostMapping
	ResponseEntity<Account> add(@AuthenticationPrincipal SignedIn administrator, Incoming incoming) {
		var account = staff.add(administrator,
				MemberBody.fresh(incoming.json(), offices.get(administrator.office())));
		return ResponseEntity.created(URI.create("/api/v1/officers/" + account.username())).body(Account.of(account));
	}

	@GetMapping("/{username}")
	Account show(@AuthenticationPrincipal SignedIn officer, @PathVariable String username) {
		return Account.of(find(officer, username));
	}

	@PatchMapping("/{username}")
	Account change(@AuthenticationPrincipal SignedIn administrator, @PathVariable String username,
			Incoming incoming) {
		var before = find(administrator, username);
		return Account.of(staff.change(administrator, before,
				MemberBody.change(incoming.json(), before, offices.get(administrator.office()))));
	}

	@PostMapping("/{username}/invitation")
	ResponseEntity<Void> invite(@AuthenticationPrincipal SignedIn administrator, @PathVariable String username,
			Incoming incoming) {
		var officer = find(administrator, username);
		incoming.jsonOrNothing().check();
		if (!officer.active())
			throw Problem.of(409, "account-locked");
		staff.invite(administrator, officer);
		return ResponseEntity.accepted().build();
	}

	private Officer find(SignedIn officer, String username) {
		return staff.find(officer, username).orElseThrow(Problem::notFound);
	}

}
