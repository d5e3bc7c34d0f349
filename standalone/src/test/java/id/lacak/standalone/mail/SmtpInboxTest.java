package id.lacak.standalone.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Properties;

import id.lacak.standalone.ChildProcess;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@NullUnmarked
class SmtpInboxTest {

	private static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	@TempDir
	Path folder;

	@Test
	void reads_what_was_sent() throws Exception {
		try (var inbox = started()) {
			send(inbox.port(), "Tanda terima – permohonan informasi", "Halo \u00e9\u4e2d", "<p>Halo</p>");
			assertThat(inbox.newestFirst(Long.MAX_VALUE)).singleElement().satisfies((mail) -> {
				assertThat(mail.at()).isEqualTo(NOW);
				assertThat(mail.to()).containsExactly("sari@surel.example");
				assertThat(mail.subject()).isEqualTo("Tanda terima – permohonan informasi");
				assertThat(mail.text()).isEqualTo("Halo \u00e9\u4e2d");
				assertThat(mail.html()).isEqualTo("<p>Halo</p>");
				assertThat(mail.messageId()).startsWith("<");
			});
		}
	}

	@Test
	void shows_the_newest_first_and_keeps_all_over_a_restart() throws Exception {
		try (var inbox = started()) {
			for (int i = 1; i <= 3; i++) {
				send(inbox.port(), "Surat " + i, "isi", null);
			}
		}
		try (var inbox = started()) {
			send(inbox.port(), "Surat 4", "isi", null);
			var mails = inbox.newestFirst(Long.MAX_VALUE).toList();
			assertThat(mails).extracting(ReceivedMail::subject)
					.containsExactly("Surat 4", "Surat 3", "Surat 2", "Surat 1");
			assertThat(inbox.newestFirst(mails.get(1).number())).hasSize(2);
		}
	}

	@Test
	void shows_a_message_that_is_not_well_formed_as_it_is() throws Exception {
		try (var inbox = started()) {
			var message = new MimeMessage(Session.getInstance(new Properties()));
			message.setText("isi");
			message.saveChanges();
			message.setHeader("Content-Type", "text/plain; charset=tidak-ada");
			Transport.send(addressed(message, inbox.port()));
			assertThat(inbox.newestFirst(Long.MAX_VALUE)).singleElement()
					.satisfies((mail) -> assertThat(mail.to()).containsExactly("sari@surel.example"));
		}
	}

	@Test
	void forgets_what_a_crash_left_half_written() throws Exception {
		Files.writeString(this.folder.resolve("17.tmp"), "half");
		assertThatCode(() -> started().close()).doesNotThrowAnyException();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void loses_no_accepted_message_when_killed() throws Exception {
		var accepted = new ArrayList<String>();
		for (int round = 0; round < 3; round++) {
			var server = ChildProcess.start(Server.class, this.folder.toString());
			int port = Integer.parseInt(server.firstLine());
			var killer = Thread.ofVirtual().unstarted(() -> kill(server));
			try {
				for (int i = 0; i < 1_000; i++) {
					String subject = "Surat " + round + "-" + i;
					send(port, subject, "isi", null);
					accepted.add(subject);
					if (i == 20) {
						killer.start();
					}
				}
			} catch (MessagingException killed) {
				// as intended
			} finally {
				server.kill();
			}
		}
		var inbox = new SmtpInbox(this.folder, 0, CLOCK);
		assertThat(inbox.newestFirst(Long.MAX_VALUE).map(ReceivedMail::subject).toList()).containsAll(accepted);
		assertThat(accepted).hasSizeGreaterThan(60);
	}

	private static void kill(ChildProcess server) {
		try {
			server.kill();
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private SmtpInbox started() {
		var inbox = new SmtpInbox(this.folder, 0, CLOCK);
		inbox.start();
		return inbox;
	}

	private static void send(int port, String subject, String text, String html) throws MessagingException {
		var message = new MimeMessage(Session.getInstance(properties(port)));
		message.setSubject(subject, "UTF-8");
		if (html == null) {
			message.setText(text, "UTF-8");
		} else {
			var plain = new MimeBodyPart();
			plain.setText(text, "UTF-8");
			var page = new MimeBodyPart();
			page.setText(html, "UTF-8", "html");
			message.setContent(new MimeMultipart("alternative", plain, page));
		}
		Transport.send(addressed(message, port));
	}

	private static MimeMessage addressed(MimeMessage message, int port) throws MessagingException {
		message.setFrom(new InternetAddress("ppid@depok.example"));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress("sari@surel.example"));
		return new MimeMessage(Session.getInstance(properties(port)), bytes(message));
	}

	private static InputStream bytes(MimeMessage message) throws MessagingException {
		try (var out = new ByteArrayOutputStream()) {
			message.writeTo(out);
			return new ByteArrayInputStream(out.toByteArray());
		} catch (IOException failed) {
			throw new MessagingException("not written", failed);
		}
	}

	private static Properties properties(int port) {
		var properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", Integer.toString(port));
		properties.put("mail.smtp.connectiontimeout", "3000");
		properties.put("mail.smtp.timeout", "5000");
		return properties;
	}

	/** Started by a test in another process. */
	static final class Server {

		public static void main(String... arguments) throws Exception {
			var inbox = new SmtpInbox(Path.of(arguments[0]), 0, Clock.systemUTC());
			inbox.start();
			System.out.println(inbox.port());
			System.in.read();
		}

	}

}
