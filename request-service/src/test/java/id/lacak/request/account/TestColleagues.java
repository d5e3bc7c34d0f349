package id.lacak.request.account;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import java.util.Optional;
import java.util.Set;

/** The people of an example office. */
public final class TestColleagues {

	private final Officers officers = new InMemoryOfficers();

	/** Nobody yet. */
	public static TestColleagues nobody() {
		return new TestColleagues();
	}

	/** One officer for each role of Depok, called like the demo accounts. */
	public static TestColleagues ofDepok() {
		return nobody().with("desk", Role.DESK_OFFICER)
				.with("lead", Role.LEAD_OFFICER)
				.with("superior", Role.OBJECTION_AUTHORITY)
				.with("advisor", Role.ADVISOR)
				.with("auditor", Role.AUDITOR)
				.with("admin", Role.ADMINISTRATOR)
				.inUnit("unit", "dpupr");
	}

	/** One more. */
	public TestColleagues with(String username, Role... roles) {
		return add(username, Set.of(roles), Optional.empty());
	}

	/** One more, who answers for a unit. */
	public TestColleagues inUnit(String username, String unit) {
		return add(username, Set.of(Role.UNIT_OFFICER), Optional.of(unit));
	}

	/** As other features see them. */
	public Colleagues build() {
		return new Colleagues(officers);
	}

	private TestColleagues add(String username, Set<Role> roles, Optional<String> unit) {
		officers.add(new Officer(username, "Petugas " + username, username + "@depok.example", roles, unit,
				new OfficeCode("depok"), "{noop}x", 1, true, false));
		return this;
	}

}
