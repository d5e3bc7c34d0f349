package id.lacak.request.account;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import java.util.Optional;
import java.util.Set;

/**
 * The account of an officer.
 *
 * @param username small letters, digits, dot, dash, underscore; never changes
 * @param email where invitations and reminders go
 * @param password encoded, with the name of the encoding in front; nobody's until an
 * invitation is accepted
 * @param unit code of the unit a unit officer works for
 * @param version grows when the password changes or the account is locked; a session of an
 * earlier version is over
 * @param demo made by the stand-alone run; a production start refuses to run beside it
 */
record Officer(String username, String name, String email, Set<Role> roles, Optional<String> unit,
		OfficeCode office, String password, int version, boolean active, boolean demo) {

	/** What an officer can be; the applicant and the clock are no accounts. */
	static final Set<Role> ROLES = Set.of(Role.DESK_OFFICER, Role.UNIT_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR,
			Role.OBJECTION_AUTHORITY, Role.AUDITOR, Role.ADMINISTRATOR);

	Officer {
		roles = Set.copyOf(roles);
	}

	/** The officer as the rest of the service knows him. */
	SignedIn signedIn() {
		return new SignedIn(username, name, roles, unit, office);
	}

	/** Whether the officer has not set a password yet. */
	public boolean invited() {
		return password.equals(SignIn.NOBODYS);
	}

	@Override
	public String toString() {
		return "Officer[" + username + "]";
	}

}
