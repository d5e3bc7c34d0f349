package id.lacak.request.watch;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Stage.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When something must happen to a case although nobody does anything. */
public final class NextStep {

	private NextStep() {
	}

	/**
	 * The next legal instant of the case. It is kept with the case and indexed, so that a
	 * sweep costs what is due and not what exists; a reminder is one more instant here, and
	 * the earliest counts.
	 * @param zone the office's zone: a day is over when it is over there
	 */
	public static Optional<Instant> after(InformationRequest request, ZoneId zone) {
		return request.underObjection() ? Optional.empty() : over(request).map(last -> dayAfter(last, zone));
	}

	/** The deadline after which the clock alone gives a command. */
	private static Optional<Deadline> over(InformationRequest request) {
		return switch (request.stage()) {
			case Incomplete(_, var completeBy, _, var supplied) when supplied.isEmpty() -> Optional.of(completeBy);
			case Decided(var answer) when !answer.notice().outcome().granted() -> request.objectionUntil();
			case Delivered _ -> request.objectionUntil();
			case Incomplete _,Received _,Registered _,Lapsed _,InProcess _,Extended _,Decided _,AwaitingPayment _,Delivering _,Closed _,Withdrawn _ ->
				Optional.empty();
		};
	}

	private static Instant dayAfter(Deadline deadline, ZoneId zone) {
		return deadline.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
	}

}
