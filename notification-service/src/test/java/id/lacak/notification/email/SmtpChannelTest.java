package id.lacak.notification.email;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SealedLetter;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.MailInbox;
import id.lacak.notification.support.ScriptedSmtp;
import id.lacak.notification.support.TestBroker;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class SmtpChannelTest {

	private static final Clock CLOCK = Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC);

	private static final byte[] PDF = "%PDF-1.7 surat".getBytes(StandardCharsets.US_ASCII);

	private final Notification later = ANotification.plannedEmail("e-1").after();

	private final Notification first = ANotification.planned("e-0", "N01", "sari@surel.example", "Sari").after();

	@Test
	void carries_both_parts_and_every_header_a_good_sender_sets() throws Exception {
		var port = TestBroker.freePort();
		try (var inbox = new MailInbox(port)) {
			assertThat(channel(port, SmtpSettings.Tls.NONE).send(this.later)).isInstanceOf(SendResult.Taken.class);
			var mail = inbox.received().getFirst();
			assertThat(mail.from()).isEqualTo("returns+" + this.later.id() + ".0@depok.example");
			assertThat(mail.header("Message-ID")).isEqualTo("<" + this.later.id() + ".0@depok.example>");
			assertThat(mail.header("In-Reply-To")).isEqualTo("<case.case-7@depok.example>");
			assertThat(mail.header("References")).isEqualTo("<case.case-7@depok.example>");
			assertThat(mail.header("Reply-To")).matches("case\\+case-7\\.[0-9a-f]{16}@depok\\.example");
			assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
			assertThat(mail.header("From")).isEqualTo("PPID Kota Depok <ppid@depok.example>");
			assertThat(mail.message().getSentDate()).isEqualTo(ANotification.LEGAL);
			assertThat(mail.message().getSubject()).isEqualTo("Permohonan 001/PPID/XI/2026 kami terima");
			var parts = (MimeMultipart) mail.message().getContent();
			assertThat(parts.getContentType()).startsWith("multipart/alternative");
			assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Isi surat");
			assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
		}
	}

	@Test
	void what_its_receiver_may_do_without_says_how_to_end_it() throws Exception {
		var port = TestBroker.freePort();
		try (var inbox = new MailInbox(port)) {
			var update = ANotification.update("e-4").after();
			channel(port, SmtpSettings.Tls.NONE).send(update);
			assertThat(inbox.received().getFirst().header("List-Unsubscribe"))
					.matches("<mailto:case%2Bcase-7\\.[0-9a-f]{16}@depok\\.example\\?subject=BERHENTI>");
			assertThat(inbox.received().getFirst().header("List-Unsubscribe-Post")).isNull();
			var addresses = new UnsubscribeAddresses("https://ppid.depok.example/", "secret");
			var channel = new SmtpChannel(settings(port, SmtpSettings.Tls.NONE), _ -> Optional.empty(), addresses,
					CLOCK, InstantSource.system());
			channel.send(update);
			assertThat(inbox.received().getLast().header("List-Unsubscribe").replaceAll("\\s+", " "))
					.startsWith("<" + addresses.of(update.id().value()).orElseThrow() + ">, <mailto:case%2Bcase-7.");
			assertThat(inbox.received().getLast().header("List-Unsubscribe-Post"))
					.isEqualTo("List-Unsubscribe=One-Click");
			channel.send(this.later);
			assertThat(inbox.received().getLast().header("List-Unsubscribe")).as("what the law asks for").isNull();
		}
	}

	@Test
	void an_address_to_unsubscribe_at_is_signed_and_needs_tls_and_a_key() {
		var addresses = new UnsubscribeAddresses("https://ppid.depok.example", "secret");
		var id = this.later.id().value();
		var address = addresses.of(id).orElseThrow();
		assertThat(address).startsWith("https://ppid.depok.example/callbacks/mail/unsubscribe/" + id + "/");
		var signature = address.substring(address.lastIndexOf('/') + 1);
		assertThat(addresses.isOurs(id, signature)).isTrue();
		assertThat(addresses.isOurs(this.first.id().value(), signature)).isFalse();
		assertThat(addresses.isOurs(id, "")).isFalse();
		assertThat(new UnsubscribeAddresses("https://ppid.depok.example", "other").isOurs(id, signature)).isFalse();
		assertThat(new UnsubscribeAddresses("http://localhost:8080", "secret").of(id)).isEmpty();
		assertThat(new UnsubscribeAddresses("https://ppid.depok.example", "").of(id)).isEmpty();
		assertThat(UnsubscribeAddresses.none().isOurs(id, "")).isFalse();
	}

	@Test
	void carries_a_letter_beside_both_parts() throws Exception {
		var port = TestBroker.freePort();
		try (var inbox = new MailInbox(port)) {
			var attached = new Enclosure.Attached(ANotification.LETTER, "tanda-bukti-001.pdf", "ab", PDF.length);
			var mail = ANotification.awaiting("e-9").after();
			var letter = mail.enclosed(new SealedLetter(attached.letter(), attached.file(), "ab", PDF.length, PDF));
			assertThat(channel(port, SmtpSettings.Tls.NONE).send(letter.after()))
					.isInstanceOf(SendResult.Taken.class);
			var parts = (MimeMultipart) inbox.received().getFirst().message().getContent();
			assertThat(parts.getContentType()).startsWith("multipart/mixed");
			var words = (MimeMultipart) parts.getBodyPart(0).getContent();
			assertThat(words.getContentType()).startsWith("multipart/alternative");
			assertThat(words.getBodyPart(0).getContent()).isEqualTo("Isi surat, terlampir");
			assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
			assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("tanda-bukti-001.pdf");
			assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
		}
	}

	@Test
	void does_not_leave_without_the_letter_that_its_text_promises() throws Exception {
		try (var server = new ScriptedSmtp()) {
			var letter = ANotification.awaiting("e-9")
					.after()
					.enclosed(new SealedLetter(ANotification.LETTER, "x.pdf", "ab", 1, PDF))
					.after();
			var gone = new SmtpChannel(settings(server.port(), SmtpSettings.Tls.NONE), _ -> Optional.empty(), CLOCK,
					InstantSource.system());
			assertThat(kind(gone.send(letter))).isEqualTo(FailureKind.TECHNICAL);
			assertThat(server.mails()).isEmpty();
		}
	}

	@Test
	void makes_the_first_notice_the_start_of_the_thread() throws Exception {
		var port = TestBroker.freePort();
		try (var inbox = new MailInbox(port)) {
			channel(port, SmtpSettings.Tls.NONE).send(this.first);
			var mail = inbox.received().getFirst();
			assertThat(mail.header("Message-ID")).isEqualTo("<case.case-7@depok.example>");
			assertThat(mail.header("In-Reply-To")).isNull();
		}
	}

	@ParameterizedTest(name = "{0} begins a thread: {1}; a reply goes to the case: {2}")
	@CsvSource({"N01, true, true", "N16, true, true", "N07, false, true", "D03, false, false", "A01, false, false"})
	void knows_what_begins_a_thread_and_whose_replies_belong_to_the_case(String template, boolean begins,
			boolean toCase) throws Exception {
		var port = TestBroker.freePort();
		try (var inbox = new MailInbox(port)) {
			channel(port, SmtpSettings.Tls.NONE)
					.send(ANotification.planned("e-3", template, "sari@surel.example", "Sari").after());
			var mail = inbox.received().getFirst();
			assertThat(mail.header("Message-ID").equals("<case.case-7@depok.example>")).isEqualTo(begins);
			assertThat(mail.header("Reply-To").startsWith("case+case-7.")).isEqualTo(toCase);
		}
	}

	@Test
	void keeps_a_name_from_starting_a_header_of_its_own() throws Exception {
		var port = TestBroker.freePort();
		try (var inbox = new MailInbox(port)) {
			var evil = ANotification.planned("e-2", "N06", "sari@surel.example", "Sari\r\nBcc: x@example.org\u0000");
			channel(port, SmtpSettings.Tls.NONE).send(evil.after());
			assertThat(inbox.received()).hasSize(1);
			var mail = inbox.received().getFirst();
			assertThat(mail.header("Bcc")).isNull();
			var to = (InternetAddress) mail.message().getAllRecipients()[0];
			assertThat(to.getPersonal()).isEqualTo("Sari Bcc: x@example.org");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"no at sign", "a@b\r\nRCPT TO:<x@example.org>", "@example.org", "a b@example.org", "a@"})
	void refuses_what_cannot_be_an_address(String address) throws Exception {
		try (var server = new ScriptedSmtp()) {
			var result = channel(server.port(), SmtpSettings.Tls.NONE)
					.send(ANotification.planned("e-3", "N06", address, "Sari").after());
			assertThat(kind(result)).isEqualTo(FailureKind.PERMANENT);
			assertThat(server.mails()).isEmpty();
		}
	}

	@ParameterizedTest(name = "{1} to {0} is {2}")
	@CsvSource({"RCPT, 550 5.1.1 user unknown, PERMANENT", "RCPT, 451 4.7.1 greylisted, THROTTLED",
			"., 554 5.7.1 spam, PERMANENT", "., 452 4.3.1 full, THROTTLED", "DATA, 421 4.3.2 closing, THROTTLED",
			"MAIL, 530 5.7.0 sign in first, TECHNICAL", "MAIL, 553 5.1.8 bad sender, TECHNICAL",
			"GREETING, 421 4.3.2 busy, TECHNICAL", "GREETING, hang up, TECHNICAL", "MAIL, hang up, TECHNICAL",
			"RCPT, hang up, TECHNICAL", "DATA, hang up, TECHNICAL", "., hang up, UNKNOWN"})
	void knows_what_a_failure_means(String verb, String answer, FailureKind kind) throws Exception {
		try (var server = new ScriptedSmtp().answers(verb, answer)) {
			var result = channel(server.port(), SmtpSettings.Tls.NONE).send(this.later);
			assertThat(kind(result)).isEqualTo(kind);
		}
	}

	@ParameterizedTest(name = "silence at {0} is {1}")
	@CsvSource({"GREETING, TECHNICAL", "EHLO, TECHNICAL", "MAIL, TECHNICAL", "RCPT, TECHNICAL", "DATA, TECHNICAL",
			"., UNKNOWN"})
	void knows_what_silence_means(String verb, FailureKind kind) throws Exception {
		try (var server = new ScriptedSmtp().answers(verb, ScriptedSmtp.SILENCE)) {
			var impatient = new SmtpSettings("127.0.0.1", server.port(), "", "", SmtpSettings.Tls.NONE, "",
					"ppid@depok.example", "PPID Kota Depok", "secret", Duration.ofSeconds(5), Duration.ofMillis(400),
					Duration.ofSeconds(20), 100);
			var channel = new SmtpChannel(impatient, _ -> Optional.empty(), CLOCK, InstantSource.system());
			assertThat(kind(channel.send(this.later))).isEqualTo(kind);
			assertThat(server.mails()).hasSize(kind == FailureKind.UNKNOWN ? 1 : 0);
		}
	}

	@Test
	void keeps_its_message_id_when_a_lost_mail_is_sent_again() throws Exception {
		try (var server = new ScriptedSmtp().answers(".", ScriptedSmtp.HANG_UP)) {
			var channel = channel(server.port(), SmtpSettings.Tls.NONE);
			channel.send(this.later);
			server.answers(".", "250 ok");
			assertThat(channel.send(this.later)).isInstanceOf(SendResult.Taken.class);
			assertThat(server.mails()).hasSize(2)
					.allSatisfy(
							mail -> assertThat(mail).contains("Message-ID: <" + this.later.id() + ".0@depok.example>"));
		}
	}

	@Test
	void says_when_there_is_no_server() throws Exception {
		var result = channel(TestBroker.freePort(), SmtpSettings.Tls.NONE).send(this.later);
		assertThat(kind(result)).isEqualTo(FailureKind.TECHNICAL);
	}

	@Test
	void never_gives_up_protection_that_was_asked_for() throws Exception {
		try (var server = new ScriptedSmtp()) {
			var result = channel(server.port(), SmtpSettings.Tls.STARTTLS).send(this.later);
			assertThat(kind(result)).isEqualTo(FailureKind.TECHNICAL);
			assertThat(server.mails()).isEmpty();
		}
	}

	private static FailureKind kind(SendResult result) {
		assertThat(result).isInstanceOf(SendResult.Failed.class);
		return ((SendResult.Failed) result).kind();
	}

	private static SmtpChannel channel(int port, SmtpSettings.Tls tls) {
		return new SmtpChannel(settings(port, tls), _ -> Optional.of(PDF), CLOCK, InstantSource.system());
	}

	private static SmtpSettings settings(int port, SmtpSettings.Tls tls) {
		return new SmtpSettings("127.0.0.1", port, "", "", tls, "", "ppid@depok.example", "PPID Kota Depok",
				"secret", Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 100);
	}

}
