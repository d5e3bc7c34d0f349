package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;

/** Reminds the units that owe an answer about a case, at an officer's word. */
@FunctionalInterface
public interface UnitReminder {

	/** What came of it. */
	enum Result {

		REMINDED,
		/** No unit owes an answer. */
		NOBODY_ASKED,
		/** Every one of them was reminded today. */
		REMINDED_TODAY,
		/** The unit has no officer with an account. */
		NOBODY_THERE,
		/** Somebody else was changing the case. */
		BUSY

	}

	/** Sends the reminders, one a unit and day. */
	Result remind(SignedIn officer, CaseFile file);

}
