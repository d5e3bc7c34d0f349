package id.lacak.notification.enclosure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.SealedLetter;
import id.lacak.notification.support.InMemoryStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Letters for tests, and what brings them together with mails. */
public final class Letters {

	private Letters() {
	}

	/** With a mail that waits a minute for its letter; without a key it waits for none. */
	public static Enclosing in(InMemoryStore store, Optional<byte[]> key) {
		var keys = key.map(bytes -> List.of(Base64.getEncoder().encodeToString(bytes))).orElse(List.of());
		return new Enclosing(new EnclosureSettings(keys, Duration.ofMinutes(1)), store, store,
				new SimpleMeterRegistry());
	}

	/** A letter as the contract has it. */
	public static SealedLetter sealed(LetterKey key, String words, byte[] secret) {
		try {
			var pdf = words.getBytes(StandardCharsets.UTF_8);
			var cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"),
					new GCMParameterSpec(128, new byte[12]));
			cipher.updateAAD(key.value().getBytes(StandardCharsets.UTF_8));
			var sealed = new byte[12 + pdf.length + 16];
			cipher.doFinal(pdf, 0, pdf.length, sealed, 12);
			var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
			return new SealedLetter(key, "tanda-bukti.pdf", hash, pdf.length, sealed);
		} catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
