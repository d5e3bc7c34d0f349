package id.lacak.notification.email;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Makes the mail for a notification: headers, a plain part, an HTML part, and the letter if one goes with it. */
final class MailComposer {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final Session session;

	private final SmtpSettings settings;

	private final Clock clock;

	private final UnsubscribeAddresses unsubscribing;

	MailComposer(Session session, SmtpSettings settings, UnsubscribeAddresses unsubscribing, Clock clock) {
		this.unsubscribing = unsubscribing;
		this.session = session;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The mail, ready to be sent.
	 * @throws AddressException when the recipient's address cannot be one
	 */
	OutgoingMail compose(Notification notification, Content.Mail content, Optional<LetterPart> letter)
			throws MessagingException {
		var addresses = new Addresses(notification, this.settings);
		var mail = new OutgoingMail(this.session, addresses.messageId());
		mail.setFrom(named(this.settings.from(), this.settings.fromName()));
		mail.setRecipient(Message.RecipientType.TO, recipient(notification));
		mail.setReplyTo(new InternetAddress[]{new InternetAddress(addresses.replyTo())});
		mail.setEnvelopeFrom(addresses.envelopeSender());
		mail.setNotifyOptions(reports(notification));
		mail.setReturnOption(SMTPMessage.RETURN_HDRS);
		mail.setSubject(oneLine(content.subject()), UTF_8);
		mail.setSentDate(Date.from(this.clock.instant()));
		mail.setHeader("Auto-Submitted", "auto-generated");
		if (notification.conditions().optional()) {
			unsubscribe(mail, notification, addresses);
		}
		if (!addresses.isThreadStart()) {
			mail.setHeader("In-Reply-To", addresses.threadStart());
			mail.setHeader("References", addresses.threadStart());
		}
		mail.setContent(letter.isPresent() ? mixed(content, letter.orElseThrow()) : alternatives(content));
		mail.saveChanges();
		return mail;
	}

	/**
	 * Offers to end what its receiver may do without: by one click where there is a door for
	 * it (RFC 8058), and by an answer that an officer reads.
	 */
	private void unsubscribe(OutgoingMail mail, Notification notification, Addresses addresses)
			throws MessagingException {
		var answer = "<mailto:" + addresses.replyTo().replace("+", "%2B") + "?subject=BERHENTI>";
		var click = this.unsubscribing.of(notification.id().value());
		mail.setHeader("List-Unsubscribe", click.map(address -> "<" + address + ">, " + answer).orElse(answer));
		if (click.isPresent()) {
			mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
	}

	/** What nobody may do without is confirmed, where the servers on the way can say so (RFC 3461). */
	private static int reports(Notification notification) {
		var failures = SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY;
		return notification.conditions().optional() ? failures : failures | SMTPMessage.NOTIFY_SUCCESS;
	}

	private static MimeMultipart mixed(Content.Mail content, LetterPart letter) throws MessagingException {
		var words = new MimeBodyPart();
		words.setContent(alternatives(content));
		return new MimeMultipart("mixed", words, letter.part());
	}

	private static MimeMultipart alternatives(Content.Mail content) throws MessagingException {
		var plain = new MimeBodyPart();
		plain.setText(content.text(), UTF_8);
		var html = new MimeBodyPart();
		html.setText(content.html(), UTF_8, "html");
		return new MimeMultipart("alternative", plain, html);
	}

	private static InternetAddress recipient(Notification notification) throws AddressException {
		var address = notification.message().address();
		if (!address.matches("[\\x21-\\x7e]+@[^@]+")) {
			throw new AddressException("no address");
		}
		var at = address.lastIndexOf('@');
		var parsed = named(address.substring(0, at + 1) + ascii(address.substring(at + 1)),
				notification.message().name());
		parsed.validate();
		return parsed;
	}

	private static String ascii(String domain) throws AddressException {
		try {
			return IDN.toASCII(domain);
		} catch (IllegalArgumentException ex) {
			throw new AddressException("no domain");
		}
	}

	private static InternetAddress named(String address, String name) {
		try {
			return new InternetAddress(address, oneLine(name), UTF_8);
		} catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException("every Java platform has UTF-8", ex);
		}
	}

	/** Nothing a person typed may start a header of its own. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

}
