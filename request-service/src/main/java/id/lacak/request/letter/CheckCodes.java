package id.lacak.request.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Check codes: sixteen characters, of which ten name the letter and the entry of the history
 * that it tells, and six prove that this office made the ten. A code that was guessed or
 * misread is told apart without looking anything up.
 */
public final class CheckCodes {

	/** Neither 0 nor O, neither 1 nor I nor L: they are typed from paper. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int NAME = 10;

	private static final int SEAL = 6;

	private static final int GROUP = 4;

	private static final int LONGEST_TYPED = 60;

	private final List<byte[]> keys;

	/** @param keys the first one signs, all are accepted */
	CheckCodes(List<byte[]> keys) {
		if (keys.isEmpty())
			throw new IllegalArgumentException("no key");
		this.keys = keys.stream().map(byte[]::clone).toList();
	}

	/** The code of a letter, the same whoever makes it: it hangs on the entry's hash. */
	String of(LetterName name, String entryHash) {
		var key = keys.getFirst();
		var letter = text(mac(key, "letter\n" + name.key() + "\n" + entryHash), NAME);
		return letter + seal(key, letter);
	}

	/** The code as somebody typed it, without its dashes; empty if this office did not make it. */
	public Optional<String> read(String typed) {
		if (typed.length() > LONGEST_TYPED)
			return Optional.empty();
		var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		if (!code.matches("[2-9A-HJKMNP-Z]{16}"))
			return Optional.empty();
		var seal = code.substring(NAME).getBytes(StandardCharsets.US_ASCII);
		var genuine = false;
		for (var key : keys)
			genuine |= MessageDigest.isEqual(seal,
					seal(key, code.substring(0, NAME)).getBytes(StandardCharsets.US_ASCII));
		return genuine ? Optional.of(code) : Optional.empty();
	}

	/** In groups of four, easy to read and type. */
	public static String grouped(String code) {
		return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
	}

	private static String seal(byte[] key, String letter) {
		return text(mac(key, "seal\n" + letter), SEAL);
	}

	private static String text(byte[] bytes, int length) {
		var text = new StringBuilder(length);
		// two bytes a character: what 31 does not divide evenly is then beyond notice
		for (var i = 0; i < length; i++) {
			var value = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
			text.append(ALPHABET.charAt(value % ALPHABET.length()));
		}
		return text.toString();
	}

	private static byte[] mac(byte[] key, String message) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return Arrays.copyOf(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)), 32);
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
