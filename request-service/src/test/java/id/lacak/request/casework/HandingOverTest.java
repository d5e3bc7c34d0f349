package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseDocument.Audience;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.release.APdf;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files on their way in and out, as officers see it. */
@Counter
@NullUnmarked
class HandingOverTest {

	private static final String NIK = "3276014507900002";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryAttachments attachments;

	private String desk;

	private CaseFile file;

	private String path;

	@BeforeEach
	void a_case_that_was_granted() {
		desk = Desk.token(http, "desk");
		file = granted();
		path = "/api/v1/requests/" + file.request().id();
	}

	@Test
	void a_file_with_a_number_of_somebody_needs_a_reason() {
		var document = upload(pdf("NIK " + NIK));
		var refused = deliver(document, "");
		assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(
				"/despiteFindings");
		assertThat(refused).bodyJson().extractingPath("$.errors[0].code").isEqualTo("REASON_REQUIRED");
		assertThat(refused).bodyJson().extractingPath("$.findings[0].code").isEqualTo("IDENTITY_NUMBER");
		assertThat(refused).bodyJson().extractingPath("$.findings[0].document").isEqualTo(document);
		assertThat(refused).bodyJson().extractingPath("$.findings[0].place.kind").isEqualTo("PAGE");
		assertThat(refused).bodyJson().extractingPath("$.findings[0].place.where").isEqualTo("1");
		assertThat(Desk.text(refused)).doesNotContain(NIK);
		assertThat(present().request().stage().status()).isEqualTo(Status.DECIDED);

		assertThat(deliver(document, "Nomor contoh dalam formulir")).hasStatusOk();
		assertThat(present().document(document).orElseThrow().audience()).isEqualTo(Audience.APPLICANT);
		var entry = present().history().get(present().history().size() - 2);
		assertThat(entry.type()).isEqualTo("released-despite-findings");
		assertThat(entry.why()).contains("Nomor contoh dalam formulir");
		assertThat(entry.facts().get("findings"))
				.isEqualTo(document + " IDENTITY_NUMBER PAGE 1 masked=3276********0002");
		assertThat(entry.role().name()).isEqualTo("DESK_OFFICER");
		assertThat(present().historyIntact()).isTrue();
	}

	@Test
	void a_file_in_which_nothing_is_found_needs_none_and_one_that_cannot_be_read_neither() {
		var plain = upload(pdf("Kontrak " + UUID.randomUUID()));
		var broken = upload(("%PDF-1.7 " + UUID.randomUUID()).getBytes());
		var found = Desk.get(http, desk, path + "/documents/" + broken + "/findings");
		assertThat(found).hasStatusOk().bodyJson().extractingPath("$.blocking").isEqualTo(false);
		assertThat(found).bodyJson().extractingPath("$.findings[0].why").isEqualTo("DAMAGED");
		assertThat(deliver(plain + "\",\"" + broken, "")).hasStatusOk();
		assertThat(present().history()).noneMatch(entry -> entry.type().equals("released-despite-findings"));
	}

	@Test
	void a_file_that_the_applicant_of_another_case_sent_is_told_with_its_number() {
		var document = upload(pdf("Kartu " + UUID.randomUUID()));
		var other = Desk.file(requests, "2026-11-26");
		var sha256 = present().document(document).orElseThrow().sha256();
		requests.record(other, List.of(new RequestEvent.DocumentAttached(new CaseDocument("kartu", "kartu.pdf", 1,
				"application/pdf", sha256, Audience.INTERNAL, CaseDocument.State.AVAILABLE, Instant.EPOCH,
				Actor.APPLICANT.name()))), ASetting.on("2026-11-26").build());
		var refused = deliver(document, "");
		assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.findings[0].code").isEqualTo("OTHER_CASE");
		assertThat(refused).bodyJson()
				.extractingPath("$.findings[0].registrationNumber")
				.isEqualTo(other.request().number().text());
	}

	@Test
	void the_same_answer_may_serve_many() {
		var content = pdf("Kontrak " + UUID.randomUUID());
		assertThat(deliver(upload(content), "")).hasStatusOk();
		file = granted();
		path = "/api/v1/requests/" + file.request().id();
		assertThat(deliver(upload(content), "")).hasStatusOk();
	}

	@Test
	void the_faults_of_the_form_come_before_what_is_in_the_files() {
		var document = upload(pdf("NIK " + NIK));
		var answer = Desk.post(http, desk, path + "/delivery", "{\"documents\":[\"" + document + "\"]}");
		assertThat(Desk.text(answer)).contains("/evidence", "/deliveredBy").doesNotContain("/despiteFindings");
	}

