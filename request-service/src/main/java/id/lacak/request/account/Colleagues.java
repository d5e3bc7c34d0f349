package id.lacak.request.account;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who works in an office, for those who write to officers. */
@Component
public class Colleagues {

	private final Officers officers;

	Colleagues(Officers officers) {
		this.officers = officers;
	}

	/** The officers of the office whose accounts are in use, by username. */
	public List<Colleague> of(OfficeCode office) {
		return officers.all(office)
				.stream()
				.filter(Officer::active)
				.map(officer -> new Colleague(officer.username(), officer.name(), officer.email(), officer.roles(),
						officer.unit()))
				.toList();
	}

	/**
	 * An officer as others may know him.
	 *
	 * @param email where reminders go
	 * @param unit code of the unit a unit officer works for
	 */
	public record Colleague(String username, String name, String email, Set<Role> roles, Optional<String> unit) {

		public Colleague {
			roles = Set.copyOf(roles);
		}

		/** Whether the officer holds the role. */
		public boolean has(Role role) {
			return roles.contains(role);
		}

		/** Whether the officer answers for the unit. */
		public boolean worksFor(String code) {
			return has(Role.UNIT_OFFICER) && unit.filter(code::equals).isPresent();
		}

	}

}
