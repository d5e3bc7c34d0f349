package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

import java.util.Optional;

/** A deadline that another calendar moved, or made certain. */
public record Move(DeadlineKind kind, Deadline before, Deadline after) {

	/** What the present calendar makes of a deadline; empty if it changes nothing. */
	public static Optional<Move> of(NamedDeadline named, Setting setting) {
		var after = Recounting.again(named.deadline(), setting);
		return Recounting.differs(named.deadline(), after)
				? Optional.of(new Move(named.kind(), named.deadline(), after))
				: Optional.empty();
	}

	/**
	 * From a window to the same window counted anew from where it begins now; what was promised
	 * is not taken back. Empty if nothing changes.
	 */
	public static Optional<Move> between(DeadlineKind kind, Deadline before, Deadline counted) {
		var after = Recounting.promised(before, counted);
		return Recounting.differs(before, after) || !before.start().equals(after.start())
				? Optional.of(new Move(kind, before, after))
				: Optional.empty();
	}

	/** Whether a provisional date became firm. */
	public boolean confirmed() {
		return before.provisional() && !after.provisional();
	}

}
