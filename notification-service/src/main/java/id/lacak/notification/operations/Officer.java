package id.lacak.notification.operations;

import java.util.Set;
import java.util.UUID;

/**
 * The officer behind a call, as the token says.
 *
 * @param office the only one whose messages the officer sees
 */
record Officer(String username, String office, Set<String> roles) {

	static final String ADMINISTRATOR = "ADMINISTRATOR";

	static final String LEAD_OFFICER = "LEAD_OFFICER";

	Officer {
		roles = Set.copyOf(roles);
	}

	/** What the officer wants for this reason. */
	Operations.Wish wishes(String why) {
		return new Operations.Wish(UUID.randomUUID().toString(), this.office, this.username, why);
	}

}
