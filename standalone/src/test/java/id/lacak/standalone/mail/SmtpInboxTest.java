package id.lacak.standalone.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import id.lacak.standalone.ChildProcess;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class SmtpInboxTest {

	private static final Instant ARRIVAL = Instant.parse("2026-12-04T01:00:00Z");

	private static final Clock CLOCK = Clock.fixed(ARRIVAL, ZoneOffset.UTC);

	@TempDir
	Path folder;

	@Test
	void keeps_a_message_for_each_recipient_with_its_decoded_parts() throws Exception {
		try (var inbox = started(); var client = new SmtpClient(inbox.port())) {
			assertThat(client.send(NESTED, "Sari@Surel.example", "budi@surel.example")).startsWith("250");
			assertThat(inbox.newest(Optional.of("sari@surel.EXAMPLE"), Long.MAX_VALUE, 10)).singleElement()
					.satisfies(mail -> {
						assertThat(mail.at()).isEqualTo(ARRIVAL);
						assertThat(mail.to()).isEqualTo("Sari@Surel.example");
						assertThat(mail.subject()).isEqualTo("Permohonan diterima — nomor 001");
						assertThat(mail.messageId()).isEqualTo("<case.1@ppid.example>");
						assertThat(mail.text().strip()).isEqualTo("Terima kasih, Bu Sarí");
						assertThat(mail.html().strip()).isEqualTo("<p>Terima kasih</p>");
					});
			assertThat(inbox.newest(Optional.empty(), Long.MAX_VALUE, 10)).hasSize(2);
		}
	}

	@Test
	void names_files_by_the_instant_of_arrival_and_writes_the_recipient_first() throws Exception {
		try (var inbox = started(); var client = new SmtpClient(inbox.port())) {
			client.send("Subject: x\r\n\r\ny", "sari@surel.example");
		}
		try (var files = Files.list(this.folder)) {
			assertThat(files).singleElement().satisfies(file -> {
				assertThat(file.getFileName().toString()).startsWith(ARRIVAL.toEpochMilli() + "-").endsWith(".eml");
				assertThat(Files.readString(file)).startsWith("X-Envelope-To: sari@surel.example\r\n");
			});
		}
	}

	@Test
	void has_lost_nothing_it_said_250_to_when_it_is_killed() throws Exception {
		var process = ChildProcess.start(Started.class, this.folder.toString());
		int accepted = 0;
		try (var client = new SmtpClient(Integer.parseInt(process.firstLine()))) {
			for (; accepted < 20; accepted++) {
				assertThat(client.send("Subject: " + accepted + "\r\n\r\ny", "sari@surel.example")).startsWith("250");
			}
		} finally {
			process.kill();
		}
		Files.writeString(this.folder.resolve("1.tmp"), "half");
		Files.writeString(this.folder.resolve("notes.eml"), "not ours");
		try (var again = started()) {
			assertThat(again.newest(Optional.empty(), Long.MAX_VALUE, 100)).hasSize(20)
					.first()
					.extracting(ReceivedMail::subject)
					.isEqualTo("19");
			assertThat(this.folder.resolve("1.tmp")).doesNotExist();
		}
	}

	@Test
	void shows_a_broken_message_as_it_is() throws Exception {
		try (var inbox = started(); var client = new SmtpClient(inbox.port())) {
			client.send("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\nkacau", "sari@surel.example");
			client.send("Content-Type: text/plain; charset=klingon\r\n\r\nteks", "sari@surel.example");
			assertThat(inbox.newest(Optional.empty(), Long.MAX_VALUE, 10)).extracting(ReceivedMail::text)
					.allSatisfy(text -> assertThat(text).containsAnyOf("kacau", "teks"));
		}
	}

	@Test
	void refuses_a_message_that_is_too_large_and_takes_the_next() throws Exception {
		try (var inbox = started(); var client = new SmtpClient(inbox.port())) {
			assertThat(client.send(("x".repeat(1_000) + "\r\n").repeat(32_000), "sari@surel.example"))
					.startsWith("552");
			client.say("RSET");
			assertThat(client.send("Subject: small\r\n\r\ny", "sari@surel.example")).startsWith("250");
			assertThat(inbox.newest(Optional.empty(), Long.MAX_VALUE, 10)).hasSize(1);
		}
	}

	@Test
	void pages_backwards_by_number() throws Exception {
		try (var inbox = started(); var client = new SmtpClient(inbox.port())) {
			for (int i = 0; i < 5; i++) {
				client.send("Subject: " + i + "\r\n\r\ny", "sari@surel.example");
			}
			var first = inbox.newest(Optional.empty(), Long.MAX_VALUE, 2);
			assertThat(first).extracting(ReceivedMail::subject).containsExactly("4", "3");
			assertThat(inbox.newest(Optional.empty(), first.getLast().number(), 9)).extracting(ReceivedMail::subject)
					.containsExactly("2", "1", "0");
		}
	}

	private SmtpInbox started() {
		var inbox = new SmtpInbox(this.folder, 0, CLOCK);
		inbox.start();
		return inbox;
	}

	private static final String NESTED = """
			From: PPID <kantor@ppid.example>\r
			To: undisclosed\r
			Message-ID: <case.1@ppid.example>\r
			Subject: =?UTF-8?B?UGVybW9ob25hbiBkaXRlcmltYSDigJQ=?=\r
			 =?UTF-8?Q?_nomor_001?=\r
			MIME-Version: 1.0\r
			Content-Type: multipart/mixed; boundary=a\r
			\r
			--a\r
			Content-Type: multipart/alternative; boundary=b\r
			\r
			--b\r
			Content-Type: text/plain; charset=UTF-8\r
			Content-Transfer-Encoding: quoted-printable\r
			\r
			Terima kasih, Bu Sar=C3=AD\r
			--b\r
			Content-Type: multipart/related; boundary=c\r
			\r
			--c\r
			Content-Type: text/html; charset=UTF-8\r
			Content-Transfer-Encoding: base64\r
			\r
			PHA+VGVyaW1hIGthc2loPC9wPg==\r
			--c--\r
			--b--\r
			--a\r
			Content-Type: text/plain\r
			Content-Disposition: attachment; filename=lain.txt\r
			\r
			bukan ini\r
			--a--""";

	/** Started by a test in another process. */
	static final class Started {

		public static void main(String... arguments) throws Exception {
			var inbox = new SmtpInbox(Path.of(arguments[0]), 0, Clock.systemUTC());
			inbox.start();
			System.out.println(inbox.port());
			System.in.read();
		}

	}

}
