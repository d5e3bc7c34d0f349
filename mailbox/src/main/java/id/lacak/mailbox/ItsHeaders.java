package id.lacak.mailbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** What the headers of a mail say about where it went and who wrote it. */
public final class ItsHeaders {

	/** Headers that say to whom a mail was really sent, the surest first. */
	private static final List<String> DELIVERED_TO = List.of("Delivered-To", "X-Original-To", "Envelope-To",
			"X-Envelope-To", "To");

	private ItsHeaders() {
	}

	/** Where the mail was sent, the surest header first. */
	public static List<String> recipients(MimeMessage mail) throws MessagingException {
		var found = new ArrayList<String>();
		for (var name : DELIVERED_TO) {
			var values = mail.getHeader(name);
			if (values != null) {
				found.addAll(Arrays.asList(values));
			}
		}
		return found;
	}

	/** Whether a machine wrote it: RFC 3834, and what programs did before it. */
	public static boolean automatic(MimeMessage mail) throws MessagingException {
		var submitted = header(mail, "Auto-Submitted");
		return !submitted.isEmpty() && !submitted.startsWith("no")
				|| header(mail, "Precedence").matches("bulk|junk|list|auto_reply")
				|| header(mail, "Return-Path").equals("<>")
				|| mail.getHeader("X-Autoreply") != null
				|| mail.getHeader("X-Autorespond") != null
				|| mail.isMimeType("multipart/report");
	}

	private static String header(MimeMessage mail, String name) throws MessagingException {
		var value = mail.getHeader(name, " ");
		return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
	}

}
