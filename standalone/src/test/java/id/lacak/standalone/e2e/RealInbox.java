package id.lacak.standalone.e2e;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What a real mail server put into a Maildir, and what a real message centre wrote down. */
@NullUnmarked
record RealInbox(Path maildir, Path texts) implements Inbox {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** By place and name; a delivered file never changes, so each is read once. */
	private static final Map<String, Delivered> READ = new ConcurrentHashMap<>();

	@Override
	public List<Email> emailsTo(String address) {
		read();
		return READ.entrySet()
				.stream()
				.filter(each -> each.getKey().startsWith(maildir.toString()))
				.map(Map.Entry::getValue)
				.filter(mail -> mail.to().contains(address))
				.map(Delivered::email)
				.toList();
	}

	/** A mail is one file under one name, which goes from "new" to "cur" once somebody looked into the box. */
	private void read() {
		for (var folder : List.of("new", "cur"))
			for (var file : filesIn(maildir.resolve(folder)))
				READ.computeIfAbsent(maildir.resolve(file.getFileName().toString().split(":", 2)[0]).toString(),
						_ -> delivered(file));
	}

	@Override
	public List<String> textsTo(String number) {
		if (!Files.exists(texts))
			return List.of();
		try {
			return Files.readAllLines(texts)
					.stream()
					.map(JSON::readTree)
					.filter(line -> line.path("to").asString().replace("+", "").equals(number.replace("+", "")))
					.map(line -> line.path("text").asString())
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Only where files stay once they are there; in a Maildir's "tmp" they vanish under the reader. */
	private static List<Path> filesIn(Path folder) {
		try (var files = Files.list(folder)) {
			return files.toList();
		} catch (NoSuchFileException nothingYet) {
			return List.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Null when it has just gone on; it is met there at this look or the next one. */
	private static @Nullable Delivered delivered(Path file) {
		try (var in = Files.newInputStream(file)) {
			var mail = new MimeMessage(Session.getInstance(new Properties()), in);
			return new Delivered(String.valueOf(mail.getHeader("To", ",")), email(mail));
		} catch (NoSuchFileException moved) {
			return null;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (MessagingException e) {
			throw new IllegalStateException(file.toString(), e);
		}
	}

	private static Email email(MimeMessage mail) {
		try {
			return new Email(mail.getSubject(), text(mail), mail.getMessageID());
		} catch (MessagingException e) {
			throw new IllegalStateException(e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (part.getContent() instanceof Multipart parts) {
			for (var i = 0; i < parts.getCount(); i++) {
				var found = text(parts.getBodyPart(i));
				if (!found.isEmpty())
					return found;
			}
			return "";
		}
		return part.isMimeType("text/plain") ? part.getContent().toString() : "";
	}

	private record Delivered(String to, Email email) {
	}

}
