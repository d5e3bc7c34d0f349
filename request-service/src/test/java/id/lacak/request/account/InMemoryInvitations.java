package id.lacak.request.account;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Invitations in memory, for tests; it remembers the links that were sent. */
public final class InMemoryInvitations implements Invitations {

	private final ConcurrentMap<String, Invitation> invitations = new ConcurrentHashMap<>();

	private final ConcurrentMap<String, String> tokens = new ConcurrentHashMap<>();

	@Override
	public void send(Invitation invitation, String token) {
		invitations.put(invitation.username(), invitation);
		tokens.put(invitation.username(), token);
	}

	@Override
	public Optional<Invitation> find(String tokenHash) {
		return invitations.values().stream().filter(each -> each.tokenHash().equals(tokenHash)).findFirst();
	}

	@Override
	public boolean use(Invitation invitation) {
		return invitations.remove(invitation.username(), invitation);
	}

	/** The secret part of the link that the officer got last. */
	public String linkOf(String username) {
		return Optional.ofNullable(tokens.get(username)).orElseThrow();
	}

}
