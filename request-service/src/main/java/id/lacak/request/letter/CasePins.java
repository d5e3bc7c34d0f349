package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.page.Words;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that are printed with a request, for asking by text message how it stands. They are made
 * from the case and a key of ours, so nothing is stored and every copy of a receipt has the same.
 */
public final class CasePins {

	private static final int PINS = 1_000_000;

	private static final int HALF = 3;

	private final byte[] key;

	private final String textNumber;

	/**
	 * @param key a secret of 16 letters or more; empty for no pins at all
	 * @param textNumber to which people write, as they dial it; empty where they answer our texts
	 */
	CasePins(String key, String textNumber) {
		this.textNumber = textNumber.strip();
		if (!key.isBlank() && key.strip().length() < 16)
			throw new IllegalStateException("lacak.request.pin-key has fewer than 16 letters."
					+ " Make one with: openssl rand -base64 32");
		this.key = key.strip().getBytes(StandardCharsets.UTF_8);
	}

	/** The pin of a request; empty where none are used. */
	public Optional<String> of(OfficeCode office, CaseId id) {
		if (key.length == 0)
			return Optional.empty();
		var bytes = mac("pin\n" + office.value() + "\n" + id.value());
		var number = 0L;
		// seven bytes: what a million does not divide evenly is then beyond notice
		for (var i = 0; i < 7; i++)
			number = number << 8 | bytes[i] & 0xff;
		return Optional.of("%06d".formatted(number % PINS));
	}

	/** How to ask by text message, in a sentence with number and pin; empty where no pins are used. */
	public Optional<String> howToAsk(InformationRequest request, Words words) {
		var number = request.number().text();
		return of(request.office(), request.id()).map(pin -> pin.substring(0, HALF) + " " + pin.substring(HALF))
				.map(pin -> textNumber.isEmpty()
						? words.say("pin.ask.reply", number, pin)
						: words.say("pin.ask", number, pin, textNumber));
	}

	/** Whether that is the pin; takes as long whatever was typed. */
	public boolean fits(OfficeCode office, CaseId id, String typed) {
		return of(office, id)
				.filter(pin -> MessageDigest.isEqual(pin.getBytes(StandardCharsets.US_ASCII),
						typed.getBytes(StandardCharsets.US_ASCII)))
				.isPresent();
	}

	private byte[] mac(String message) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
