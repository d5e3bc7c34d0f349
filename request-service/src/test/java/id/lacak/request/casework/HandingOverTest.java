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

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
	void a_file_in_which_nothing_is_found_needs_none() {
		assertThat(deliver(upload(pdf("Kontrak " + UUID.randomUUID())), "")).hasStatusOk();
		assertThat(present().history()).noneMatch(entry -> entry.type().equals("released-despite-findings"));
	}

	@Test
	void a_file_that_cannot_be_looked_into_needs_one_since_it_may_hold_anything() throws IOException {
		var broken = upload(("%PDF-1.7 " + UUID.randomUUID()).getBytes());
		var locked = upload(new APdf().page("Rahasia " + UUID.randomUUID()).locked().bytes());
		for (var each : Map.of(broken, "DAMAGED", locked, "ENCRYPTED").entrySet()) {
			var found = Desk.get(http, desk, path + "/documents/" + each.getKey() + "/findings");
			assertThat(found).hasStatusOk().bodyJson().extractingPath("$.blocking").isEqualTo(true);
			assertThat(found).bodyJson().extractingPath("$.findings[0].why").isEqualTo(each.getValue());
			assertThat(deliver(each.getKey(), "")).hasStatus(422);
		}
		assertThat(deliver(broken + "\",\"" + locked, "Sandi dikirim lewat telepon")).hasStatusOk();
		assertThat(present().history()).anySatisfy(entry -> assertThat(entry.facts().getOrDefault("findings", ""))
				.contains("UNREADABLE FILE why=DAMAGED", "UNREADABLE FILE why=ENCRYPTED"));
	}

	@Test
	void a_file_for_the_applicant_is_seen_after_a_look_into_it_only() {
		assertThat(offer("desk", pdf("Kontrak " + UUID.randomUUID()), "")).hasStatus(201).bodyJson()
				.extractingPath("$.audience")
				.isEqualTo("APPLICANT");
		var content = pdf("NIK " + NIK);
		var held = offer("desk", content, "");
		assertThat(held).hasStatus(201).bodyJson().extractingPath("$.audience").isEqualTo("INTERNAL");
		assertThat(held).bodyJson().extractingPath("$.findings[0].code").isEqualTo("IDENTITY_NUMBER");
		assertThat(Desk.text(held)).doesNotContain(NIK);
		var files = present().documents().size();

		var shown = offer("desk", content, "Nomor contoh dalam formulir");
		assertThat(shown).hasStatus(201).bodyJson().extractingPath("$.audience").isEqualTo("APPLICANT");
		assertThat(present().documents()).as("the same file").hasSize(files);
		assertThat(present().history()).anySatisfy(entry -> {
			assertThat(entry.type()).isEqualTo("released-despite-findings");
			assertThat(entry.why()).contains("Nomor contoh dalam formulir");
		});
		assertThat(present().historyIntact()).isTrue();
	}

	@Test
	void a_file_for_the_applicant_that_waits_for_the_scanner_stays_inside() {
		var waits = offer("desk", ("%PDF-1.7 UNSEEN " + UUID.randomUUID()).getBytes(), "Sudah dilihat");
		assertThat(waits).hasStatus(201).bodyJson().extractingPath("$.audience").isEqualTo("INTERNAL");
		assertThat(waits).bodyJson().extractingPath("$.state").isEqualTo("QUARANTINED");
	}

	@Test
	void a_unit_shows_the_applicant_nothing() {
		file = asked();
		path = "/api/v1/requests/" + file.request().id();
		assertThat(offer("unit", pdf("Kontrak"), "")).hasStatus(403);
		assertThat(present().documents()).isEmpty();
		var form = http.post()
				.uri("/petugas/permohonan/" + file.request().id() + "/berkas")
				.with(csrf())
				.cookie(signIn("unit"))
				.multipart()
				.file(new MockMultipartFile("file", "k.pdf", "application/pdf", pdf("Kontrak")))
				.param("audience", "APPLICANT")
				.exchange();
		assertThat(form).hasStatus(403);
		assertThat(present().documents()).isEmpty();
	}

	@Test
	void the_page_says_that_a_file_for_the_applicant_is_held_back_and_why() {
		var page = "/petugas/permohonan/" + file.request().id();
		var sent = http.post()
				.uri(page + "/berkas")
				.with(csrf())
				.cookie(signIn())
				.multipart()
				.file(new MockMultipartFile("file", "k.pdf", "application/pdf", pdf("NIK " + NIK)))
				.param("audience", "APPLICANT")
				.param("despiteFindings", "")
				.exchange();
		assertThat(sent).hasStatus(302);
		var shown = Desk.text(http.get()
				.uri(page)
				.cookie(signIn(), new Cookie("lacak-pesan", "attached-held"))
				.exchange());
		assertThat(shown).contains("belum terlihat pemohon karena ada temuan",
				"Halaman 1: angka yang mungkin NIK seseorang").doesNotContain(NIK);
		assertThat(present().documents().getLast().audience()).isEqualTo(Audience.INTERNAL);
	}

	@Test
	void the_same_file_sent_twice_is_there_once() {
		var content = pdf("Kontrak " + UUID.randomUUID());
		var kept = attachments.size();
		var first = upload(content);
		assertThat(upload(content)).isEqualTo(first);
		assertThat(present().documents()).hasSize(1);
		assertThat(attachments.size()).isEqualTo(kept + 1);
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
	void a_file_that_is_refused_later_is_a_task_until_somebody_has_dealt_with_it() {
		assertThat(send("%PDF-1.7 UNSEEN 3".getBytes())).hasStatus(201);
		var document = present().documents().getLast().id();
		var page = "/petugas/permohonan/" + file.request().id();
		assertThat(Desk.text(http.get().uri(page).cookie(signIn()).exchange())).contains("Menunggu pemeriksaan virus");
		requests.record(present(), List.of(new RequestEvent.DocumentJudged(document, CaseDocument.State.REFUSED)),
				ASetting.on("2026-11-30").build());
		assertThat(Desk.text(http.get().uri(page).cookie(signIn()).exchange())).contains("Ditolak: mengandung virus");
		var tasks = http.get().uri("/petugas/notifikasi").cookie(signIn()).exchange();
		assertThat(Desk.text(tasks)).contains("ditolak pemindai virus", file.request().number().text());
		var done = "/petugas/notifikasi/berkas/" + file.request().id() + "/" + document + "/selesai";
		assertThat(http.post().uri(done).with(csrf()).cookie(signIn()).exchange()).hasStatus(302);
		assertThat(Desk.text(http.get().uri("/petugas/notifikasi").cookie(signIn()).exchange()))
				.doesNotContain(document);
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

	private MvcTestResult offer(String officer, byte[] content, String reason) {
		return http.post()
				.uri(path + "/documents")
				.header("Authorization", "Bearer " + Desk.token(http, officer))
				.multipart()
				.file(new MockMultipartFile("file", "kontrak.pdf", "application/pdf", content))
				.param("audience", "APPLICANT")
				.param("despiteFindings", reason)
				.exchange();
	}

	/** A case about which a unit was asked. */
	private CaseFile asked() {
		file = Desk.file(requests, "2026-11-26");
		var here = "/api/v1/requests/" + file.request().id();
		Desk.post(http, desk, here + "/completeness", "{\"complete\":true}");
		assertThat(Desk.post(http, Desk.token(http, "lead"), here + "/assignments",
				"{\"unit\":\"diskominfo\",\"question\":\"Mohon kontrak\"}")).hasStatus(201);
		return present();
	}

	private Cookie signIn() {
		return signIn("desk");
	}

	private Cookie signIn(String officer) {
		return http.post()
				.uri("/petugas/masuk")
				.with(csrf())
				.param("username", officer)
				.param("password", "lacak-demo")
				.exchange()
				.getResponse()
				.getCookie("lacak");
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
