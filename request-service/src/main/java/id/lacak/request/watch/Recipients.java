package id.lacak.request.watch;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.reminder.Audience;
import id.lacak.request.reminder.Step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Which officers a reminder goes to, each of them once. */
record Recipients(List<Recipient> officers) {

	/** @param copy whether somebody else has to act */
	record Recipient(Colleague officer, boolean copy) {
	}

	/** Where nobody holds the role, the lead officers answer for it. */
	static Recipients of(Step step, List<Colleague> colleagues) {
		var found = new LinkedHashMap<String, Recipient>();
		var acting = of(step.ladder().to(), colleagues);
		for (var officer : acting.isEmpty() ? holders(Role.LEAD_OFFICER, colleagues) : acting)
			found.putIfAbsent(officer.username(), new Recipient(officer, false));
		for (var officer : of(step.informed(), colleagues))
			found.putIfAbsent(officer.username(), new Recipient(officer, true));
		return new Recipients(List.copyOf(found.values()));
	}

	private static List<Colleague> of(List<Audience> audiences, List<Colleague> colleagues) {
		var found = new ArrayList<Colleague>();
		for (var audience : audiences) {
			found.addAll(switch (audience) {
				case Audience.Holders(var role) -> holders(role, colleagues);
				case Audience.OfUnit(var unit) ->
					colleagues.stream().filter(officer -> officer.worksFor(unit)).toList();
				case Audience.TheApplicant() -> List.<Colleague>of();
			});
		}
		return found;
	}

	private static List<Colleague> holders(Role role, List<Colleague> colleagues) {
		return colleagues.stream().filter(officer -> officer.has(role)).toList();
	}

}
