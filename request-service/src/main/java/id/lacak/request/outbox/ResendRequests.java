package id.lacak.request.outbox;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Requests;

import java.time.Clock;

/** Asks for messages to be sent again. The wish is kept with the case until it is published. */
public final class ResendRequests {

	private final Requests requests;

	private final Pending pending;

	private final Announcements announcements;

	private final Clock clock;

	private final Runnable nudge;

	ResendRequests(Requests requests, Pending pending, Announcements announcements, Clock clock, Runnable nudge) {
		this.requests = requests;
		this.pending = pending;
		this.announcements = announcements;
		this.clock = clock;
		this.nudge = nudge;
	}

	/**
	 * Asks for one message of a case to be sent again.
	 * @return whether the case is known and such a message was reported about it
	 */
	public boolean ask(OfficeCode office, CaseId id, String messageId, Actor by) {
		var known = requests.find(office, id)
				.map(file -> file.told().stream().anyMatch(told -> told.messageId().equals(messageId)))
				.orElse(false);
		if (!known)
			return false;
		var kept = pending.add(office, id,
				announcements.resend(office, id, messageId, by.name(), clock.instant()));
		nudge.run();
		return kept;
	}

}
