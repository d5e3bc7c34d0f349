package id.lacak.request.casework;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Stage;

import java.util.List;
import java.util.Optional;

/** The deadlines of a case, with the name that clients and pages know each by. */
final class CaseDeadlines {

	private CaseDeadlines() {
	}

	/** Sorts of deadlines. */
	enum Kind {

		COMPLETENESS_CHECK, COMPLETION, WRITTEN_NOTICE, EXTENDED_NOTICE, OBJECTION

	}

	/** One deadline. */
	record Named(Kind kind, Deadline deadline) {
	}

	/** Those that hold or held for the case, in the order in which they come. */
	static List<Named> of(InformationRequest request) {
		return switch (request.stage()) {
			case Stage.Received _ -> List.of();
			case Stage.Registered(var checkBy, var answerBy) ->
				List.of(new Named(Kind.COMPLETENESS_CHECK, checkBy), new Named(Kind.WRITTEN_NOTICE, answerBy));
			case Stage.Incomplete waiting -> waiting(waiting);
			case Stage.Lapsed(_, var before) -> waiting(before);
			case Stage.InProcess(var answerBy) -> List.of(new Named(Kind.WRITTEN_NOTICE, answerBy));
			case Stage.Extended(var answerBy, var original, _, _) ->
				List.of(new Named(Kind.WRITTEN_NOTICE, original), new Named(Kind.EXTENDED_NOTICE, answerBy));
			case Stage.Decided _,Stage.AwaitingPayment _,Stage.Delivering _,Stage.Delivered _,Stage.Closed _,Stage.Withdrawn _ ->
				answered(request);
		};
	}

	/** The date the case page is about: what must happen next, by whomever. */
	static Optional<Named> next(InformationRequest request) {
		return switch (request.stage()) {
			case Stage.Incomplete waiting -> Optional.of(new Named(Kind.COMPLETION, waiting.completeBy()));
			case Stage.Registered _,Stage.InProcess _ ->
				request.answerBy().map(deadline -> new Named(Kind.WRITTEN_NOTICE, deadline));
			case Stage.Extended(var answerBy, _, _, _) -> Optional.of(new Named(Kind.EXTENDED_NOTICE, answerBy));
			case Stage.Decided _,Stage.AwaitingPayment _,Stage.Delivering _,Stage.Delivered _,Stage.Closed _ ->
				request.answer().map(answer -> new Named(Kind.OBJECTION, answer.objectionUntil()));
			case Stage.Received _,Stage.Lapsed _,Stage.Withdrawn _ -> Optional.empty();
		};
	}

	private static List<Named> waiting(Stage.Incomplete waiting) {
		return List.of(new Named(Kind.COMPLETION, waiting.completeBy()),
				new Named(Kind.WRITTEN_NOTICE, waiting.suspended()));
	}

	private static List<Named> answered(InformationRequest request) {
		return request.answer()
				.map(answer -> List.of(new Named(Kind.WRITTEN_NOTICE, answer.due()),
						new Named(Kind.OBJECTION, answer.objectionUntil())))
				.orElse(List.of());
	}

}
