package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * The address that a provider calls with the receipts of one message; signed, so that
 * nobody else can find one.
 */
@Component
class CallbackAddresses {

	static final String PATH = "/callbacks/sms";

	private static final int BYTES = 16;

	private static final String ALGORITHM = "HmacSHA256";

	private final String base;

	private final String key;

	CallbackAddresses(SmsSettings settings) {
		this.base = settings.callbackUrl().replaceFirst("/+$", "");
		this.key = settings.callbackKey();
	}

	/** What stands before the path of each address; empty when none are offered. */
	String base() {
		return this.base;
	}

	/** The address for a message on a route; empty when none are offered. */
	Optional<String> of(String route, String id) {
		return this.base.isEmpty()
				? Optional.empty()
				: Optional.of(this.base + PATH + "/" + route + "/" + id + "/" + signature(route, id));
	}

	/** Whether that address is one of ours. */
	boolean isOurs(String route, String id, String signature) {
		return !this.base.isEmpty() && MessageDigest.isEqual(signature(route, id).getBytes(StandardCharsets.US_ASCII),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	/** Our name for a message that a provider calls by the id we gave. */
	static String reference(String route, String id) {
		return "own:" + route + ":" + id;
	}

	private String signature(String route, String id) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			var sum = mac.doFinal((route + "/" + id).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sum, BYTES));
		} catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has " + ALGORITHM, ex);
		}
	}

}
