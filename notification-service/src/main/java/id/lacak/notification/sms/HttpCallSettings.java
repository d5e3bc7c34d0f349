package id.lacak.notification.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import id.lacak.notification.http.HttpCall;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider's HTTP call for texts. Its places are {@code {to}}, {@code {text}}, {@code {id}},
 * {@code {callback}} and {@code {validity}} (seconds).
 *
 * @param number how the number is written
 */
record HttpCallSettings(String url, @DefaultValue("POST") String method, @DefaultValue Map<String, String> headers,
		String body, @DefaultValue("application/json") String contentType, @DefaultValue("DIGITS") NumberForm number,
		@DefaultValue("10s") Duration answerWithin, @DefaultValue HttpCall.Success success,
		@Nullable Receipts receipts) {

	private static final int SHORTEST_SECRET = 16;

	HttpCallSettings {
		new HttpCall(url, method, headers, body, contentType, answerWithin, success);
	}

	/** What is common to all calls. */
	HttpCall call() {
		return new HttpCall(this.url, this.method, this.headers, this.body, this.contentType, this.answerWithin,
				this.success);
	}

	/** Whether the provider is told an address for its receipts. */
	boolean namesCallback() {
		return (this.url + this.body).contains("{callback}");
	}

	/** Headers and address may hold secrets. */
	@Override
	public String toString() {
		return call().toString();
	}

	/**
	 * What a callback says. A place is a JSON pointer or the name of a field in a form or
	 * in the query.
	 *
	 * @param each where one callback tells of several texts, a JSON pointer with {@code *}
	 * for every element; the other places are found from there
	 * @param id place of the provider's id; needed at an address that is the same for all
	 * messages
	 * @param secret last part of that address; without it there is no such address
	 * @param verifyToken what the provider says when it asks whether that address is ours
	 * @param incoming texts that people send, at that address too
	 */
	record Receipts(@DefaultValue("") String each, @DefaultValue("") String id, String state,
			@DefaultValue List<String> delivered, @DefaultValue List<String> undeliverable,
			@DefaultValue List<String> expired, @DefaultValue("") String secret,
			@DefaultValue("") String verifyToken, @Nullable Signature signature, @Nullable Incoming incoming) {

		Receipts {
			refuseWeakSecret(secret);
			if (!each.isEmpty() && !each.startsWith("/")) {
				throw new IllegalArgumentException("each of an HTTP route must be a JSON pointer");
			}
		}
	}

	/**
	 * Where the texts are that people send.
	 *
	 * @param each as that of receipts
	 * @param id place of the provider's id
	 * @param from place of the sender's number
	 * @param text place of the text
	 */
	record Incoming(@DefaultValue("") String each, @DefaultValue("") String id, String from, String text) {
	}

	/**
	 * A provider's signature of a callback.
	 *
	 * @param over what is signed
	 * @param algorithm of {@code javax.crypto.Mac}
	 * @param prefix before the signature, such as {@code sha256=}
	 */
	record Signature(String header, @DefaultValue("BODY") Signed over, @DefaultValue("HmacSHA256") String algorithm,
			@DefaultValue("HEX") Encoding encoding, @DefaultValue("") String prefix, String secret) {
	}

	static void refuseWeakSecret(String secret) {
		if (!secret.isEmpty() && (secret.length() < SHORTEST_SECRET || !secret.matches("[A-Za-z0-9_-]+"))) {
			throw new IllegalArgumentException("the secret of an address needs 16 letters or digits or more");
		}
	}

	/** What a signature is about. */
	enum Signed {

		/** The body as it came. */
		BODY,
		/** Our address as the provider knows it, then each field of the form by name. */
		URL_AND_FIELDS

	}

	/** How a signature is written. */
	enum Encoding {

		HEX, BASE64

	}

	/** How a number is written. */
	enum NumberForm {

		/** 6281255504471. */
		DIGITS,
		/** +6281255504471. */
		E164,
		/** 081255504471. */
		NATIONAL

	}

}
