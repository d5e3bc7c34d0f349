package id.lacak.request.review;

import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionRefusal;
import id.lacak.request.problem.Problem;

/** What came of an officer's command. */
sealed interface Verdict {

	/** Carried out. */
	record Done(ObjectionFile file) implements Verdict {
	}

	/** The law does not let it through now. */
	record Refused(ObjectionRefusal why, ObjectionFile present) implements Verdict {
	}

	/** The objection is not the one the officer looked at. */
	record Stale(ObjectionFile present) implements Verdict {
	}

	/** There is no such objection, or not for this officer. */
	record Unknown() implements Verdict {
	}

	/** No role of the officer gives this command, or the officer signed the notice. */
	record NotAllowed() implements Verdict {
	}

	/** The file after the command; whatever else came of it is a problem. */
	default ObjectionFile orProblem() {
		return switch (this) {
			case Done(var file) -> file;
			case Refused(var why, _) -> throw Problem.refused(why);
			case Stale _ -> throw Problem.stale();
			case Unknown _ -> throw Problem.notFound();
			case NotAllowed _ -> throw Problem.forbidden();
		};
	}

}
