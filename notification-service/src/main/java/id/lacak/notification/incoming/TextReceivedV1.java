package id.lacak.notification.incoming;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.notification.delivery.IncomingText;

/**
 * {@code notification.text-received.v1} as it leaves this service. Names and fields here
 * are promises; see the contract.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TextReceivedV1(String specversion, String id, String source, String type, String subject, Instant time,
		String datacontenttype, Data data) {

	static final String TYPE = "notification.text-received.v1";

	static final String ROUTING_KEY = "notification.text-received";

	private static final int LONGEST = 160;

	/** @param at by the legal clock */
	static TextReceivedV1 of(IncomingText text, Wish wish, Instant at) {
		return new TextReceivedV1("1.0", "text-" + text.id(), "/services/notification", TYPE, text.id(), at,
				"application/json", new Data(text.number(), wish.name(), said(text.text(), wish)));
	}

	/** Only a question is read on; the words of the others are nobody's concern. */
	private static String said(String text, Wish wish) {
		if (wish != Wish.STATUS) {
			return "";
		}
		return (text.length() <= LONGEST)
				? text
				: text.substring(0, LONGEST).replaceAll("\\p{Cs}$", "");
	}

	/** @param number of whoever wrote it, E.164; never logged */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Data(String number, String wish, String text) {

		@Override
		public String toString() {
			return "Data[" + this.wish + "]";
		}
	}

}
