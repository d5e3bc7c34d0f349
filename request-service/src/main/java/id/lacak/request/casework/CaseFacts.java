package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Completion;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.Stage;

import java.util.List;
import java.util.Optional;

/** Facts about a case that are not fields of it. */
final class CaseFacts {

	private CaseFacts() {
	}

	/** Whether the answer was given more time at any point. */
	static boolean extended(CaseFile file) {
		return file.history().stream().anyMatch(entry -> entry.type().equals("extended"));
	}

	/** What the incompleteness letter lists, while it is the last word. */
	static List<MissingItem> missing(InformationRequest request) {
		return waiting(request).map(Stage.Incomplete::missing).orElse(List.of());
	}

	/** What the applicant added and no officer has confirmed yet. */
	static Optional<Completion> supplied(InformationRequest request) {
		return waiting(request).flatMap(Stage.Incomplete::supplied);
	}

	private static Optional<Stage.Incomplete> waiting(InformationRequest request) {
		return switch (request.stage()) {
			case Stage.Incomplete waiting -> Optional.of(waiting);
			case Stage.Lapsed(_, var before) -> Optional.of(before);
			case Stage.Received _,Stage.Registered _,Stage.InProcess _,Stage.Extended _,Stage.Decided _,Stage.AwaitingPayment _,Stage.Delivering _,Stage.Delivered _,Stage.Closed _,Stage.Withdrawn _ ->
				Optional.empty();
		};
	}

}
