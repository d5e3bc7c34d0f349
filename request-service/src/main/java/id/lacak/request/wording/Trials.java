package id.lacak.request.wording;

import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;

/** Where it is noted that somebody tried a text, and from where the trial is sent. */
public interface Trials {

	/** Notes the trial and has it sent, in one write. */
	void send(Trial trial);

	/**
	 * A text that an administrator wants to see as an email.
	 *
	 * @param id opaque
	 * @param language of the text
	 * @param username of whoever wants it, to whom alone it goes
	 */
	record Trial(String id, OfficeCode office, String template, String language, String username, String name,
			String email, Instant at) {

		@Override
		public String toString() {
			return "Trial[" + id + "]";
		}

	}

}
