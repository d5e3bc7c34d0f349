package id.lacak.notification.email;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address at which one click of a mail program ends updates to its owner (RFC 8058); of
 * one message, and signed, so that nobody can end those of others. There is one only where
 * the product has a public address with TLS and a key to sign with.
 */
@Component
class UnsubscribeAddresses {

	static final String PATH = "/callbacks/mail/unsubscribe";

	private static final int BYTES = 16;

	private static final String ALGORITHM = "HmacSHA256";

	private final String base;

	private final String key;

	@Autowired
	UnsubscribeAddresses(@Value("${lacak.public-url:}") String publicUrl, SmtpSettings settings) {
		this(publicUrl, settings.replyKey());
	}

	UnsubscribeAddresses(String publicUrl, String key) {
		this.base = publicUrl.startsWith("https://") ? publicUrl.replaceFirst("/+$", "") : "";
		this.key = key;
	}

	/** For mails without one. */
	static UnsubscribeAddresses none() {
		return new UnsubscribeAddresses("", "");
	}

	/** The address for a message; empty when none are offered. */
	Optional<String> of(String message) {
		return isOffered()
				? Optional.of(this.base + PATH + "/" + message + "/" + signature(message))
				: Optional.empty();
	}

	/** Whether that address is one of ours; takes as long whatever the signature is. */
	boolean isOurs(String message, String signature) {
		return isOffered() && MessageDigest.isEqual(signature(message).getBytes(StandardCharsets.US_ASCII),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	private boolean isOffered() {
		return !this.base.isEmpty() && !this.key.isBlank();
	}

	private String signature(String message) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return HexFormat.of()
					.formatHex(Arrays.copyOf(
							mac.doFinal(("unsubscribe " + message).getBytes(StandardCharsets.UTF_8)), BYTES));
		} catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has " + ALGORITHM, ex);
		}
	}

}
