package id.lacak.notification.email;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import id.lacak.notification.delivery.Notification;

/** The addresses and identifiers in the headers of one message, the same at every try. */
final class Addresses {

	/** Of a request and of an objection. */
	private static final Set<String> FIRST_NOTICES = Set.of("N01", "N16");

	/** To officers: deadlines and accounts. */
	private static final Pattern TO_OFFICER = Pattern.compile("[DA]\\d+");

	private static final int SIGNATURE_BYTES = 8;

	private static final int LONGEST_SUBJECT = 40;

	private final Notification notification;

	private final SmtpSettings settings;

	Addresses(Notification notification, SmtpSettings settings) {
		this.notification = notification;
		this.settings = settings;
	}

	/** Never changes between tries of one round, so a receiver can drop a second copy. */
	String messageId() {
		return isThreadStart()
				? threadStart()
				: "<" + this.notification.id() + "." + this.notification.round() + "@" + this.settings.domain() + ">";
	}

	/**
	 * The Message-ID of the first notice of the case; every later message refers to it.
	 */
	String threadStart() {
		return "<case." + subject() + "@" + this.settings.domain() + ">";
	}

	boolean isThreadStart() {
		return FIRST_NOTICES.contains(template()) && this.notification.round() == 0;
	}

	/** Takes bounces, and says whose they are. */
	String envelopeSender() {
		return ReturnAddress.of(this.notification).at(this.settings.domain());
	}

	/**
	 * Signed, so that nobody can post to a case by guessing; the plain sender without a
	 * key, and for officers: what they reply is no letter of the applicant.
	 */
	String replyTo() {
		if (this.settings.replyKey().isBlank() || TO_OFFICER.matcher(template()).matches()) {
			return this.settings.from();
		}
		return "case+" + subject() + "." + signature() + "@" + this.settings.domain();
	}

	private String signature() {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.settings.replyKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			var digest = mac.doFinal(subject().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, SIGNATURE_BYTES);
		} catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("every Java platform has HmacSHA256", ex);
		}
	}

	private String template() {
		return this.notification.message().template();
	}

	private String subject() {
		var safe = this.notification.origin().subject().replaceAll("[^A-Za-z0-9-]", "-");
		return safe.substring(0, Math.min(safe.length(), LONGEST_SUBJECT));
	}

}
