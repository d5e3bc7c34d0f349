package id.lacak.notification.sms;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The message centre that carries text messages.
 *
 * @param tls whether the connection is protected from the first byte
 * @param systemId name to bind with
 * @param sourceAddress sender: up to 11 letters and digits, or a number in E.164 without
 * +
 * @param receiptIds how receipts write the ids that the message centre gave
 * @param mostParts a longer text fails
 * @param connectTimeout for making a connection
 * @param answerWithin for each answer; after that nobody knows whether a message was
 * taken
 * @param enquireEvery how often a quiet line is tested
 * @param bindWait how long a message waits for a line that is being made
 * @param longestPause between two tries to make a line
 */
@ConfigurationProperties("lacak.smpp")
record SmppSettings(@DefaultValue("127.0.0.1") String host, @DefaultValue("2775") int port,
		@DefaultValue("false") boolean tls, @DefaultValue("lacak") String systemId, @DefaultValue("") String password,
		@DefaultValue("PPID") String sourceAddress, @DefaultValue("SAME") ReceiptIds receiptIds,
		@DefaultValue("4") int mostParts, @DefaultValue("5s") Duration connectTimeout,
		@DefaultValue("10s") Duration answerWithin, @DefaultValue("30s") Duration enquireEvery,
		@DefaultValue("3s") Duration bindWait, @DefaultValue("30s") Duration longestPause) {

	boolean namedSource() {
		return !this.sourceAddress.matches("\\d+");
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
