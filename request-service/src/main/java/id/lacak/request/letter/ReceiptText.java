package id.lacak.request.letter;

import id.lacak.request.lifecycle.Channel;
import id.lacak.request.office.Office;

import org.jspecify.annotations.Nullable;

/**
 * The words of a receipt (<i>tanda bukti permohonan</i>, UU 14/2008 Pasal 22 ayat (4)), every
 * date and name already said in the reader's language.
 *
 * @param receivedBy the officer; null when the system received it
 * @param basis legal source of the extension
 */
record ReceiptText(String lang, Office office, String number, String received, String channel,
		@Nullable String receivedBy, String applicant, String kind, String subject, String details, String purpose,
		String obtain, String deliver, String due, int days, String extendedDue, int moreDays, String basis,
		boolean provisional, int objectionDays, int objectionAnswerDays, int disputeDays, String trackAt,
		String code) {

	/** Who received it: nobody by name when it came over the web. */
	static @Nullable String receiver(Channel channel, String enteredBy) {
		return channel == Channel.WEB ? null : enteredBy;
	}

}
