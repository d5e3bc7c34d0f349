package id.lacak.request.account;

import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;

/**
 * A one-time link by which an officer sets a password.
 *
 * @param id opaque; names the account to other services
 * @param roles in words, as the invited reads them
 * @param invitedBy name of the administrator
 * @param at when it was sent, by the legal clock
 * @param expiresAt when the link stops working, by the legal clock
 * @param tokenHash SHA-256 of the secret part of the link; the secret itself is not kept
 */
public record Invitation(String id, OfficeCode office, String username, String name, String email, List<String> roles,
		String invitedBy, Instant at, Instant expiresAt, String tokenHash) {

	public Invitation {
		roles = List.copyOf(roles);
	}

	@Override
	public String toString() {
		return "Invitation[" + id + "]";
	}

}
