package id.lacak.notification.sms;

import java.time.Duration;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A message centre that carries text messages.
 *
 * @param tls whether the connection is protected from the first byte
 * @param systemId name to bind with
 * @param sourceAddress sender: up to 11 letters and digits, or a number in E.164 without
 * +
 * @param receiptIds how receipts write the ids that the message centre gave
 * @param window how many PDUs may be without an answer
 * @param connectTimeout for making a connection
 * @param answerWithin for each answer; after that nobody knows whether a message was
 * taken
 * @param enquireEvery how often a quiet line is tested
 * @param bindWait how long a message waits for a line that is being made, or for room on
 * it
 * @param longestPause between two tries to make a line
 */
@ConfigurationProperties("lacak.smpp")
record SmppSettings(@DefaultValue("127.0.0.1") String host, @DefaultValue("2775") int port,
		@DefaultValue("false") boolean tls, @DefaultValue("lacak") String systemId, @DefaultValue("") String password,
		@DefaultValue("PPID") String sourceAddress, @DefaultValue("SAME") ReceiptIds receiptIds,
		@DefaultValue Numbering numbering, @DefaultValue("10") int window,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("10s") Duration answerWithin,
		@DefaultValue("30s") Duration enquireEvery, @DefaultValue("3s") Duration bindWait,
		@DefaultValue("30s") Duration longestPause) {

	SmppSettings {
		if (window < 1) {
			throw new IllegalArgumentException("the window of an SMPP line must let one PDU through at least");
		}
	}

	TypeOfNumber sourceTon() {
		var given = this.numbering.sourceTon();
		return (given != null) ? given : isNamedSource() ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.INTERNATIONAL;
	}

	NumberingPlanIndicator sourceNpi() {
		var given = this.numbering.sourceNpi();
		return (given != null) ? given : isNamedSource() ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN;
	}

	private boolean isNamedSource() {
		return !this.sourceAddress.matches("\\d+");
	}

	/**
	 * How the message centre is told what kind of numbers it gets, SMPP 3.4, 5.2.5 and
	 * 5.2.6.
	 *
	 * @param sourceTon without it, what the source address looks like
	 * @param sourceNpi the same
	 */
	record Numbering(@Nullable TypeOfNumber sourceTon, @Nullable NumberingPlanIndicator sourceNpi,
			@DefaultValue("INTERNATIONAL") TypeOfNumber destTon,
			@DefaultValue("ISDN") NumberingPlanIndicator destNpi) {
	}

	/** How a receipt's text writes an id, compared with the answer to the submission. */
	enum ReceiptIds {

		/** Alike. */
		SAME,
		/** The answer is hexadecimal, the receipt decimal. */
		DECIMAL,
		/** The answer is decimal, the receipt hexadecimal. */
		HEXADECIMAL

	}

}
