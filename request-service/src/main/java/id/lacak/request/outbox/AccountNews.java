package id.lacak.request.outbox;

import id.lacak.request.account.Invitation;

import java.util.List;
import java.util.Optional;

/** Writes announcements about accounts to their officers. */
public final class AccountNews {

	private final Announcements announcements;

	/** @param announcements writes the envelopes */
	public AccountNews(Announcements announcements) {
		this.announcements = announcements;
	}

	/**
	 * Invites an officer.
	 * @param token the secret part of the link
	 */
	public Announcement invited(Invitation invitation, String token) {
		var recipient = new Regarding.Recipient(invitation.name(), Optional.of(invitation.email()), Optional.empty(),
				"id", List.of("EMAIL"));
		var wire = new AccountWire.AccountInvitedV1(announcements.page("/akun/undangan/" + token), invitation.roles(),
				invitation.expiresAt(), Optional.of(invitation.invitedBy()));
		return announcements.toOfficer(invitation.office(), invitation.id(), recipient, wire, invitation.at());
	}

}
