package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Refusal;
import id.lacak.request.lifecycle.RequestCommand;

import java.util.OptionalLong;

import org.springframework.stereotype.Component;

/** Links cases both ways; a call that broke off in between can be repeated. */
@Component
class Links {

	private final Casework casework;

	Links(Casework casework) {
		this.casework = casework;
	}

	Ruling link(SignedIn officer, CaseId id, RequestCommand.Link link, OptionalLong expected) {
		var there = known(casework.carryOut(officer, id, link, expected));
		if (there instanceof Ruling.Done(var file)) {
			var back = known(casework.carryOut(officer, link.to(),
					new RequestCommand.Link(id, file.request().number().text()), OptionalLong.empty()));
			return back instanceof Ruling.Done ? there : back;
		}
		return there;
	}

	/** What was linked before is as good as linked now. */
	private static Ruling known(Ruling ruling) {
		return ruling instanceof Ruling.Refused(var why, var present) && why == Refusal.ALREADY_LINKED
				? new Ruling.Done(present)
				: ruling;
	}

}
