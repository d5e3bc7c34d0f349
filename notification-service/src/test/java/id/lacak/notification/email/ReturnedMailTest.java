package id.lacak.notification.email;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Receipt;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class ReturnedMailTest {

	private static final ReturnAddress OURS = new ReturnAddress(new MessageId("0123456789abcdef0123456789abcdef"), 0);

	@ParameterizedTest(name = "{0} with {1} is {2}: {3}")
	@CsvSource(textBlock = """
			failed,  5.1.1, Undeliverable, there is no such mailbox
			failed,  5.1.2, Undeliverable, there is no such domain
			failed,  5.2.1, Undeliverable, the mailbox is closed
			failed,  5.7.1, Undeliverable, the receiver refuses us
			failed,  5.0.0, Undeliverable, no reason is given
			failed,  5.2.2, GivenUp,       a full mailbox may be emptied
			failed,  4.4.1, GivenUp,       the host did not answer for days
			failed,  5.4.7, GivenUp,       the time for trying ran out
			FAILED,  5.1.1, Undeliverable, letters of either size
			delivered, 2.0.0, Arrived,     a server that confirms""")
	void a_report_says_what_became_of_the_mail(String action, String status, String receipt, String why)
			throws Exception {
		assertThat(read(report(action, status))).isInstanceOfSatisfying(ReturnedMail.Report.class, report -> {
			assertThat(report.of()).isEqualTo(OURS);
			assertThat(report.receipt().getClass().getSimpleName()).as(why).isEqualTo(receipt);
		});
	}

	@Test
	void what_the_server_said_goes_with_it_in_one_line() throws Exception {
		assertThat(read(report("failed", "5.1.1"))).isEqualTo(new ReturnedMail.Report(OURS,
				new Receipt.Undeliverable("returned: 5.1.1 550 5.1.1 <sari@surel.example>: mailbox does not exist")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"delayed", "relayed", "expanded"})
	void nothing_is_decided_while_a_server_still_tries(String action) throws Exception {
		assertThat(read(report(action, "4.4.1"))).isEqualTo(new ReturnedMail.Underway(OURS));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			Auto-Submitted, auto-replied
			Auto-Submitted, auto-generated
			Precedence, bulk
			Precedence, auto_reply
			X-Autoreply, yes
			Return-Path, <>""")
	void a_machine_answers_nothing(String name, String value) throws Exception {
		assertThat(read("%s: %s\nTo: %s\nSubject: Di luar kantor\n\nSaya sedang cuti.\n".formatted(name, value,
				OURS.at("depok.example")))).isEqualTo(new ReturnedMail.Automatic());
	}

	@Test
	void a_read_receipt_is_no_answer() throws Exception {
		assertThat(read("""
				To: %s
				Content-Type: multipart/report; report-type=disposition-notification; boundary=b

				--b
				Content-Type: text/plain

				Dibaca.
				--b
				Content-Type: message/disposition-notification

				Disposition: automatic-action/MDN-sent-automatically; displayed
				--b--
				""".formatted(OURS.at("depok.example")))).isEqualTo(new ReturnedMail.Automatic());
	}

	@ParameterizedTest
	@ValueSource(strings = {"Auto-Submitted: no\n", ""})
	void what_a_person_wrote_is_a_letter(String header) throws Exception {
		assertThat(read(header + "To: ppid@depok.example\nSubject: Terima kasih\n\nSudah jelas.\n"))
				.isEqualTo(new ReturnedMail.Letter());
	}

	@ParameterizedTest
	@ValueSource(strings = {"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\nno part at all",
			"Content-Type: multipart/report; report-type=delivery-status\n\n--x\n",
			"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n\n--b--\n"})
	void a_broken_report_changes_nothing(String rest) throws Exception {
		assertThat(read("To: " + OURS.at("depok.example") + "\n" + rest)).isEqualTo(new ReturnedMail.Automatic());
	}

	@ParameterizedTest
	@ValueSource(strings = {"returns+zz@depok.example", "returns+0123456789abcdef.0@depok.example",
			"someone@depok.example"})
	void a_report_about_nothing_of_ours_changes_nothing(String to) throws Exception {
		assertThat(read(report("failed", "5.1.1").replace(OURS.at("depok.example"), to)))
				.isEqualTo(new ReturnedMail.Automatic());
	}

	/** As Postfix writes it. */
	static String report(String action, String status) {
		return """
				Return-Path: <>
				Delivered-To: %s
				From: MAILER-DAEMON@mx.test (Mail Delivery System)
				To: %1$s
				Subject: Undelivered Mail Returned to Sender
				Auto-Submitted: auto-replied
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="B/mx.test"

				--B/mx.test
				Content-Description: Notification
				Content-Type: text/plain; charset=us-ascii

				This is the mail system at host mx.test.

				--B/mx.test
				Content-Description: Delivery report
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.test
				Arrival-Date: Tue, 24 Nov 2026 02:00:00 +0000 (UTC)

				Final-Recipient: rfc822; sari@surel.example
				Original-Recipient: rfc822;sari@surel.example
				Action: %s
				Status: %s
				Diagnostic-Code: smtp; 550 5.1.1 <sari@surel.example>:
				    mailbox does not exist

				--B/mx.test
				Content-Description: Undelivered Message Headers
				Content-Type: text/rfc822-headers

				Subject: Permohonan 001/PPID/XI/2026 kami terima

				--B/mx.test--
				""".formatted(OURS.at("depok.example"), action, status);
	}

	private static ReturnedMail read(String mail) throws MessagingException {
		var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		return ReturnedMail.of(
				new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
	}

}
