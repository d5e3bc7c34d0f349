package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

/**
 * A deadline by its name.
 *
 * @param running whether it still binds; one that was suspended, met or replaced is shown only
 */
public record NamedDeadline(DeadlineKind kind, Deadline deadline, boolean running) {
}
