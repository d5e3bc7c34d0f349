package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The superior's answer, what it sets going, and what silence sets going in its place. */
final class Answering {

	private Answering() {
	}

	static ObjectionEvent decided(ObjectionCommand.Decide command, Deadline due, Setting setting) {
		var disputeUntil = setting.calendar().deadlineFor(setting.today(), setting.rulebook().disputeFiling());
		var executeBy = command.outcome().granted()
				? Optional.of(executeBy(command.executeBy(), setting))
				: Optional.<Deadline>empty();
		return new ObjectionEvent.Decided(new Decision(command.outcome(), command.reasons(), setting.now(),
				setting.today(), setting.by().name(), due, executeBy, disputeUntil));
	}

	static ObjectionEvent executed(String evidence, List<CaseDocument> documents, Setting setting) {
		return new ObjectionEvent.Executed(
				new Execution(setting.now(), setting.today(), evidence,
						documents.stream().map(CaseDocument::id).toList()),
				documents.stream().map(CaseDocument::released).toList());
	}

	/**
	 * Unanswered, the window opens on the 31st working day and counts from the 30th (UU 14/2008
	 * Pasal 37 ayat (2)).
	 */
	static DisputeWindow silent(Deadline answerBy, Setting setting) {
		var calendar = setting.calendar();
		var counted = calendar.deadlineFor(answerBy.lastDay(), setting.rulebook().disputeFiling());
		return new DisputeWindow(calendar.sameOrNextWorkingDay(answerBy.lastDay().plusDays(1)),
				new Deadline(counted.start(), counted.lastDay(), counted.target(), counted.limit(),
						counted.provisional() || answerBy.provisional(), counted.calendar()));
	}

	/**
	 * The stated day; if none is stated, as long as a written notice may take, so that there
	 * always is one.
	 */
	private static Deadline executeBy(Optional<LocalDate> stated, Setting setting) {
		var today = setting.today();
		if (stated.isEmpty())
			return setting.calendar().deadlineFor(today, setting.rulebook().writtenNotice());
		var day = stated.get();
		var limit = TimeLimit.of(Math.max(1, setting.calendar().distance(today, day)), "UU 14/2008 Pasal 36");
		// a decision may ask for execution on its own day
		var start = day.isAfter(today) ? today : day.minusDays(1);
		return new Deadline(start, day, day, limit, false, setting.calendar().version());
	}

}
