package id.lacak.request.watch;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.*;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.reminder.Ladder;
import id.lacak.request.reminder.Ladders;
import id.lacak.request.reminder.Turn;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When something must happen to a case although nobody does anything. */
public final class NextStep {

	private NextStep() {
	}

	/**
	 * The next legal instant of the case: when the clock gives a command, or the next reminder
	 * goes out, whichever comes first. It is kept with the case and indexed, so that a sweep
	 * costs what is due and not what exists.
	 */
	public static Optional<Instant> after(CaseFile file, Setting setting) {
		var command = over(file.request()).map(last -> dayAfter(last, setting.zone()));
		var reminder = after(Ladders.of(file.request(), setting), file.reminders(), setting);
		return Stream.of(command, reminder).flatMap(Optional::stream).min(Instant::compareTo);
	}

	/** When the next reminder of these ladders may go out. */
	static Optional<Instant> after(List<Ladder> ladders, List<Reminded> handled, Setting setting) {
		return Turn.next(ladders, handled, setting)
				.map(at -> at.isAfter(setting.now())
						? at
						: setting.hours().sameOrNextOpening(setting.now(), setting.zone(), setting.calendar()));
	}

	/** The earliest reminder that waits for its time or for an officer's word. */
	public static Optional<Instant> reminder(CaseFile file, Setting setting) {
		return Turn.next(Ladders.of(file.request(), setting),
				file.reminders().stream().filter(Reminded::settled).toList(), setting);
	}

	/** Notes about the reminders of a new case whose day was over when it was entered. */
	public static List<Reminded> past(CaseFile file, Setting setting) {
		return Turn.bygone(List.of(), Ladders.of(file.request(), setting), file.reminders(), setting);
	}

	/** Notes about the reminders that came with a command, too late for their day. */
	public static List<Reminded> past(InformationRequest before, CaseFile after, Setting setting) {
		return Turn.bygone(Ladders.of(before, setting), Ladders.of(after.request(), setting), after.reminders(),
				setting);
	}

	/** The command that the clock gives now, if it gives one. */
	static Optional<RequestCommand> command(InformationRequest request, Setting setting) {
		return over(request).filter(last -> last.hasPassed(setting.today()))
				.map(_ -> switch (request.stage()) {
					case Incomplete waiting when waiting.supplied().isEmpty() -> new RequestCommand.Lapse();
					case Registered _,Incomplete _,InProcess _,Extended _ -> new RequestCommand.NoteSilence();
					case Received _,Lapsed _,Decided _,AwaitingPayment _,Delivering _,Delivered _,Closed _,Withdrawn _ ->
						new RequestCommand.Close(Optional.empty());
				});
	}

	/** The next legal instant of the objection: what nobody takes to the Commission ends. */
	public static Optional<Instant> after(Objection objection, ZoneId zone) {
		return objection.closesAfter().map(last -> last.plusDays(1).atStartOfDay(zone).toInstant());
	}

	/** When the next reminder of the objection may go out, or the superior's silence goes on record. */
	public static Optional<Instant> reminder(ObjectionFile file, Setting setting) {
		var silence = file.objection().awaited().map(last -> dayAfter(last, setting.zone()));
		var reminder = after(Ladders.of(file.objection(), setting), file.reminders(), setting);
		return Stream.of(silence, reminder).flatMap(Optional::stream).min(Instant::compareTo);
	}

	/** The command that the clock gives about an objection beside closing it, if it gives one. */
	static Optional<ObjectionCommand> command(Objection objection, Setting setting) {
		return objection.awaited()
				.filter(last -> last.hasPassed(setting.today()))
				.map(_ -> new ObjectionCommand.NoteSilence());
	}

	/** Notes about the reminders of a new objection whose day was over when it was entered. */
	public static List<Reminded> past(ObjectionFile file, Setting setting) {
		return Turn.bygone(List.of(), Ladders.of(file.objection(), setting), file.reminders(), setting);
	}

	/** Notes about the reminders that came with a command on an objection, too late for their day. */
	public static List<Reminded> past(Objection before, ObjectionFile after, Setting setting) {
		return Turn.bygone(Ladders.of(before, setting), Ladders.of(after.objection(), setting), after.reminders(),
				setting);
	}

	/** The deadline after which the clock alone gives a command. */
	private static Optional<Deadline> over(InformationRequest request) {
		return switch (request.stage()) {
			case Incomplete(_, var completeBy, _, var supplied) when supplied.isEmpty() -> Optional.of(completeBy);
			case Decided _,Delivered _ when request.objection().filter(ObjectionMark::binds).isPresent() ->
				Optional.empty();
			case Decided(var answer) when !answer.notice().outcome().granted() -> request.objectionUntil();
			case Delivered _ -> request.objectionUntil();
			case Registered _,Incomplete _,InProcess _,Extended _ ->
				request.answerBy().filter(_ -> request.silence().isEmpty());
			case Received _,Lapsed _,Decided _,AwaitingPayment _,Delivering _,Closed _,Withdrawn _ ->
				Optional.empty();
		};
	}

	private static Instant dayAfter(Deadline deadline, ZoneId zone) {
		return deadline.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
	}

}
