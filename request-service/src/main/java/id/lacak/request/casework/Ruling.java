package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Refusal;

/** What came of an officer's command. */
sealed interface Ruling {

	/** Carried out. */
	record Done(CaseFile file) implements Ruling {
	}

	/** The law does not let it through now. */
	record Refused(Refusal why, CaseFile present) implements Ruling {
	}

	/** The case is not the one the officer looked at. */
	record Stale(CaseFile present) implements Ruling {
	}

	/** There is no such case, or not for this officer. */
	record Unknown() implements Ruling {
	}

	/** No role of the officer gives this command. */
	record NotAllowed() implements Ruling {
	}

}
