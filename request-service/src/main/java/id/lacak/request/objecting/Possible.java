package id.lacak.request.objecting;

import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.objection.Ground;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which grounds (UU 14/2008 Pasal 35 ayat (1)) the form offers: those that what happened can bear. The
 * superior weighs any ground; this only keeps people from choosing one that cannot help them.
 */
final class Possible {

	private Possible() {
	}

	/** @param today local day of the office */
	static Set<Ground> grounds(InformationRequest request, LocalDate today) {
		return request.answer()
				.map(Possible::after)
				.orElseGet(() -> request.overdue(today)
						? EnumSet.of(Ground.C, Ground.G)
						: EnumSet.of(Ground.C, Ground.D, Ground.E));
	}

	private static Set<Ground> after(Answer answer) {
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
