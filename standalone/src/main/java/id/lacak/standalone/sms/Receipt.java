package id.lacak.standalone.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/**
 * The report that a message was delivered, in the form most message centres use (SMPP
 * 3.4, appendix B).
 *
 * @param number the message id
 * @param from the sender of the message
 * @param to the phone it went to
 * @param submittedAt when it was accepted, by the legal clock
 * @param text the beginning of the message, for people
 */
record Receipt(long number, String from, String to, Instant submittedAt, String text) {

	/** In {@code esm_class}: this is a receipt. */
	private static final int RECEIPT = 0x04;

	private static final byte DELIVERED = 2;

	private static final int MAX_TEXT = 20;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

	Receipt {
		text = text.replaceAll("[^ -~]", "?");
		text = text.substring(0, Math.min(MAX_TEXT, text.length()));
	}

	/**
	 * Sends it from the phone, which is the source now, to whoever sent the message, and
	 * returns when it is acknowledged.
	 */
	void deliver(SMPPServerSession session, Instant doneAt) throws PDUException, ResponseTimeoutException,
			InvalidResponseException, NegativeResponseException, IOException {
		session.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, this.to,
				TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, this.from, new ESMClass(RECEIPT), (byte) 0,
				(byte) 0, new RegisteredDelivery(0), new GeneralDataCoding(),
				wording(doneAt).getBytes(StandardCharsets.US_ASCII),
				new OptionalParameter.Receipted_message_id(Long.toString(this.number)),
				new OptionalParameter.Message_state(DELIVERED));
	}

	private String wording(Instant doneAt) {
		return "id:%d sub:001 dlvrd:001 submit date:%s done date:%s stat:DELIVRD err:000 text:%s".formatted(this.number,
				MINUTE.format(this.submittedAt), MINUTE.format(doneAt), this.text);
	}

}
