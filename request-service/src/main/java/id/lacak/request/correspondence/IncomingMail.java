package id.lacak.request.correspondence;

import id.lacak.mailbox.ItsHeaders;

import id.lacak.request.lifecycle.CaseId;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A mail as far as it matters.
 *
 * @param id stands for its Message-ID; the same for every copy
 * @param from the bare address it claims to come from; empty if it names none
 * @param recipients where it was sent, as the headers have it
 * @param automatic whether a machine wrote it
 * @param text what the sender wrote, without what is quoted
 * @param files what was attached, not read yet
 */
record IncomingMail(String id, String from, List<String> recipients, boolean automatic, String text,
		List<MailParts.SentPart> files) {

	private static final int ID_LENGTH = 32;

	static IncomingMail of(MimeMessage mail) throws MessagingException, IOException {
		var parts = MailParts.of(mail);
		var from = mail.getFrom() != null && mail.getFrom().length > 0
				&& mail.getFrom()[0] instanceof InternetAddress one
						? one.getAddress()
						: "";
		return new IncomingMail(id(mail, parts.words()), from == null ? "" : from, ItsHeaders.recipients(mail),
				ItsHeaders.automatic(mail), Quotes.without(parts.words()), parts.files());
	}

	/** What the answer is called that this mail is to a case: every copy of it the same. */
	String answering(CaseId about) {
		return hash(id + "/" + about.value()).substring(0, ID_LENGTH);
	}

	/** A mail without a Message-ID is known by what it says. */
	private static String id(MimeMessage mail, String words) throws MessagingException {
		var given = mail.getMessageID();
		return hash(given == null || given.isBlank()
				? mail.getHeader("From", ",") + mail.getHeader("Date", ",") + words
				: given.strip());
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
