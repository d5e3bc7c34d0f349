package id.lacak.request.objecting;

import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Ground;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which grounds (UU 14/2008 Pasal 35 ayat (1)) the form offers: those that what happened can bear. The
 * superior weighs any ground; this only keeps people from choosing one that cannot help them.
 */
final class Possible {

	private Possible() {
	}

	/** @param setting time and law for an objection that is filed now */
	static Set<Ground> grounds(InformationRequest request, Setting setting) {
		var grounds = request.answer()
				.map(Possible::after)
				.orElseGet(() -> request.overdue(setting.today())
						? EnumSet.of(Ground.C, Ground.G)
						: EnumSet.of(Ground.C, Ground.D, Ground.E));
		grounds.removeIf(ground -> !setting.rulebook().objectionGrounds().contains(ground.name()));
		return grounds;
	}

	private static EnumSet<Ground> after(Answer answer) {
		var grounds = EnumSet.of(Ground.D, Ground.E);
		if (!answer.notice().exemptionGrounds().isEmpty())
			grounds.add(Ground.A);
		if (!answer.notice().costLines().isEmpty())
			grounds.add(Ground.F);
		if (answer.late())
			grounds.add(Ground.G);
		return grounds;
	}

}
