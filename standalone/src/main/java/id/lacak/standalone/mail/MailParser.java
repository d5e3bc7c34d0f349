package id.lacak.standalone.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

import jakarta.mail.BodyPart;
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

	/** Header with the instant of arrival. */
	static final String ARRIVED = "X-Lacak-Arrived";

	/** Header with one recipient of the envelope. */
	static final String RECIPIENT = "Delivered-To";

	private static final Logger log = LoggerFactory.getLogger(MailParser.class);

	private static final Session SESSION = Session.getInstance(new Properties());

	private @Nullable String text;

	private @Nullable String html;

	private MailParser() {
	}

	/** A message that is not well formed is shown as it is. */
	static ReceivedMail parse(long number, byte[] bytes) {
		try {
			var message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
			var found = new MailParser();
			found.look(message);
			return new ReceivedMail(number, Instant.parse(message.getHeader(ARRIVED, null)),
					List.of(message.getHeader(RECIPIENT)), message.getSubject(), found.text, found.html,
					message.getHeader("Message-ID", null));
		} catch (MessagingException | IOException unreadable) {
			log.warn("message {} is not well formed: {}", number, unreadable.getMessage());
			return asItIs(number, new String(bytes, StandardCharsets.UTF_8));
		}
	}

	private static ReceivedMail asItIs(long number, String raw) {
		var envelope = raw.lines().takeWhile((line) -> !line.isEmpty()).toList();
		var arrived = Instant.parse(values(envelope, ARRIVED).getFirst());
		return new ReceivedMail(number, arrived, values(envelope, RECIPIENT), null, raw, null, null);
	}

	private static List<String> values(List<String> lines, String header) {
		return lines.stream()
				.filter((line) -> line.startsWith(header + ": "))
				.map((line) -> line.substring(header.length() + 2))
				.toList();
	}

	private void look(Part part) throws MessagingException, IOException {
		if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart inner = parts.getBodyPart(i);
				if (!Part.ATTACHMENT.equalsIgnoreCase(inner.getDisposition())) {
					look(inner);
				}
			}
		} else if (this.html == null && part.isMimeType("text/html") && part.getContent() instanceof String page) {
			this.html = page;
		} else if (this.text == null && part.isMimeType("text/plain") && part.getContent() instanceof String plain) {
			this.text = plain;
		}
	}

}
