package id.lacak.standalone.e2e;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.NullUnmarked;

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

	/** A delivered file never changes, so each is read once. */
	private static final Map<Path, Delivered> READ = new ConcurrentHashMap<>();

	@Override
	public List<Email> emailsTo(String address) {
		return filesIn(maildir).stream()
				.map(box -> box.resolve("new"))
				.flatMap(arrived -> filesIn(arrived).stream())
				.map(file -> READ.computeIfAbsent(file, RealInbox::read))
				.filter(mail -> mail.to().contains(address))
				.map(Delivered::email)
				.toList();
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

	private static Delivered read(Path file) {
		try (var in = Files.newInputStream(file)) {
			var mail = new MimeMessage(Session.getInstance(new Properties()), in);
			return new Delivered(mail.getHeader("To", ","), email(mail));
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
