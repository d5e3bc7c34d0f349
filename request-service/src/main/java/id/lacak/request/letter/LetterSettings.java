package id.lacak.request.letter;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Keys of the check codes on letters.
 *
 * @param letterKeys each Base64 of at least 32 random bytes; the first one signs, all are
 * accepted: a key may only go when no letter signed with it is in use any more
 */
@ConfigurationProperties("lacak.request")
record LetterSettings(@Nullable List<String> letterKeys) {

	static final int LEAST_BYTES = 32;

	/** Whether the settings name no key at all. */
	boolean none() {
		return letterKeys == null || letterKeys.stream().allMatch(String::isBlank);
	}

	/**
	 * The keys.
	 * @throws IllegalStateException with a sentence for the operator if there is none or one is
	 *         too weak; the service must not start without one
	 */
	List<byte[]> keys() {
		var keys = new ArrayList<byte[]>();
		for (var key : letterKeys == null ? List.<String>of() : letterKeys)
			if (!key.isBlank())
				keys.add(decoded(key.strip(), keys.size() + 1));
		if (keys.isEmpty())
			throw new IllegalStateException("Letters carry a check code, so a key is needed: set"
					+ " lacak.request.letter-keys (or LACAK_REQUEST_LETTER_KEYS). Make one with:"
					+ " openssl rand -base64 32");
		return List.copyOf(keys);
	}

	private static byte[] decoded(String key, int place) {
		try {
			var bytes = Base64.getDecoder().decode(key);
			if (bytes.length >= LEAST_BYTES)
				return bytes;
		} catch (IllegalArgumentException e) {
			throw new IllegalStateException("lacak.request.letter-keys: key " + place + " is not Base64", e);
		}
		throw new IllegalStateException(
				"lacak.request.letter-keys: key " + place + " has fewer than " + LEAST_BYTES + " bytes");
	}

	@Override
	public String toString() {
		return "LetterSettings[hidden]";
	}

}
