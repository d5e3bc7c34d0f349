package id.lacak.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the standing of a contact, and mail that comes back from it, means for a message. */
final class ContactRule {

	private static final String CAME_BACK = "not tried: messages to this contact came back or were stopped";

	private ContactRule() {
	}

	/**
	 * The end of a message to a contact that does not work or whose owner does not want it;
	 * empty while it may leave. A person who sends it again has reasons. What the law asks for
	 * is never held back in silence: it fails, so that another way is found.
	 */
	static Optional<Change> refused(Notification message, KnownAddress.Standing contact, Moment now) {
		if (!(message.state() instanceof State.Waiting)) {
			return Optional.empty();
		}
		var optional = message.conditions().optional();
		return switch (contact) {
			case OPEN -> Optional.empty();
			case OPTED_OUT -> optional
					? end(message, new State.Suppressed(now.legal(), "the owner of the contact opted out"), now)
					: Optional.empty();
			case BAD -> (message.round() > 0)
					? Optional.empty()
					: end(message,
							optional
									? new State.Suppressed(now.legal(), CAME_BACK)
									: new State.FailedPermanently(now.legal(), CAME_BACK),
							now);
		};
	}

	static Optional<Change> again(Notification n, List<Duration> pauses, Moment now) {
		if (!(n.state() instanceof State.Expired(var _, var why, var _)) || n.returned() >= pauses.size()
				|| n.message().channel() != ChannelKind.EMAIL || n.message().content() instanceof Content.Removed) {
			return Optional.empty();
		}
		var next = now.machine().plus(pauses.get(n.returned()));
		var waiting = new Notification(n.id(), n.origin(), n.message(), n.conditions(), n.version(),
				new State.Waiting(next), 0, n.round() + 1, next, n.commands(), n.returned() + 1);
		return Optional.of(Change.told(waiting, ReportedState.PLANNED, now, why));
	}

	private static Optional<Change> end(Notification message, State state, Moment now) {
		return Optional.of(message.became(state, now));
	}

}
