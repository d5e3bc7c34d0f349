package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

import id.lacak.request.lifecycle.RequestCommand.RecordReceipt;
import id.lacak.request.lifecycle.Stage.*;

import java.util.List;
import java.util.Optional;

/**
 * When the applicant had in hand what the office sent. The applicant's days run from sending
 * until it is known that a letter arrived later; they never become fewer.
 */
final class Receiving {

	private Receiving() {
	}

	static Outcome record(InformationRequest request, RecordReceipt command, Setting setting) {
		return window(request).map(window -> received(window, command, setting))
				.orElseGet(() -> refused(request.stage().status().ended()
						? Refusal.CASE_ENDED
						: request.stage() instanceof Incomplete ? Refusal.NOTHING_MISSING : Refusal.NOT_YET_DECIDED));
	}

	/** The applicant's window that began with what was sent last. */
	static Optional<NamedDeadline> window(InformationRequest request) {
		return switch (request.stage()) {
			case Incomplete waiting when waiting.supplied().isEmpty() ->
				Optional.of(new NamedDeadline(DeadlineKind.COMPLETION, waiting.completeBy(), true));
			case Decided _,AwaitingPayment _,Delivering _,Delivered _,Closed _ -> request.handover()
					.flatMap(Handover::objectionUntil)
					.or(() -> request.answer().map(Answer::objectionUntil))
					.map(until -> new NamedDeadline(DeadlineKind.OBJECTION, until, true));
			case Received _,Registered _,Incomplete _,Lapsed _,InProcess _,Extended _,Withdrawn _ -> Optional.empty();
		};
	}

	private static Outcome received(NamedDeadline window, RecordReceipt command, Setting setting) {
		var known = window.deadline();
		if (command.on().isBefore(known.start()))
			return refused(Refusal.RECEIVED_BEFORE_SENT);
		var counted = setting.calendar().deadlineFor(command.on(), known.limit());
		var moves = command.on().equals(known.start())
				? List.<Move>of()
				: List.of(new Move(window.kind(), known, counted));
		return accepted(new RequestEvent.ReceiptRecorded(command.on(), command.evidence(), moves));
	}

}
