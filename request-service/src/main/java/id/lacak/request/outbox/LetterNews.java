package id.lacak.request.outbox;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes announcements that carry letters to the notification service. A letter is full of personal
 * data, of which the broker may have none: it travels sealed, as a nonce of twelve bytes and
 * AES-256-GCM with a tag of sixteen, and its name is authenticated with it.
 */
public final class LetterNews {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final Announcements announcements;

	private final Optional<SecretKeySpec> key;

	private final long most;

	private final SecureRandom random = new SecureRandom();

	/**
	 * @param key of 32 bytes; empty when letters are not attached
	 * @param most bytes of a letter that goes along
	 */
	public LetterNews(Announcements announcements, Optional<byte[]> key, long most) {
		this.announcements = announcements;
		this.key = key.map(bytes -> new SecretKeySpec(bytes, "AES"));
		this.most = most;
	}

	/**
	 * A letter that was made.
	 *
	 * @param owner the request or the objection it is about
	 * @param kind its literal name
	 * @param issuedAt when what it says was done
	 * @param sha256 of the PDF, lower-case hex
	 */
	public record Letter(OfficeCode office, CaseId owner, String kind, String language, Instant issuedAt, String file,
			String sha256, byte[] pdf) {

		@Override
		public String toString() {
			return "Letter[" + kind + " of " + owner + "]";
		}
	}

	/** Whether letters go with mails at all. */
	public boolean wanted() {
		return key.isPresent();
	}

	/** The letter, sealed; empty without a key, and for a letter that is too large for a mail. */
	public Optional<Announcement> made(Letter letter) {
		return key.filter(_ -> letter.pdf().length <= most).map(sealing -> {
			var at = letter.issuedAt().truncatedTo(ChronoUnit.MILLIS);
			var name = String.join("/", letter.office().value(), letter.owner().value(), letter.kind(),
					letter.language(), at.toString());
			return announcements.enclosed(letter.office(), letter.owner(), new LetterWire.RequestLetterMadeV1(
					letter.office().value(), letter.kind(), letter.language(), at, letter.file(), letter.sha256(),
					letter.pdf().length, sealed(sealing, name, letter.pdf())), at);
		});
	}

	private byte[] sealed(SecretKeySpec sealing, String name, byte[] pdf) {
		try {
			var sealed = new byte[NONCE + pdf.length + TAG_BITS / Byte.SIZE];
			var nonce = new byte[NONCE];
			random.nextBytes(nonce);
			System.arraycopy(nonce, 0, sealed, 0, NONCE);
			var cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
			cipher.doFinal(pdf, 0, pdf.length, sealed, NONCE);
			return sealed;
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
