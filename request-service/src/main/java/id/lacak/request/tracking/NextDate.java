package id.lacak.request.tracking;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.*;
import id.lacak.request.lifecycle.TextReply.Kind;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The next date of a request and the right that goes with it, in as few words as a text message has.
 *
 * @param date in the zone of the office; empty where none is open
 */
record NextDate(Kind kind, Optional<LocalDate> date) {

	static NextDate of(InformationRequest request, Setting setting) {
		return switch (request.stage()) {
			case Received _,Withdrawn _ -> new NextDate(Kind.ENDED, Optional.empty());
			case Registered(_, var answerBy) -> awaited(request, answerBy, setting);
			case InProcess(var answerBy) -> awaited(request, answerBy, setting);
			case Extended(var answerBy, _, _, _) -> awaited(request, answerBy, setting);
			case Incomplete waiting -> waiting.supplied()
					.map(completion -> on(Kind.SUPPLIED, completion.checkBy(setting)))
					.orElseGet(() -> on(Kind.INCOMPLETE, waiting.completeBy()));
			case Lapsed _ -> new NextDate(Kind.LAPSED, Optional.empty());
			case Decided(var answer) -> answered(request, answer, Kind.ANSWERED, setting);
			case AwaitingPayment(var answer) -> answered(request, answer, Kind.PAYMENT, setting);
			case Delivering(var answer, _) -> answered(request, answer, Kind.ANSWERED, setting);
			case Delivered(var answer, _, _) -> answered(request, answer, Kind.ANSWERED, setting);
			case Closed(var answer, _, _, _, _) -> answered(request, answer, Kind.ANSWERED, setting);
		};
	}

	private static NextDate awaited(InformationRequest request, Deadline answerBy, Setting setting) {
		if (!answerBy.hasPassed(setting.today()))
			return on(Kind.AWAITED, answerBy);
		return request.objection().isPresent()
				? new NextDate(Kind.OBJECTED, Optional.empty())
				: open(Kind.OVERDUE, request.objectionToSilence(setting).orElseThrow(), setting);
	}

	private static NextDate answered(InformationRequest request, Answer answer, Kind kind, Setting setting) {
		return request.objection().isPresent()
				? new NextDate(Kind.OBJECTED, Optional.empty())
				: open(kind, request.objectionUntil().orElse(answer.objectionUntil()), setting);
	}

	/** A right that is over is not told of. */
	private static NextDate open(Kind kind, Deadline right, Setting setting) {
		return right.hasPassed(setting.today()) ? new NextDate(Kind.ENDED, Optional.empty()) : on(kind, right);
	}

	private static NextDate on(Kind kind, Deadline day) {
		return new NextDate(kind, Optional.of(day.lastDay()));
	}

}
