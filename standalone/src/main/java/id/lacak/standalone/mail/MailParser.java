package id.lacak.standalone.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a stored message: the first plain text and the first page in it. */
final class MailParser {

	private static final Logger log = LoggerFactory.getLogger(MailParser.class);

	private static final int DEEPEST = 20;

	private static final String STREAM_PROVIDER = "jakarta.mail.util.StreamProvider";

	static {
		// else Jakarta Mail searches the whole class path for it, again for every part
		if (System.getProperty(STREAM_PROVIDER) == null) {
			System.setProperty(STREAM_PROVIDER, "org.eclipse.angus.mail.util.MailStreamProvider");
		}
	}

	private static final Session SESSION = Session.getInstance(new Properties());

	private @Nullable String text;

	private @Nullable String html;

	private MailParser() {
	}

	/** A message that is not well formed is shown as it is. */
	static ReceivedMail parse(long number, Envelope envelope, byte[] bytes) {
		try {
			var message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
			var found = new MailParser();
			found.look(message, 0);
			return new ReceivedMail(number, envelope.at(), envelope.to(), message.getMessageID(), message.getSubject(),
					found.text, found.html);
		} catch (MessagingException | IOException | RuntimeException unreadable) {
			log.warn("message {} is not well formed: {}", number, unreadable.toString());
			return new ReceivedMail(number, envelope.at(), envelope.to(), null, null,
					new String(bytes, StandardCharsets.UTF_8), null);
		}
	}

	private void look(Part part, int depth) throws MessagingException, IOException {
		if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				if (!Part.ATTACHMENT.equalsIgnoreCase(parts.getBodyPart(i).getDisposition())) {
					look(parts.getBodyPart(i), depth + 1);
				}
			}
		} else if (this.html == null && part.isMimeType("text/html")) {
			this.html = content(part);
		} else if (this.text == null && part.isMimeType("text/plain")) {
			this.text = content(part);
		}
	}

	private static String content(Part part) throws MessagingException, IOException {
		try {
			return String.valueOf(part.getContent());
		} catch (UnsupportedEncodingException unknownCharset) {
			return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
