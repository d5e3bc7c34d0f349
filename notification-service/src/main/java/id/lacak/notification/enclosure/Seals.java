package id.lacak.notification.enclosure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import id.lacak.notification.delivery.SealedLetter;

/**
 * Opens sealed letters: a nonce of twelve bytes, then AES-256-GCM with a tag of sixteen. The
 * name of the letter is authenticated with it, so that none can take another's place.
 */
final class Seals {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final List<SecretKeySpec> keys;

	Seals(List<byte[]> keys) {
		this.keys = keys.stream().map(key -> new SecretKeySpec(key, "AES")).toList();
	}

	/** Whether there is any key. */
	boolean used() {
		return !this.keys.isEmpty();
	}

	/** The letter; empty when no key opens it or it is not what its hash says. */
	Optional<byte[]> open(SealedLetter letter) {
		if (letter.sealed().length <= NONCE) {
			return Optional.empty();
		}
		return this.keys.stream()
				.flatMap(key -> opened(letter, key))
				.filter(bytes -> hash(bytes).equals(letter.sha256()))
				.findFirst();
	}

	private static Stream<byte[]> opened(SealedLetter letter, SecretKeySpec key) {
		try {
			var cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, letter.sealed(), 0, NONCE));
			cipher.updateAAD(letter.key().value().getBytes(StandardCharsets.UTF_8));
			return Stream.of(cipher.doFinal(letter.sealed(), NONCE, letter.sealed().length - NONCE));
		} catch (AEADBadTagException ex) {
			return Stream.empty();
		} catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has AES-GCM", ex);
		}
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
