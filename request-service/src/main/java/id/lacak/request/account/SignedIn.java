package id.lacak.request.account;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * The officer behind a call; looked up anew for every call, so a changed role holds at once.
 *
 * @param username unique in the deployment
 * @param name as pages show it
 * @param roles one or more of the officers' roles
 * @param unit code of the unit a unit officer works for
 * @param office the only office whose cases the officer sees
 */
public record SignedIn(String username, String name, Set<Role> roles, Optional<String> unit,
		OfficeCode office) implements Principal {

	public SignedIn {
		roles = Set.copyOf(roles);
	}

	@Override
	public String getName() {
		return username;
	}

	/** Whether the officer holds the role. */
	public boolean has(Role role) {
		return roles.contains(role);
	}

	/** Whether the officer holds any of the roles. */
	public boolean hasAny(Set<Role> any) {
		return any.stream().anyMatch(roles::contains);
	}

	/** The officer acting in this capacity. */
	public Actor as(Role role) {
		return new Actor(username, role);
	}

}
