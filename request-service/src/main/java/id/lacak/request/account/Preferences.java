package id.lacak.request.account;

import java.time.Instant;
import java.util.Optional;

/** How officers like their pages. */
public interface Preferences {

	/** Whether single keys act in the work queue; so unless the officer switched it off. */
	boolean keys(String username);

	/** Keeps it. */
	void keys(String username, boolean on);

	/** Until when the officer has looked at notices, by the legal clock; empty if never. */
	Optional<Instant> seen(String username);

	/** Keeps it, unless a later instant is kept already. */
	void seen(String username, Instant until);

	/** Whether the mail of each working morning is written; so unless the officer switched it off. */
	boolean mornings(String username);

	/** Keeps it. */
	void mornings(String username, boolean on);

}
