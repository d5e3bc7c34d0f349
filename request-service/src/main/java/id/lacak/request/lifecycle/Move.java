package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

/** A deadline that another calendar moved, or made certain. */
public record Move(DeadlineKind kind, Deadline before, Deadline after) {

	/** Whether a provisional date became firm. */
	public boolean confirmed() {
		return before.provisional() && !after.provisional();
	}

}
