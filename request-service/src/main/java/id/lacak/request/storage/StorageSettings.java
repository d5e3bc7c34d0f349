package id.lacak.request.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Where cases are kept and under which key identity numbers lie.
 *
 * @param database name of the MongoDB database
 * @param masterKey base64 of 96 random bytes, protects the offices' data keys
 * @param masterKeyFile a file that holds the same, read when {@code masterKey} is empty
 */
@ConfigurationProperties("lacak.request")
record StorageSettings(@DefaultValue("requests") String database, @Nullable String masterKey,
		@Nullable Path masterKeyFile) {

	private static final int KEY_BYTES = 96;

	/**
	 * The master key's bytes.
	 * @throws IllegalStateException if there is none or it is not one; the service must not
	 * start without it
	 */
	byte[] key() {
		byte[] key;
		try {
			key = Base64.getMimeDecoder().decode(text());
		} catch (IllegalArgumentException e) {
			throw new IllegalStateException("lacak.request.master-key is not base64", e);
		}
		if (key.length != KEY_BYTES)
			throw new IllegalStateException("lacak.request.master-key must be the base64 of " + KEY_BYTES
					+ " random bytes, not of " + key.length);
		return key;
	}

	private String text() {
		if (masterKey != null && !masterKey.isBlank())
			return masterKey.strip();
		if (masterKeyFile == null || masterKeyFile.toString().isBlank())
			throw new IllegalStateException("Identity numbers are kept encrypted, so a master key is needed: set"
					+ " lacak.request.master-key (or LACAK_REQUEST_MASTER_KEY) or lacak.request.master-key-file."
					+ " Make one with: openssl rand -base64 96");
		try {
			return Files.readString(masterKeyFile).strip();
		} catch (IOException e) {
			throw new UncheckedIOException("lacak.request.master-key-file cannot be read", e);
		}
	}

}
