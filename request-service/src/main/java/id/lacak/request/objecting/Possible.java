package id.lacak.request.objecting;

import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Ground;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which order the form offers the grounds (UU 14/2008 Pasal 35 ayat (1)). It offers every
 * ground that the office's rules know, for the superior weighs any of them; those that what
 * happened suggests come first, so that nobody has to know the letters.
 */
final class Possible {

	private Possible() {
	}

	/**
	 * All grounds of the rules, the likely ones first.
	 * @param setting time and law for an objection that is filed now
	 */
	static List<Ground> grounds(InformationRequest request, Setting setting) {
		var likely = likely(request, setting);
		return Stream.concat(likely.stream(), Stream.of(Ground.values()).filter(ground -> !likely.contains(ground)))
				.filter(ground -> setting.rulebook().objectionGrounds().contains(ground.name()))
				.toList();
	}

	/** What the case itself shows; periodic information (huruf b) never shows in a request. */
	private static Set<Ground> likely(InformationRequest request, Setting setting) {
		return request.answer()
				.map(Possible::after)
				.orElseGet(() -> request.overdue(setting.today())
						? EnumSet.of(Ground.C, Ground.G)
						: EnumSet.of(Ground.C, Ground.D, Ground.E));
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
