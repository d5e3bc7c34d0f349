package id.lacak.notification.inbox;

import java.time.Clock;
import java.time.InstantSource;

import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.Endings;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.planning.Announcement;
import id.lacak.notification.planning.MessagePlan;
import id.lacak.notification.report.StateChanges;
import org.springframework.stereotype.Component;

/**
 * Holds back reminders that nobody needs any more. What ended the need is noted first: a
 * reminder that is planned later, or is just being taken, is looked at again when it is
 * to leave.
 */
@Component
class Superfluous {

	private final Endings endings;

	private final Notifications notifications;

	private final StateChanges changes;

	private final Clock clock;

	private final InstantSource machineTime;

	Superfluous(Endings endings, Notifications notifications, StateChanges changes, Clock clock,
			InstantSource machineTime) {
		this.endings = endings;
		this.notifications = notifications;
		this.changes = changes;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	void end(Announcement announcement, Ending ending) {
		var office = announcement.office().code();
		var now = Moment.of(this.clock, this.machineTime);
		var subject = MessagePlan.endedSubject(announcement);
		this.endings.note(office, subject, ending, now.machine());
		this.notifications.waitingReminders(office, subject)
				.stream()
				.flatMap(waiting -> waiting.ended(ending, now).stream())
				.forEach(this.changes::advance);
	}

}
