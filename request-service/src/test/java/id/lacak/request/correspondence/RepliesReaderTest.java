package id.lacak.request.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import id.lacak.mailbox.MailboxAccount;
import id.lacak.request.attachment.InMemoryAttachments;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;
import id.lacak.request.page.PublicSide;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Answers from a mailbox on a real IMAP server in this process. */
@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@NullUnmarked
class RepliesReaderTest {

	private static final String KEY = "secret";

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryObjections objections;

	@Autowired
	private Offices offices;

	@Autowired
	private Clock clock;

	private final InMemoryAttachments attachments = new InMemoryAttachments();

	private final InMemoryReplies replies = new InMemoryReplies();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private GreenMail server;

	private GreenMailUser mailbox;

	private RepliesReader reader;

	private CaseFile file;

	@BeforeEach
	void start() throws Exception {
		int port;
		try (var free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
		server.start();
		mailbox = server.setUser("case@depok.example", "case", "secret");
		var settings = new RepliesSettings("127.0.0.1", port, MailboxAccount.Protection.NONE, "", "case", "secret",
				"INBOX", Duration.ofSeconds(30), Duration.ofSeconds(20));
		reader = new RepliesReader(settings, new Filing(new ReplyAddresses(KEY),
				new Targets(requests, objections, offices), offices, attachments, replies, clock), meters);
		file = requests.keep(ARequest.incomplete().file());
	}

	@AfterEach
	void stop() {
		server.stop();
	}

	@Test
	void an_answer_is_filed_with_its_files_and_is_a_thing_to_do() throws Exception {
		deliver(mail("<a@surel.example>").to(file).words("Ini berkasnya.\n\nPada Sen PPID <x@y> menulis:\n> Yth.")
				.file("surat kuasa.pdf", "%PDF-1.7 kuasa"));
		assertThat(reader.look()).isEqualTo(1);
		var reply = replies.open(file.request().office(), 10).getFirst();
		assertThat(reply.known()).isTrue();
		assertThat(reply.text()).isEqualTo("Ini berkasnya.");
		assertThat(reply.number()).isEqualTo(file.request().number().text());
		assertThat(now().documents()).extracting(CaseDocument::name).hasSize(2).contains("surat kuasa.pdf");
		assertThat(now().documents()).allSatisfy(document -> {
			assertThat(document.addedBy()).isEqualTo("applicant");
			assertThat(document.audience()).isEqualTo(CaseDocument.Audience.INTERNAL);
		});
		assertThat(now().history().getLast().type()).isEqualTo("document-attached");
		assertThat(now().request().stage()).as("an officer decides what it means").isEqualTo(file.request().stage());
	}

	@Test
	void a_copy_changes_nothing() throws Exception {
		deliver(mail("<a@surel.example>").to(file).words("Halo").file("a.pdf", "%PDF-1.7 a"));
		deliver(mail("<a@surel.example>").to(file).words("Halo").file("a.pdf", "%PDF-1.7 a"));
		assertThat(reader.look()).isEqualTo(2);
		assertThat(reader.look()).isZero();
		assertThat(now().documents()).hasSize(2);
		assertThat(replies.about(file.request().office(), file.request().id())).hasSize(1);
		assertThat(attachments.size()).isEqualTo(2);
		assertThat(count("repeated")).isEqualTo(1);
	}

	@Test
	void an_address_that_we_did_not_make_opens_no_case() throws Exception {
		deliver(mail("<a@x.example>").to("case+" + file.request().id() + ".0123456789abcdef@depok.example")
				.words("Halo"));
		deliver(mail("<b@x.example>").to("case@depok.example").words("Halo"));
		deliver(mail("<c@x.example>").to(address("case-nobody-knows")).words("Halo"));
		reader.look();
		assertThat(now().documents()).isEmpty();
		assertThat(count("forged")).isEqualTo(1);
		assertThat(count("unknown")).isEqualTo(2);
		assertThat(server.getReceivedMessages()).as("they stay").hasSize(3);
	}

	@Test
	void a_machine_answers_nothing() throws Exception {
		deliver(mail("<a@x.example>").to(file).words("Saya sedang cuti.").header("Auto-Submitted", "auto-replied"));
		deliver(mail("<b@x.example>").to(file).words("Tidak terkirim.").header("Return-Path", "<>"));
		reader.look();
		assertThat(replies.open(file.request().office(), 10)).isEmpty();
		assertThat(now().documents()).isEmpty();
		assertThat(count("automatic")).isEqualTo(2);
	}

	@Test
	void a_stranger_who_was_shown_the_address_is_marked() throws Exception {
		deliver(mail("<a@x.example>").from("orang@lain.example").to(file).words("Saya yang mengurus."));
		reader.look();
		assertThat(replies.open(file.request().office(), 10)).singleElement()
				.satisfies(reply -> assertThat(reply.known()).isFalse());
		assertThat(now().history().getLast().actor()).isEqualTo("system");
	}

	@Test
	void what_no_upload_may_bring_no_mail_may_bring() throws Exception {
		deliver(mail("<a@x.example>").to(file)
				.words("Lihat lampiran.")
				.file("virus.txt", "MALWARE")
				.file("program.exe", "MZ\u0000\u0001")
				.file("../../lama.txt", "UNSEEN by the scanner")
				.file("besar.txt", "x".repeat(30 * 1024 * 1024)));
		reader.look();
		var reply = replies.open(file.request().office(), 10).getFirst();
		assertThat(reply.omitted()).extracting(each -> each.name() + " " + each.reason())
				.containsExactly("virus.txt INFECTED", "program.exe TYPE_NOT_ACCEPTED", "besar.txt TOO_LARGE");
		assertThat(now().documents()).filteredOn(document -> document.name().equals("lama.txt"))
				.singleElement()
				.satisfies(document -> assertThat(document.state()).isEqualTo(CaseDocument.State.QUARANTINED));
		assertThat(now().documents()).hasSize(2);
	}

	@Test
	void a_mail_in_html_alone_is_read() throws Exception {
		deliver(mail("<a@x.example>").to(file)
				.html("<p>Alamatnya<br>Jl. <b>Melati</b> 2</p><script>x()</script><blockquote>Yth. Saudara</blockquote>"));
		reader.look();
		assertThat(replies.open(file.request().office(), 10).getFirst().text()).isEqualTo("Alamatnya\nJl. Melati 2");
	}

	@Test
	void an_answer_to_a_closed_case_and_to_an_objection_is_filed_too() throws Exception {
		var closed = requests.keep(ARequest.closed().file());
		var objection = ((Objections.Opening.New) objections.open(AnObjection.toARefusal().intake())).file();
		deliver(mail("<a@x.example>").to(closed).words("Terima kasih"));
		deliver(mail("<b@x.example>").to(address(objection.objection().id().value())).words("Kapan?"));
		reader.look();
		assertThat(replies.about(closed.request().office(), closed.request().id())).hasSize(1);
		assertThat(replies.about(objection.objection().office(), objection.objection().id())).singleElement()
				.satisfies(reply -> assertThat(reply.objection()).isTrue());
	}

	@Test
	void a_mail_that_nobody_can_read_holds_nothing_up() throws Exception {
		var broken = "From: a@b.example\r\nTo: " + address(file.request().id().value())
				+ "\r\nContent-Type: multipart/mixed\r\n\r\nno boundary at all";
		mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(broken.getBytes(StandardCharsets.US_ASCII))));
		deliver(mail("<b@x.example>").to(file).words("Halo"));
		assertThat(reader.look()).isEqualTo(2);
		assertThat(replies.open(file.request().office(), 10)).extracting(Reply::text).contains("Halo");
	}

	private CaseFile now() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

	private double count(String what) {
		return meters.counter("lacak.replies", "what", what).count();
	}

	private Mail mail(String id) {
		return new Mail(id).from(file.request().submission().applicant().email().orElseThrow());
	}

	private void deliver(Mail mail) throws MessagingException {
		mailbox.deliver(mail.message());
	}

	private static String address(String about) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			var signature = HexFormat.of().formatHex(mac.doFinal(about.getBytes(StandardCharsets.UTF_8)), 0, 8);
			return "case+" + about + "." + signature + "@depok.example";
		} catch (java.security.GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** A mail as somebody's program writes it. */
	private static final class Mail {

		private final MimeMultipart parts = new MimeMultipart("mixed");

		private final String id;

		private String from = "";

		private String to = "";

		private final Properties headers = new Properties();

		private Mail(String id) {
			this.id = id;
		}

		private Mail from(String address) {
			from = address;
			return this;
		}

		private Mail to(String address) {
			to = address;
			return this;
		}

		private Mail to(CaseFile about) {
			return to(address(about.request().id().value()));
		}

		private Mail header(String name, String value) {
			headers.setProperty(name, value);
			return this;
		}

		private Mail words(String text) throws MessagingException {
			var part = new MimeBodyPart();
			part.setText(text, "UTF-8");
			parts.addBodyPart(part);
			return this;
		}

		private Mail html(String text) throws MessagingException {
			var part = new MimeBodyPart();
			part.setText(text, "UTF-8", "html");
			parts.addBodyPart(part);
			return this;
		}

		private Mail file(String name, String content) throws MessagingException {
			var part = new MimeBodyPart();
			part.setContent(content, "text/plain; charset=us-ascii");
			part.setFileName(name);
			part.setDisposition("attachment");
			parts.addBodyPart(part);
			return this;
		}

		private MimeMessage message() throws MessagingException {
			var message = new MimeMessage(Session.getInstance(new Properties()));
			message.setFrom(from);
			message.setRecipients(Message.RecipientType.TO, to);
			message.setSubject("Re: Permohonan");
			message.setContent(parts);
			message.saveChanges();
			message.setHeader("Message-ID", id);
			for (var name : headers.stringPropertyNames())
				message.setHeader(name, headers.getProperty(name));
			return message;
		}
	}

}
