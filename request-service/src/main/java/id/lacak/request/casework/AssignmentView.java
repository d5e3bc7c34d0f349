package id.lacak.request.casework;

import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.Assignment.Classification;
import id.lacak.request.lifecycle.Assignment.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question to a unit as programs and pages read it.
 *
 * @param reason why the office asked again, or why the unit is not the one to ask
 */
record AssignmentView(int number, String unit, String question, LocalDate internalDueDate, Instant assignedAt,
		String assignedBy, State state, Optional<String> reason, Optional<Answer> answer) {

	/** What became of it. */
	enum State {

		ASKED, RETURNED, ANSWERED, DECLINED

	}

	/** What the unit found. */
	record Answer(String text, Classification classification, List<String> documents, Instant at, String by) {
	}

	/** Whether the unit owes an answer. */
	public boolean open() {
		return state == State.ASKED || state == State.RETURNED;
	}

	static AssignmentView of(Assignment assignment) {
		return switch (assignment.progress()) {
			case Progress.Asked() -> view(assignment, State.ASKED, Optional.empty(), Optional.empty());
			case Progress.Returned(var reason) ->
				view(assignment, State.RETURNED, Optional.of(reason), Optional.empty());
			case Progress.Answered(var answer) -> view(assignment, State.ANSWERED, Optional.empty(),
					Optional.of(new Answer(answer.text(), answer.classification(), answer.documents(), answer.at(),
							answer.by())));
			case Progress.Declined(var reason, _, _) ->
				view(assignment, State.DECLINED, Optional.of(reason), Optional.empty());
		};
	}

	/** The same in nobody's words, for whoever may not read what people wrote. */
	AssignmentView withoutPeople() {
		return new AssignmentView(number, unit, "", internalDueDate, assignedAt, assignedBy, state, Optional.empty(),
				answer.map(given -> new Answer("", given.classification(), List.of(), given.at(), given.by())));
	}

	private static AssignmentView view(Assignment assignment, State state, Optional<String> reason,
			Optional<Answer> answer) {
		return new AssignmentView(assignment.number(), assignment.unit(), assignment.question(),
				assignment.due().lastDay(), assignment.assignedAt(), assignment.assignedBy(), state, reason, answer);
	}

}
