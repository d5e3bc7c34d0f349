package id.lacak.request.calendar;

import java.util.Optional;

/** The secret addresses of officers' calendar feeds. Only a hash of each is kept. */
public interface FeedAddresses {

	/** Gives the officer this address in the place of any other. */
	void put(String username, String tokenHash);

	/** Whose address it is. */
	Optional<String> owner(String tokenHash);

}