	@Test
	void the_page_shows_what_was_found_and_asks_for_the_reason() {
		var document = upload(pdf("HP 0812-3456-7890, NIK " + NIK));
		var page = "/petugas/permohonan/" + file.request().id();
		var shown = Desk.text(http.get().uri(page).cookie(signIn()).exchange());
		assertThat(shown).contains("Halaman 1: angka yang mungkin NIK seseorang (3276********0002)",
				"name=\"despiteFindings\"").doesNotContain(NIK, "0812-3456-7890", "??");
		var refused = submit(page, document, "");
		assertThat(refused).hasStatus(422);
		assertThat(Desk.text(refused)).contains("href=\"#f-despiteFindings\"", "Ada temuan dalam berkas", "resi 9");
		assertThat(submit("/en" + page, document, "Contoh")).hasStatus(302);
		assertThat(present().request().stage().status()).isEqualTo(Status.DELIVERED);
	}

	@Test
	void an_infected_file_is_refused_and_leaves_nothing() {
		var before = attachments.size();
		var answer = send("%PDF-1.7 MALWARE".getBytes());
		assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/file");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("INFECTED");
		assertThat(attachments.size()).isEqualTo(before);
		assertThat(present().documents()).isEmpty();
	}

	@Test
	void a_file_that_waits_for_the_scanner_says_so_and_cannot_be_opened_or_handed_over() {
		var answer = send("%PDF-1.7 UNSEEN".getBytes());
		assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("QUARANTINED");
		var document = present().documents().getLast().id();
		assertThat(Desk.get(http, desk, path + "/documents/" + document)).hasStatus(404);
		assertThat(Desk.get(http, desk, path + "/documents/" + document + "/findings")).hasStatus(409);
		assertThat(Desk.text(deliver(document, ""))).contains("DOCUMENT_NOT_AVAILABLE");
		var page = http.post()
				.uri("/petugas/permohonan/" + file.request().id() + "/berkas")
				.with(csrf())
				.cookie(signIn())
				.multipart()
				.file(new MockMultipartFile("file", "b.pdf", "application/pdf", "%PDF-1.7 UNSEEN 2".getBytes()))
				.exchange();
		assertThat(page.getResponse().getHeaders("Set-Cookie"))
				.anyMatch(cookie -> cookie.startsWith("lacak-pesan=attached-waiting"));
	}

	@Test
	void a_file_that_could_not_be_recorded_is_not_kept() {
		var before = attachments.size();
		var answer = http.post()
				.uri(path + "/documents")
				.header("Authorization", "Bearer " + desk)
				.header("If-Match", "\"99\"")
				.multipart()
				.file(new MockMultipartFile("file", "b.pdf", "application/pdf", "%PDF-1.7 x".getBytes()))
				.exchange();
		assertThat(answer).hasStatus(412);
		assertThat(attachments.size()).isEqualTo(before);
	}

	@Test
	void empty_files_and_programs_under_another_name_are_refused() {
		assertThat(send(new byte[0])).hasStatus(422).bodyJson().extractingPath("$.errors[0].code").isEqualTo(
				"EMPTY_FILE");
		assertThat(send(new byte[]{'M', 'Z', 0, 1})).hasStatus(422)
				.bodyJson()
				.extractingPath("$.errors[0].code")
				.isEqualTo("TYPE_NOT_ACCEPTED");
	}

	private static byte[] pdf(String line) {
		return new APdf().page(line).bytes();
	}

	private CaseFile granted() {
		file = Desk.file(requests, "2026-11-26");
		for (var command : new RequestCommand[]{new RequestCommand.DeclareComplete(),
				new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.GRANTED_PARTIAL))}) {
			var role = CommandKind.of(command).roles().stream().sorted().findFirst().orElseThrow();
			var setting = ASetting.on("2026-11-27").by(role).build();
			if (present().request().decide(command, setting) instanceof Outcome.Accepted(var events))
				requests.record(present(), events, setting);
		}
		return present();
	}

	private MvcTestResult deliver(String documents, String reason) {
		return Desk.post(http, desk, path + "/delivery", "{\"documents\":[\"" + documents
				+ "\"],\"evidence\":\"resi 9\",\"deliveredBy\":\"EMAIL\",\"despiteFindings\":\"" + reason + "\"}");
	}

	private MvcTestResult submit(String page, String document, String reason) {
		return http.post()
				.uri(page + "/serah-terima")
				.with(csrf())
				.cookie(signIn())
				.param("documents[]", document)
				.param("deliveredBy", "EMAIL")
				.param("evidence", "resi 9")
				.param("despiteFindings", reason)
				.exchange();
	}

	private String upload(byte[] content) {
		assertThat(send(content)).hasStatus(201);
		return present().documents().getLast().id();
	}

	private MvcTestResult send(byte[] content) {
		return http.post()
				.uri(path + "/documents")
				.header("Authorization", "Bearer " + desk)
				.multipart()
				.file(new MockMultipartFile("file", "kontrak.pdf", "application/pdf", content))
				.exchange();
	}

	private Cookie signIn() {
		return http.post()
				.uri("/petugas/masuk")
				.with(csrf())
				.param("username", "desk")
				.param("password", "lacak-demo")
				.exchange()
				.getResponse()
				.getCookie("lacak");
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
