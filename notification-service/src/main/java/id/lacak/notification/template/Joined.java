package id.lacak.notification.template;

import java.util.Optional;

import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Enclosure;

/** One message that tells what two would have told. */
public final class Joined {

	private Joined() {
	}

	/** The first with what the second says below it; empty when they are not of one kind. */
	public static Optional<Content> of(Content first, Content second) {
		return switch (first) {
			case Content.Mail mail -> (second instanceof Content.Mail more && saysAll(mail) && saysAll(more))
					? Optional.of(new Content.Mail(mail.subject(), MailFrame.textWith(mail.text(), told(more)),
							MailFrame.htmlWith(mail.html(), more.subject(), MailFrame.htmlBody(more.html()))))
					: Optional.empty();
			case Content.Text(var text) -> (second instanceof Content.Text(var more))
					? Optional.of(new Content.Text(text + "\n" + more))
					: Optional.empty();
			case Content.Removed _ -> Optional.empty();
		};
	}

	/** A mail that a letter goes with is that letter's cover; it stays alone. */
	private static boolean saysAll(Content.Mail mail) {
		return mail.enclosure() instanceof Enclosure.None;
	}

	private static String told(Content.Mail mail) {
		return mail.subject() + "\n\n" + MailFrame.textBody(mail.text());
	}

}
