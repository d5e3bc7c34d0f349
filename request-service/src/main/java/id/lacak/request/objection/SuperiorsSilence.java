package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.Move;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.Setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What begins when the superior's days end without an answer: the window for the Information
 * Commission (UU 14/2008 Pasal 37 ayat (2)). It is a deadline of the objection from then on and
 * moves with the calendar like any other.
 */
final class SuperiorsSilence {

	private SuperiorsSilence() {
	}

	static ObjectionRuling note(Objection objection, Setting setting) {
		return unnoted(objection, setting.today())
				.map(due -> ObjectionRuling.accepted(
						new ObjectionEvent.SilenceBegan(Answering.silent(due, setting).until())))
				.orElseGet(() -> ObjectionRuling.refused(ObjectionRefusal.NO_SILENCE));
	}

	/** The date that passed in silence, if that is not on record yet. */
	static Optional<Deadline> unnoted(Objection objection, LocalDate today) {
		return objection.unanswered(today) && objection.silence().isEmpty()
				? Optional.of(objection.answerBy())
				: Optional.empty();
	}

	/** Holds as long as nobody has answered and it begins where the days for that end. */
	static Optional<Deadline> kept(Optional<Deadline> silence, ObjectionStage stage) {
		return silence.filter(window -> switch (stage) {
			case ObjectionStage.Registered(var answerBy) -> answerBy.lastDay().equals(window.start());
			case ObjectionStage.UnderReview(var answerBy) -> answerBy.lastDay().equals(window.start());
			case ObjectionStage.Filed _,ObjectionStage.Decided _,ObjectionStage.Executed _,ObjectionStage.Closed _,ObjectionStage.Withdrawn _ ->
				false;
		});
	}

	/** The window on record, or the one that is foreseen. */
	static DisputeWindow window(Objection objection, Setting setting) {
		var foreseen = Answering.silent(objection.answerBy(), setting);
		return objection.silence().map(until -> new DisputeWindow(foreseen.opensOn(), until)).orElse(foreseen);
	}

	static NamedDeadline named(Deadline window, Objection objection) {
		return new NamedDeadline(DeadlineKind.DISPUTE, window, objection.dispute().isEmpty());
	}

	/**
	 * Where another calendar puts the window: it follows the superior's date, and there is none
	 * when that lies ahead again.
	 * @param answer what the calendar does to the superior's date
	 */
	static Optional<Move> moved(Deadline window, Deadline due, List<Move> answer, Setting setting) {
		var now = ObjectionDates.at(due, answer);
		if (!now.hasPassed(setting.today()))
			return Optional.empty();
		return Move.between(DeadlineKind.DISPUTE, window, Answering.silent(now, setting).until());
	}

}
