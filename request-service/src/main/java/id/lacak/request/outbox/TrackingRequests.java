package id.lacak.request.outbox;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.TrackingRecovery;

import java.time.Clock;

/** Has the tracking link sent to an applicant who lost it. */
public final class TrackingRequests implements TrackingRecovery {

	private final Pending pending;

	private final Announcements announcements;

	private final Clock clock;

	private final Runnable nudge;

	TrackingRequests(Pending pending, Announcements announcements, Clock clock, Runnable nudge) {
		this.pending = pending;
		this.announcements = announcements;
		this.clock = clock;
		this.nudge = nudge;
	}

	/** Sends the link of this case to one contact of its applicant, and to nobody else. */
	@Override
	public void ask(CaseFile file, Submission.Contact contact) {
		pending.add(file.request().office(), file.request().id(),
				announcements.trackingRequested(file, contact, clock.instant()));
		nudge.run();
	}

}
