package id.lacak.notification.enclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Letters as attachments.
 *
 * @param keys each Base64 of 32 bytes, the same as in the request service, which seals with
 * the first; all open. None: nothing is attached
 * @param waitForLetter how long a mail waits for its letter, machine time
 */
@ConfigurationProperties("lacak.attachments")
record EnclosureSettings(@Nullable List<String> keys, @DefaultValue("2m") Duration waitForLetter) {

	private static final int KEY_BYTES = 32;

	/**
	 * The keys; none when nothing is attached.
	 * @throws IllegalStateException with a sentence for the operator when one cannot be used
	 */
	List<byte[]> bytes() {
		var found = new ArrayList<byte[]>();
		for (var key : (this.keys == null) ? List.<String>of() : this.keys) {
			if (!key.isBlank()) {
				found.add(decoded(key.strip(), found.size() + 1));
			}
		}
		return List.copyOf(found);
	}

	private static byte[] decoded(String key, int place) {
		try {
			var bytes = Base64.getDecoder().decode(key);
			if (bytes.length == KEY_BYTES) {
				return bytes;
			}
		} catch (IllegalArgumentException ex) {
			throw new IllegalStateException("lacak.attachments.keys: key " + place + " is not Base64", ex);
		}
		throw new IllegalStateException("lacak.attachments.keys: key " + place + " has not " + KEY_BYTES
				+ " bytes. Make one with: openssl rand -base64 32");
	}

	@Override
	public String toString() {
		return "EnclosureSettings[hidden]";
	}

}
