package id.lacak.notification.delivery;

import java.util.List;

/**
 * A step of a message: what it is afterwards and what others are to hear of it. Both are
 * stored in one write.
 *
 * @param reports none or one
 */
public record Change(Notification after, List<StateReport> reports) {

	static Change silent(Notification after) {
		return new Change(after, List.of());
	}

	static Change told(Notification after, ReportedState state, Moment now, String detail) {
		return new Change(after, List.of(StateReport.of(after, state, now.legal(), detail)));
	}

}
