package id.lacak.notification.report;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;

/**
 * The one way to change a message: store the step with its report, then have it
 * published.
 */
public class StateChanges {

	private static final int TRIES = 10;

	private final Notifications notifications;

	private final Consumer<MessageId> relay;

	/**
	 * With a store.
	 * @param relay told which message has something to publish
	 */
	public StateChanges(Notifications notifications, Consumer<MessageId> relay) {
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

	/**
	 * Stores the step that a message asks for as it stands now, again whenever somebody else
	 * was faster; false when it asks for none.
	 */
	public boolean retry(MessageId id, Function<Notification, Optional<Change>> step) {
		for (var tries = 0; tries < TRIES; tries++) {
			var change = this.notifications.find(id).flatMap(step);
			if (change.isEmpty()) {
				return false;
			}
			if (advance(change.orElseThrow())) {
				return true;
			}
		}
		throw new IllegalStateException("message " + id + " kept changing");
	}

	private boolean told(Change change, boolean stored) {
		if (stored && !change.reports().isEmpty()) {
			this.relay.accept(change.after().id());
		}
		return stored;
	}

}
