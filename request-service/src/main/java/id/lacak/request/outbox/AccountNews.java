package id.lacak.request.outbox;

import id.lacak.request.account.Invitation;
import id.lacak.request.channels.ChannelOrders;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes announcements about accounts to their officers. */
public final class AccountNews {

	private final Announcements announcements;

	/** @param announcements writes the envelopes */
	public AccountNews(Announcements announcements) {
		this.announcements = announcements;
	}

	/** A text that an administrator tries, in this language. */
	public record Trial(String id, OfficeCode office, String template, String language, String name, String email,
			Instant at) {

		@Override
		public String toString() {
			return "Trial[" + id + "]";
		}

	}

	/** Sends an administrator a text with example data. */
	public Announcement trial(Trial trial) {
		var recipient = new Regarding.Recipient(trial.name(), Optional.of(trial.email()), Optional.empty(),
				trial.language(), List.of("EMAIL"));
		var wire = new AccountWire.MessageTestV1(announcements.page("/admin/templat/" + trial.template()),
				trial.template());
		return announcements.toOfficer(trial.office(), trial.id(), recipient, wire, trial.at());
	}

	/** What an administrator wants of the notification service. */
	public Announcement ordered(ChannelOrders.Order order) {
		return announcements.ordered(order.office(), new CommandWire.CommandOperationV1(order.office().value(),
				order.operation(), order.target(), order.reason(), order.by(), order.address()), order.at());
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
