package id.lacak.request.outbox;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.Objections;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Asks for messages to be sent again. The wish is kept with the case until it is published. */
public final class ResendRequests {

	private final Requests requests;

	private final Objections objections;

	private final Pending pending;

	private final Announcements announcements;

	private final Clock clock;

	private final Runnable nudge;

	ResendRequests(Requests requests, Objections objections, Pending pending, Announcements announcements, Clock clock,
			Runnable nudge) {
		this.requests = requests;
		this.objections = objections;
		this.pending = pending;
		this.announcements = announcements;
		this.clock = clock;
		this.nudge = nudge;
	}

	/**
	 * Asks for one message of a request or an objection to be sent again, and notes there who asked.
	 * @return whether it is known and such a message was reported about it
	 */
	public boolean ask(OfficeCode office, CaseId id, String messageId, Actor by) {
		var asked = new Told.Act(Told.Kind.RESENT, by.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
				Optional.empty());
		if (!requests.note(office, id, messageId, asked) && !objections.note(office, id, messageId, asked))
			return false;
		var kept = pending.add(office, id,
				announcements.resend(office, id, messageId, by.name(), clock.instant()));
		nudge.run();
		return kept;
	}

}
