package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.Assignment.Progress;
import id.lacak.request.lifecycle.Assignment.UnitAnswer;
import id.lacak.request.lifecycle.RequestCommand.AnswerAssignment;
import id.lacak.request.lifecycle.RequestCommand.Assign;
import id.lacak.request.lifecycle.RequestCommand.DeclineAssignment;
import id.lacak.request.lifecycle.RequestCommand.ReturnAssignment;
import id.lacak.request.lifecycle.Stage.*;

import static id.lacak.request.lifecycle.Outcome.refused;

/** Questions to units while the answer is worked on (T7); none of them moves a legal date. */
public final class Assigning {

	/** Internal dates are no law: they are set by the office's own note. */
	private static final String BASIS = "nota dinas";

	private Assigning() {
	}

	static Outcome assign(InformationRequest request, Assign command, Setting setting) {
		return working(request).<Outcome>map(Outcome::refused).orElseGet(() -> {
			var due = due(request, command.internalDueDate(), setting);
			var events = new ArrayList<RequestEvent>();
			for (var unit : command.units())
				events.add(new RequestEvent.Assigned(new Assignment(request.assignments().size() + events.size() + 1,
						unit, command.question(), due, setting.now(), setting.by().name(), new Progress.Asked())));
			return new Outcome.Accepted(events);
		});
	}

	static Outcome answer(InformationRequest request, AnswerAssignment command, Setting setting) {
		return open(request, command.number()).<Outcome>map(Outcome::refused)
				.orElseGet(() -> Outcome.accepted(new RequestEvent.AssignmentAnswered(command.number(),
						new UnitAnswer(command.text(), command.classification(), command.documents(), setting.now(),
								setting.by().name()))));
	}

	static Outcome decline(InformationRequest request, DeclineAssignment command, Setting setting) {
		return open(request, command.number()).<Outcome>map(Outcome::refused)
				.orElseGet(() -> Outcome.accepted(new RequestEvent.AssignmentDeclined(command.number(),
						command.reason(), setting.now(), setting.by().name())));
	}

	static Outcome giveBack(InformationRequest request, ReturnAssignment command, Setting setting) {
		var halt = working(request);
		if (halt.isPresent())
			return refused(halt.get());
		return request.assignment(command.number())
				.map(assignment -> assignment.open()
						? refused(Refusal.ASSIGNMENT_OPEN)
						: Outcome.accepted(new RequestEvent.AssignmentReturned(command.number(), command.reason(),
								due(request, command.internalDueDate(), setting))))
				.orElse(refused(Refusal.NOT_ASSIGNED));
	}

	static InformationRequest apply(InformationRequest request, int number, Progress progress) {
		return request.assigned(request.assignments()
				.stream()
				.map(assignment -> assignment.number() == number ? assignment.with(progress) : assignment)
				.toList());
	}

	static InformationRequest apply(InformationRequest request, RequestEvent.AssignmentReturned back) {
		return apply(request.assigned(request.assignments()
				.stream()
				.map(assignment -> assignment.number() == back.number() ? assignment.with(back.due()) : assignment)
				.toList()), back.number(), new Progress.Returned(back.reason()));
	}

	/** What is wrong with an internal date that an officer wants; empty when it may be set. */
	public static Optional<WrongDate> wrong(InformationRequest request, LocalDate wanted, Setting setting) {
		if (!wanted.isAfter(setting.today()))
			return Optional.of(WrongDate.NOT_IN_FUTURE);
		if (!setting.calendar().isWorkingDay(wanted))
			return Optional.of(WrongDate.NO_WORKING_DAY);
		return latest(request, setting).filter(wanted::isAfter).map(_ -> WrongDate.AFTER_LEGAL_DATE);
	}

	/** Why an internal date cannot be set. */
	public enum WrongDate {

		NOT_IN_FUTURE, NO_WORKING_DAY,
		/** A unit's date may not lie after the day by which the applicant must have the answer. */
		AFTER_LEGAL_DATE

	}

	/** The wanted day, or the fifth; never after a legal date that is still ahead. */
	private static Deadline due(InformationRequest request, Optional<LocalDate> wanted, Setting setting) {
		var calendar = setting.calendar();
		var day = wanted.orElseGet(() -> calendar
				.count(setting.today(), setting.rulebook().unitAnswer().workingDays()).getLast().date());
		var last = latest(request, setting).filter(day::isAfter).orElse(day);
		var days = Math.max(1, calendar.distance(setting.today(), last));
		return calendar.deadlineFor(setting.today(), TimeLimit.of(days, BASIS));
	}

	private static Optional<LocalDate> latest(InformationRequest request, Setting setting) {
		return request.answerBy().map(Deadline::lastDay).filter(last -> last.isAfter(setting.today()));
	}

	private static Optional<Refusal> open(InformationRequest request, int number) {
		return working(request).or(() -> request.assignment(number)
				.map(assignment -> assignment.open()
						? Optional.<Refusal>empty()
						: Optional.of(Refusal.ASSIGNMENT_ANSWERED))
				.orElse(Optional.of(Refusal.NOT_ASSIGNED)));
	}

	private static Optional<Refusal> working(InformationRequest request) {
		return switch (request.stage()) {
			case InProcess _,Extended _ -> Optional.empty();
			case Received _,Registered _,Incomplete _ -> Optional.of(Refusal.NOT_YET_COMPLETE);
			case Decided _,AwaitingPayment _,Delivering _,Delivered _ -> Optional.of(Refusal.ALREADY_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> Optional.of(Refusal.CASE_ENDED);
		};
	}

}
