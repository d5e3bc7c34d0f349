package id.lacak.standalone.e2e;

import java.util.List;

/** What really arrived, wherever the servers put it. */
interface Inbox {

	/** Emails to an address, in no particular order. */
	List<Email> emailsTo(String address);

	/** Texts to a number in E.164. */
	List<String> textsTo(String number);

	/**
	 * An email that was accepted by the server.
	 *
	 * @param messageId the header, so that a repetition shows
	 */
	record Email(String subject, String text, String messageId) {
	}

}
