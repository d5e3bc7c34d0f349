package id.lacak.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names a contact without saying what it is: a hash over office, channel and address.
 *
 * @param office code of the office; {@link #EVERY_OFFICE} for what holds whoever writes
 * @param hash SHA-256 in hexadecimal
 */
public record AddressKey(String office, String hash) {

	/** Stands for all offices; no office can be called so. */
	public static final String EVERY_OFFICE = "*";

	public AddressKey {
		if (!hash.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("not the hash of an address");
		}
	}

	/** Of a contact; an email address is the same however it is capitalised. */
	public static AddressKey of(String office, ChannelKind channel, String address) {
		var same = switch (channel) {
			case EMAIL -> address.strip().toLowerCase(Locale.ROOT);
			case SMS, CHAT -> address.strip();
		};
		var parts = String.join("\n", office, channel.name(), same);
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
			return new AddressKey(office, HexFormat.of().formatHex(digest));
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.office + "/" + this.hash;
	}

}
