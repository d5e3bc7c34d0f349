package id.lacak.request.account;

import java.util.Optional;

/** Where invitations are kept and sent from; an officer has one at most. */
public interface Invitations {

	/**
	 * Keeps the invitation in the place of any other of the officer and has it sent, in one
	 * write.
	 * @param token the secret part of the link
	 */
	void send(Invitation invitation, String token);

	/** The invitation behind a link that was not used yet. */
	Optional<Invitation> find(String tokenHash);

	/**
	 * Uses the link up.
	 * @return false if somebody was faster
	 */
	boolean use(Invitation invitation);

}
