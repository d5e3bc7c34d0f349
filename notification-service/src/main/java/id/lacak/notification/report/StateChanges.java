package id.lacak.notification.report;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Notifications;
import org.springframework.stereotype.Component;

/**
 * The one way to change a message: store the step with its report, then have it
 * published.
 */
@Component
public class StateChanges {

	private final Notifications notifications;

	private final Relay relay;

	StateChanges(Notifications notifications, Relay relay) {
		this.notifications = notifications;
		this.relay = relay;
	}

	/** Keeps a new message; false when it is known already. */
	public boolean add(Change planned) {
		return told(planned, this.notifications.add(planned));
	}

	/** Stores a step; false when somebody else was faster. */
	public boolean advance(Change change) {
		return told(change, this.notifications.advance(change));
	}

	private boolean told(Change change, boolean stored) {
		if (stored && !change.reports().isEmpty()) {
			this.relay.nudge(change.after().id());
		}
		return stored;
	}

}
