package id.lacak.request.account;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sees to it that somebody can sign in after a start. */
final class FirstOfficers {

	/** Password of every demo account. */
	static final String DEMO_PASSWORD = "lacak-demo";

	private static final int SHORTEST_PASSWORD = 12;

	private final Officers officers;

	private final PasswordEncoder passwords;

	private final OfficeCode office;

	FirstOfficers(Officers officers, PasswordEncoder passwords, OfficeCode office) {
		this.officers = officers;
		this.passwords = passwords;
		this.office = office;
	}

	/** Makes the demo accounts that are not there yet. */
	void demo() {
		var missing = demoAccounts("").stream()
				.filter(account -> officers.find(account.username()).isEmpty())
				.map(Officer::username)
				.toList();
		if (missing.isEmpty())
			return;
		demoAccounts(passwords.encode(DEMO_PASSWORD)).stream()
				.filter(account -> missing.contains(account.username()))
				.forEach(officers::add);
	}

	/**
	 * Makes the first administrator unless there is one.
	 * @throws IllegalStateException with a sentence for the operator: demo accounts are in the
	 *         database, or the settings do not name an administrator, or a weak password
	 */
	void production(AccountSettings.@Nullable Administrator settings) {
		var all = officers.all();
		var demo = all.stream().filter(Officer::demo).map(Officer::username).toList();
		if (!demo.isEmpty())
			throw new IllegalStateException("The database holds the demo accounts " + demo
					+ ", whose password everybody knows. Use another database, or remove them from its collection"
					+ " officers.");
		if (all.stream().anyMatch(officer -> officer.active() && officer.roles().contains(Role.ADMINISTRATOR)))
			return;
		if (settings == null)
			throw new IllegalStateException("There is no administrator yet. Set lacak.request.administrator.username,"
					+ " .password, .name and .email for the first start.");
		if (settings.password().equals(DEMO_PASSWORD) || settings.password().length() < SHORTEST_PASSWORD
				|| SignIn.tooLong(settings.password()))
			throw new IllegalStateException("lacak.request.administrator.password must have " + SHORTEST_PASSWORD
					+ " to " + SignIn.LONGEST_PASSWORD + " characters and be nobody else's.");
		officers.add(new Officer(settings.username().toLowerCase(Locale.ROOT), settings.name(), settings.email(),
				Set.of(Role.ADMINISTRATOR), Optional.empty(), office, passwords.encode(settings.password()), 1, true,
				false));
	}

	private List<Officer> demoAccounts(String password) {
		return List.of(demo("desk", "Rina Lestari", Role.DESK_OFFICER, Optional.empty(), password),
				demo("unit", "Bagus Pratama", Role.UNIT_OFFICER, Optional.of("diskominfo"), password),
				demo("lead", "Dewi Anggraini", Role.LEAD_OFFICER, Optional.empty(), password),
				demo("advisor", "Maria Wulandari", Role.ADVISOR, Optional.empty(), password),
				demo("superior", "Hendra Gunawan", Role.OBJECTION_AUTHORITY, Optional.empty(), password),
				demo("auditor", "Nur Aini", Role.AUDITOR, Optional.empty(), password),
				demo("admin", "Arif Hidayat", Role.ADMINISTRATOR, Optional.empty(), password));
	}

	private Officer demo(String username, String name, Role role, Optional<String> unit, String password) {
		return new Officer(username, name, username + "@ppid.example", Set.of(role), unit, office, password, 1, true,
				true);
	}

}
