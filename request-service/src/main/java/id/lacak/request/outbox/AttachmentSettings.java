package id.lacak.request.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Letters as attachments of mails.
 *
 * @param keys each Base64 of 32 bytes, the same as in the notification service; the first one
 * seals, all of them open there. None: no letter leaves as an attachment
 * @param most of a letter that goes along; a larger one is behind the link only
 */
@ConfigurationProperties("lacak.attachments")
record AttachmentSettings(@Nullable List<String> keys, @DefaultValue("500KB") DataSize most) {

	private static final int KEY_BYTES = 32;

	/**
	 * The key that seals; empty when nothing is attached.
	 * @throws IllegalStateException with a sentence for the operator if it cannot be used
	 */
	Optional<byte[]> sealing() {
		return (keys == null ? List.<String>of() : keys).stream()
				.filter(key -> !key.isBlank())
				.findFirst()
				.map(key -> decoded(key.strip()));
	}

	private static byte[] decoded(String key) {
		try {
			var bytes = Base64.getDecoder().decode(key);
			if (bytes.length == KEY_BYTES)
				return bytes;
		} catch (IllegalArgumentException e) {
			throw new IllegalStateException("lacak.attachments.keys: the first key is not Base64", e);
		}
		throw new IllegalStateException("lacak.attachments.keys: the first key has not " + KEY_BYTES
				+ " bytes. Make one with: openssl rand -base64 32");
	}

	@Override
	public String toString() {
		return "AttachmentSettings[hidden]";
	}

}
