package id.lacak.request.repeat;

import java.time.Duration;

/** Which forms were sent, and what became of each. A form is a page as it was shown once, with what was typed into it. */
public interface Presses {

	/** After this long without a result a process must have ended in the middle. */
	Duration LEASE = Duration.ofMinutes(1);

	/** Claims the form for the caller, or tells who was faster. */
	Beginning begin(String form);

	/** The form was carried out. */
	void landed(String form, Landing landing);

	/** Nothing came of the form; it can be sent again. */
	void abandoned(String form);

	/**
	 * Where the sender was led to.
	 *
	 * @param news the sentence on that page; empty if there is none
	 */
	record Landing(String location, String news) {
	}

	/** What there is about a form. */
	sealed interface Beginning {

		/** Nothing: the caller carries it out. */
		record Mine() implements Beginning {
		}

		/** Somebody is carrying it out. */
		record UnderWay() implements Beginning {
		}

		/** It was carried out. */
		record Before(Landing landing) implements Beginning {
		}

	}

}
