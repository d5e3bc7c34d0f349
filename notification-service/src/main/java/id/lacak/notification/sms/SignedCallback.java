package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Checks a provider's signature over what it sent.
 *
 * @param base what the provider knows before the path of our addresses
 */
record SignedCallback(HttpCallSettings.Signature settings, String base) {

	boolean isGenuine(@Nullable String header, Callback callback) {
		if (header == null || !header.startsWith(this.settings.prefix())) {
			return false;
		}
		var said = header.substring(this.settings.prefix().length());
		return MessageDigest.isEqual(expected(signed(callback)).getBytes(StandardCharsets.US_ASCII),
				comparable(said).getBytes(StandardCharsets.UTF_8));
	}

	private byte[] signed(Callback callback) {
		return switch (this.settings.over()) {
			case BODY -> callback.body();
			case URL_AND_FIELDS -> {
				var text = new StringBuilder(this.base).append(callback.address());
				callback.form().forEach((name, value) -> text.append(name).append(value));
				yield text.toString().getBytes(StandardCharsets.UTF_8);
			}
		};
	}

	private String comparable(String said) {
		return switch (this.settings.encoding()) {
			case HEX -> said.toLowerCase(Locale.ROOT);
			case BASE64 -> said;
		};
	}

	private String expected(byte[] signed) {
		try {
			var mac = Mac.getInstance(this.settings.algorithm());
			mac.init(new SecretKeySpec(this.settings.secret().getBytes(StandardCharsets.UTF_8),
					this.settings.algorithm()));
			var sum = mac.doFinal(signed);
			return switch (this.settings.encoding()) {
				case HEX -> HexFormat.of().formatHex(sum);
				case BASE64 -> Base64.getEncoder().encodeToString(sum);
			};
		} catch (GeneralSecurityException ex) {
			throw new IllegalStateException("no algorithm " + this.settings.algorithm(), ex);
		}
	}

}
