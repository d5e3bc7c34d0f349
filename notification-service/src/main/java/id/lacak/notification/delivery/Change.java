package id.lacak.notification.delivery;

import java.util.List;

/**
 * A step of a message: what it is afterwards and what others are to hear of it. Both are
 * stored in one write.
 *
 * @param reports none or one
 */
public record Change(Notification after, List<StateReport> reports) {

	/** The same, telling that the contact is known not to work because of it. */
	public Change ofFailedContact() {
		return new Change(this.after, this.reports.stream().map(StateReport::ofFailedContact).toList());
	}

	static Change silent(Notification after) {
		return new Change(after, List.of());
	}

	static Change told(Notification after, ReportedState state, Moment now, String detail) {
		return new Change(after, List.of(StateReport.of(after, state, now.legal(), detail)));
	}

	/** A provider took it. */
	static Change taken(Notification after, SendResult.Taken taken, Moment now) {
		var proof = new StateReport.Proof(taken.route(), after.message().fingerprint(), taken.references());
		return new Change(after,
				List.of(StateReport.of(after, ReportedState.ACCEPTED, now.legal(), "").proving(proof)));
	}

}
