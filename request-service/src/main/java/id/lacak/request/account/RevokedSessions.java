package id.lacak.request.account;

import java.time.Instant;

/** Sessions that were ended before their time. */
interface RevokedSessions {

	/**
	 * Ends a session for every instance of the service.
	 * @param until when its tokens expire anyway and the note may go
	 */
	void revoke(String session, Instant until);

	/** Whether the session was ended. */
	boolean contains(String session);

	/** Forgets sessions whose tokens have expired by now. */
	void purge(Instant now);

}
