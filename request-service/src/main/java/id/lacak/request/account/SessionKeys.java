package id.lacak.request.account;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys of session tokens, each named by the start of its hash.
 *
 * @param all the first one signs, every one verifies
 */
record SessionKeys(List<JWK> all) {

	private static final int LEAST_BYTES = 32;

	private static final int NAME_BYTES = 8;

	SessionKeys {
		all = List.copyOf(all);
	}

	/**
	 * Keys from the settings.
	 * @throws IllegalStateException with a sentence for the operator if there is none or one
	 *         is too weak
	 */
	static SessionKeys from(List<String> encoded) {
		if (encoded.isEmpty())
			throw new IllegalStateException(
					"lacak.request.session-keys is not set. Give at least one key of 32 random bytes in Base64, "
							+ "for example from: openssl rand -base64 32");
		var keys = new ArrayList<JWK>();
		for (var i = 0; i < encoded.size(); i++)
			keys.add(key(decoded(encoded.get(i), i + 1)));
		return new SessionKeys(keys);
	}

	/** A key that nobody else has; sessions end with this process. */
	static SessionKeys random() {
		var bytes = new byte[LEAST_BYTES];
		new SecureRandom().nextBytes(bytes);
		return new SessionKeys(List.of(key(bytes)));
	}

	/** The set in which a token's key is looked up by name. */
	JWKSet set() {
		return new JWKSet(all);
	}

	/** Name of the key that signs. */
	String signing() {
		return all.getFirst().getKeyID();
	}

	private static byte[] decoded(String key, int place) {
		try {
			var bytes = Base64.getDecoder().decode(key);
			if (bytes.length >= LEAST_BYTES)
				return bytes;
		} catch (IllegalArgumentException e) {
			throw new IllegalStateException("lacak.request.session-keys: key " + place + " is not Base64", e);
		}
		throw new IllegalStateException(
				"lacak.request.session-keys: key " + place + " has fewer than " + LEAST_BYTES + " bytes");
	}

	private static JWK key(byte[] bytes) {
		return new OctetSequenceKey.Builder(Base64URL.encode(bytes)).keyID(name(bytes))
				.algorithm(JWSAlgorithm.HS256)
				.build();
	}

	private static String name(byte[] key) {
		try {
			var hash = MessageDigest.getInstance("SHA-256").digest(key);
			return HexFormat.of().formatHex(Arrays.copyOf(hash, NAME_BYTES));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	@Override
	public String toString() {
		return "SessionKeys[hidden]";
	}

}
