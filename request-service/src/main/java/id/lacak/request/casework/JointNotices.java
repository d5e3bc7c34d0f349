package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.WrittenNotice;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Violation;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;

/**
 * One notice for several requests: each gets its own, dated, with its own deadline met or missed
 * and its own right to object. All are checked before the first is sent; a call that broke off
 * in between can be repeated and sends to those only that have none yet.
 */
@Component
class JointNotices {

	private final Casework casework;

	JointNotices(Casework casework) {
		this.casework = casework;
	}

	/** Carries a command out; a notice may be meant for more cases. */
	Ruling carryOut(SignedIn officer, CaseId id, RequestCommand command, List<CaseId> alsoFor, OptionalLong expected) {
		if (alsoFor.isEmpty() || !(command instanceof RequestCommand.SendNotice(var notice)))
			return casework.carryOut(officer, id, command, expected);
		var present = casework.find(officer, id);
		if (present.isEmpty())
			return new Ruling.Unknown();
		if (expected.isPresent() && expected.getAsLong() != present.get().version())
			return new Ruling.Stale(present.get());
		for (var i = 0; i < alsoFor.size(); i++)
			check(officer, alsoFor.get(i), notice, i);
		var first = sent(present.get(), notice)
				? new Ruling.Done(present.get())
				: casework.carryOut(officer, id, command, expected);
		if (first instanceof Ruling.Done(var file))
			sendTheOthers(officer, file, alsoFor);
		return first;
	}

	/** The cases that a form names; those that cannot be cases are left out. */
	static List<CaseId> named(List<String> ids) {
		return ids.stream().flatMap(id -> CaseIds.parse(id).stream()).distinct().toList();
	}

	private void check(SignedIn officer, CaseId id, WrittenNotice notice, int place) {
		var file = casework.find(officer, id).orElseThrow(Problem::notFound);
		var setting = casework.settingFor(officer, file, officer.roles());
		if (!sent(file, notice) && file.request()
				.decide(new RequestCommand.SendNotice(notice), setting) instanceof Outcome.Refused(var why))
			throw Problem.refused(why, List.of(refused(file, place)));
	}

	/** The notice of the first case names the recorded tests; the others rely on the same. */
	private void sendTheOthers(SignedIn officer, CaseFile first, List<CaseId> alsoFor) {
		var notice = first.request().answer().orElseThrow().notice();
		for (var i = 0; i < alsoFor.size(); i++) {
			var file = casework.find(officer, alsoFor.get(i)).orElseThrow(Problem::notFound);
			if (!sent(file, notice) && casework.carryOut(officer, alsoFor.get(i),
					new RequestCommand.SendNotice(notice),
					OptionalLong.empty()) instanceof Ruling.Refused(var why, var now))
				throw Problem.refused(why, List.of(refused(now, i)));
		}
	}

	private static Violation refused(CaseFile file, int place) {
		return Violation.of("/alsoFor/" + place, "CASE_REFUSES", file.request().number().text());
	}

	/** Whether the case was answered by this very notice. */
	private static boolean sent(CaseFile file, WrittenNotice notice) {
		return file.request().answer().filter(answer -> {
			var known = answer.notice();
			return known.relying(List.of()).equals(notice.relying(List.of()))
					&& new HashSet<>(known.relied()).containsAll(notice.relied());
		}).isPresent();
	}

}
