package id.lacak.notification.sms;

/**
 * What a provider handed over: a text or a part of one.
 *
 * @param id the provider's for this part; empty where it gives none
 * @param from number of the sender as the provider writes it
 * @param reference the same in all parts of a text
 * @param number 1 to {@code of}
 */
record IncomingPart(String route, String id, String from, String letters, int reference, int number, int of) {

	/** A text that came whole. */
	static IncomingPart whole(String route, String id, String from, String text) {
		return new IncomingPart(route, id, from, text, 0, 1, 1);
	}

	boolean isWhole() {
		return this.of == 1;
	}

}
