package id.lacak.request.lifecycle;

import java.time.Instant;
import java.util.List;

import id.lacak.request.deadline.Deadline;

/**
 * A question to a unit (<i>penugasan</i>, by <i>nota dinas</i>); it never moves a legal date.
 *
 * @param number its place among the assignments of the case, from 1
 * @param unit code of the unit
 * @param due the internal date
 * @param assignedBy username of the officer who asked
 */
public record Assignment(int number, String unit, String question, Deadline due, Instant assignedAt,
		String assignedBy, Progress progress) {

	/** What became of the question. */
	public sealed interface Progress {

		/** The unit has not said anything yet. */
		record Asked() implements Progress {
		}

		/** The office wants more; what the unit said before stands in the history. */
		record Returned(String reason) implements Progress {
		}

		/** The unit has answered. */
		record Answered(UnitAnswer answer) implements Progress {
		}

		/** The unit says that it is not the one to ask. */
		record Declined(String reason, Instant at, String by) implements Progress {
		}

	}

	/**
	 * What a unit found, and what it proposes.
	 *
	 * @param documents ids of files of the case
	 * @param by username of the unit officer
	 */
	public record UnitAnswer(String text, Classification classification, List<String> documents, Instant at,
			String by) {

		public UnitAnswer {
			documents = List.copyOf(documents);
		}

	}

	/** How a unit proposes to treat what was asked; the lead officer decides. */
	public enum Classification {

		OPEN, EXEMPT, PARTLY_EXEMPT, NOT_HELD

	}

	/** Whether the unit still owes an answer. */
	public boolean open() {
		return switch (progress) {
			case Progress.Asked _,Progress.Returned _ -> true;
			case Progress.Answered _,Progress.Declined _ -> false;
		};
	}

	/** The same question after something became of it. */
	Assignment with(Progress next) {
		return new Assignment(number, unit, question, due, assignedAt, assignedBy, next);
	}

	/** The same question with another internal date. */
	Assignment with(Deadline other) {
		return new Assignment(number, unit, question, other, assignedAt, assignedBy, progress);
	}

}
