package id.lacak.request.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;

/**
 * The words and the files of a mail.
 *
 * @param words of the plain part, or of the HTML part if there is no other
 */
record MailParts(String words, List<SentPart> files) {

	/** More than anybody writes; of a longer text the beginning is kept. */
	private static final int MOST_WORDS = 256 * 1024;

	private static final int DEEPEST = 20;

	private static final int MOST_PARTS = 100;

	/** Bytes that are fetched when they are read. */
	@FunctionalInterface
	interface Content {

		InputStream open() throws MessagingException, IOException;

	}

	/**
	 * A file that was attached.
	 *
	 * @param name as the sender calls it
	 */
	record SentPart(String name, Content content) {
	}

	static MailParts of(Part mail) throws MessagingException, IOException {
		var reading = new Reading();
		reading.walk(mail, 0);
		var words = reading.plain.isEmpty() ? plain(reading.html.toString()) : reading.plain.toString();
		return new MailParts(words, List.copyOf(reading.files));
	}

	private static String plain(String html) {
		var page = Jsoup.parse(html);
		page.select("head,script,style,blockquote,.gmail_quote,#divRplyFwdMsg,#appendonsend").remove();
		page.select("p,div,li,tr,h1,h2,h3").before("\n");
		return page.body().wholeText();
	}

	private static final class Reading {

		private final StringBuilder plain = new StringBuilder();

		private final StringBuilder html = new StringBuilder();

		private final List<SentPart> files = new ArrayList<>();

		private int seen;

		private void walk(Part part, int depth) throws MessagingException, IOException {
			if (depth > DEEPEST || ++seen > MOST_PARTS)
				return;
			if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
				for (var i = 0; i < parts.getCount(); i++)
					walk(parts.getBodyPart(i), depth + 1);
			} else if (isFile(part))
				files.add(new SentPart(name(part), part::getInputStream));
			else if (part.isMimeType("text/html"))
				html.append(text(part));
			else
				plain.append(text(part)).append('\n');
		}

		private static boolean isFile(Part part) throws MessagingException {
			return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null
					|| !part.isMimeType("text/*");
		}
	}

	private static String name(Part part) throws MessagingException {
		var name = part.getFileName();
		try {
			return name == null ? "" : MimeUtility.decodeText(name);
		} catch (UnsupportedEncodingException undecodable) {
			return name;
		}
	}

	private static String text(Part part) throws MessagingException, IOException {
		try (var in = part.getInputStream()) {
			return new String(in.readNBytes(MOST_WORDS), charset(part));
		}
	}

	private static Charset charset(Part part) throws MessagingException {
		var named = new ContentType(part.getContentType()).getParameter("charset");
		try {
			return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
		} catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
			return StandardCharsets.ISO_8859_1;
		}
	}

}
