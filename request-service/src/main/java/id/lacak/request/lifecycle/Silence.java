package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

import id.lacak.request.deadline.Deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What begins when the days for the answer end without one: the applicant's days to object
 * (UU 14/2008 Pasal 35 ayat (1) huruf c, Pasal 36 ayat (1)). They are counted from the silent
 * due date and become a deadline of the case, so that a calendar that comes later moves them
 * like any other and nobody is left with a date that was told and no longer holds.
 */
final class Silence {

	private Silence() {
	}

	static Outcome note(InformationRequest request, Setting setting) {
		return unnoted(request, setting.today())
				.map(due -> accepted(new RequestEvent.SilenceBegan(window(due, setting))))
				.orElseGet(() -> refused(Refusal.NO_SILENCE));
	}

	/** The date that passed in silence, if that is not on record yet. */
	static Optional<Deadline> unnoted(InformationRequest request, LocalDate today) {
		return request.answerBy().filter(due -> due.hasPassed(today) && request.silence().isEmpty());
	}

	/** The days to object against silence; they are uncertain where their beginning is. */
	static Deadline window(Deadline due, Setting setting) {
		var counted = setting.calendar().deadlineFor(due.lastDay(), setting.rulebook().objectionFiling());
		return new Deadline(counted.start(), counted.lastDay(), counted.target(), counted.limit(),
				counted.provisional() || due.provisional(), counted.calendar());
	}

	/** A window holds as long as nobody has answered and it begins where the days for the answer end. */
	static Optional<Deadline> kept(Optional<Deadline> silence, Stage stage) {
		return silence.filter(window -> Deadlines.answerBy(stage)
				.filter(due -> due.lastDay().equals(window.start()))
				.isPresent());
	}

	/**
	 * Where another calendar puts the window: it follows the date of the answer, and there is
	 * none when that date lies ahead again.
	 * @param answer what the calendar does to the date of the answer
	 */
	static Optional<Move> moved(Deadline window, Deadline due, List<Move> answer, Setting setting) {
		var now = Recounting.at(due, answer);
		if (!now.hasPassed(setting.today()))
			return Optional.empty();
		return Move.between(DeadlineKind.OBJECTION, window, window(now, setting));
	}

	/** Whoever objected since the silence began has used the days for it. */
	static NamedDeadline named(Deadline window, InformationRequest request) {
		var used = request.objection()
				.map(mark -> mark.usesWhatOpenedOn(window.start().plusDays(1)))
				.orElse(false);
		return new NamedDeadline(DeadlineKind.OBJECTION, window, !used);
	}

}
