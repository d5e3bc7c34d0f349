package id.lacak.mailbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;

/**
 * A mailbox over IMAP. What was looked at gets a flag of our own, so that people who read
 * the same mailbox still see what is new to them.
 */
public final class Mailbox {

	private static final Flags LOOKED_AT = new Flags("LacakLookedAt");

	private static final Flags SEEN = new Flags(Flags.Flag.SEEN);

	/** Reports are small; more than this is a letter with attachments, of which the head is enough. */
	private static final int READ_WHOLE = 1024 * 1024;

	/** Of a large mail; some servers read the whole of it again for each piece. */
	private static final int FETCHED_AT_ONCE = 1024 * 1024;

	private final MailboxAccount settings;

	private final Session session;

	/** A mailbox; nothing is connected yet. */
	public Mailbox(MailboxAccount settings) {
		this.settings = settings;
		this.session = session(settings);
	}

	/**
	 * Shows each mail that was not looked at yet. One that the reader fails on stays new
	 * and ends the look.
	 * @param most how many are done at most
	 * @return how many were done
	 * @throws MessagingException when the server cannot be used
	 */
	public int look(int most, Reader reader) throws MessagingException {
		try (var store = this.session.getStore()) {
			store.connect(this.settings.host(), this.settings.port(), this.settings.username(),
					this.settings.password());
			try (var folder = store.getFolder(this.settings.folder())) {
				folder.open(Folder.READ_WRITE);
				return look(folder, most, reader);
			}
		}
	}

	/** Who looks at mails. */
	@FunctionalInterface
	public interface Reader {

		/**
		 * Looks at one.
		 * @return whether it is done; if not, it stays new and those behind it are shown
		 * @throws MessagingException when the mailbox cannot be read on
		 */
		boolean read(Fetched mail) throws MessagingException;

	}

	/** A mail that is fetched when it is wanted. */
	@FunctionalInterface
	public interface Fetched {

		/**
		 * The mail.
		 * @throws MessagingException when it cannot be read
		 */
		MimeMessage mail() throws MessagingException;

	}

	private int look(Folder folder, int most, Reader reader) throws MessagingException {
		var done = folder.getPermanentFlags().contains(Flags.Flag.USER) ? LOOKED_AT : SEEN;
		var looked = 0;
		for (var mail : folder.search(new FlagTerm(done, false))) {
			if (looked == most) {
				break;
			}
			if (reader.read(() -> copy(mail))) {
				mail.setFlags(done, true);
				looked++;
			}
		}
		return looked;
	}

	private MimeMessage copy(Message mail) throws MessagingException {
		if (mail.getSize() > READ_WHOLE) {
			return (MimeMessage) mail;
		}
		var bytes = new ByteArrayOutputStream();
		try {
			mail.writeTo(bytes);
		} catch (IOException ex) {
			throw new MessagingException("the mail cannot be read", ex);
		}
		return new MimeMessage(this.session, new ByteArrayInputStream(bytes.toByteArray()));
	}

	private static Session session(MailboxAccount settings) {
		var p = new Properties();
		var protocol = settings.tls() == MailboxAccount.Protection.TLS ? "imaps" : "imap";
		var prefix = "mail." + protocol + ".";
		p.setProperty("mail.store.protocol", protocol);
		p.setProperty(prefix + "connectiontimeout", millis(settings.timeout()));
		p.setProperty(prefix + "timeout", millis(settings.timeout()));
		p.setProperty(prefix + "writetimeout", millis(settings.timeout()));
		p.setProperty(prefix + "peek", "true");
		p.setProperty(prefix + "fetchsize", Integer.toString(FETCHED_AT_ONCE));
		p.setProperty(prefix + "ssl.checkserveridentity", Boolean.toString(settings.trust().isBlank()));
		if (!settings.trust().isBlank()) {
			p.setProperty(prefix + "ssl.trust", settings.trust());
		}
		if (settings.tls() == MailboxAccount.Protection.STARTTLS) {
			p.setProperty(prefix + "starttls.enable", "true");
			p.setProperty(prefix + "starttls.required", "true");
		}
		return Session.getInstance(p);
	}

	private static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}

}
