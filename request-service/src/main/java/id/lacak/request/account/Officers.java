package id.lacak.request.account;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;
import java.util.Optional;

/** Where the accounts are kept. */
interface Officers {

	/** The account with this username. */
	Optional<Officer> find(String username);

	/**
	 * Keeps a new account.
	 * @return whether the username was free; nothing was written otherwise
	 */
	boolean add(Officer officer);

	/**
	 * Keeps another state of an account.
	 * @param before as it was read
	 * @return false if it is not so any more; nothing was written then
	 */
	boolean replace(Officer before, Officer after);

	/** The accounts of an office by username. */
	List<Officer> all(OfficeCode office);

	/** The accounts of every office by username. */
	List<Officer> all();

}
