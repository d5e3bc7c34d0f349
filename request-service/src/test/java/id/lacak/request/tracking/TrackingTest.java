package id.lacak.request.tracking;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.InMemoryAttachments;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.page.PublicSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class TrackingTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private Attachments attachments;

	@Autowired
	private PublicSide.SetClock clock;

	@Autowired
	private PublicSide.AskedLinks links;

	@BeforeEach
	void a_week_later() {
		clock.set("2026-11-30T02:00:00Z");
	}

	@Test
	void tells_where_the_request_stands() {
		var seen = see(kept(ARequest.inProcess()));
		assertThat(seen).hasStatusOk();
		assertThat(seen).bodyJson().extractingPath("$.status").isEqualTo("IN_PROCESS");
		assertThat(seen).bodyJson().extractingPath("$.statusLabel").isEqualTo("Sedang diproses");
		assertThat(seen).bodyJson().extractingPath("$.dueDate").isEqualTo("2026-12-07");
		assertThat(seen).bodyJson().extractingPath("$.workingDaysLeft").isEqualTo(5);
		assertThat(seen).bodyJson().extractingPath("$.overdue").isEqualTo(false);
		assertThat(seen).bodyJson().extractingPath("$.actions").asArray().containsExactly("WITHDRAW");
		assertThat(seen).bodyJson().extractingPath("$.timeline[*].type").asArray().containsExactly("registered",
				"found-complete");
		assertThat(seen.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
	}

	@ParameterizedTest
	@EnumSource(value = Stage.Status.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
	void never_shows_identity_address_notes_or_names_of_officers(Stage.Status status) {
		var file = kept(ARequest.in(status).then(Role.DESK_OFFICER, new RequestCommand.AddNote("rahasia kantor")));
		assertThat(text(see(file))).doesNotContain("327601", "Margonda", "rahasia", "\"desk\"", "\"lead\"");
		var page = mvc.get().uri("/lacak/{code}", code(file)).accept(MediaType.TEXT_HTML).exchange();
		assertThat(text(page)).doesNotContain("327601", "Margonda 1", "rahasia");
	}

	@Test
	void tells_that_the_answer_is_late_and_which_right_follows() {
		var file = kept(ARequest.inProcess());
		clock.set("2026-12-09T02:00:00Z");
		var seen = see(file);
		assertThat(seen).bodyJson().extractingPath("$.overdue").isEqualTo(true);
		assertThat(seen).bodyJson().extractingPath("$.workingDaysLeft").isEqualTo(-2);
		assertThat(seen).bodyJson().extractingPath("$.statusLabel").isEqualTo("Terlambat");
		assertThat(seen).bodyJson().extractingPath("$.nextStep").asString().contains("Senin, 7 Desember 2026",
				"keberatan");
	}

	@Test
	void speaks_english_when_asked() {
		var seen = mvc.get()
				.uri("/api/v1/tracking/{code}", code(kept(ARequest.inProcess())))
				.header("Accept-Language", "en")
				.exchange();
		assertThat(seen).bodyJson().extractingPath("$.statusLabel").isEqualTo("In progress");
		assertThat(seen.getResponse().getHeader("Content-Language")).isEqualTo("en");
	}

	@ParameterizedTest
	@ValueSource(strings = {"ABC", "234567890123", "7KQ2M9TDXW4P", "..%2f", "%00", "👾"})
	void answers_alike_for_codes_that_are_unknown_or_none(String code) {
		var seen = mvc.get().uri("/api/v1/tracking/{code}", code).exchange();
		assertThat(seen).hasStatus(404).bodyJson().extractingPath("$.type").isEqualTo("/problems/not-found");
	}

	@Test
	void takes_codes_as_people_type_them() {
		var code = code(kept(ARequest.registered()));
		assertThat(mvc.get()
				.uri("/api/v1/tracking/{code}", code.toLowerCase().replaceAll("(.{4})(?=.)", "$1-"))
				.exchange()).hasStatusOk();
	}

	@Test
	void takes_what_was_missing_with_a_file() {
		var file = kept(ARequest.incomplete());
		var sent = mvc.post()
				.uri("/api/v1/tracking/{code}/completion", code(file))
				.multipart()
				.file(new MockMultipartFile("files", "../../surat kuasa.pdf", "text/html", pdf()))
				.param("data", "{\"items\": [{\"item\": \"POWER_OF_ATTORNEY\"}], \"note\": \"Terlampir\"}")
				.exchange();
		assertThat(sent).hasStatusOk().bodyJson().extractingPath("$.statusLabel").isEqualTo("Kelengkapan diperiksa");
		var after = requests.find(file.request().trackingCode()).orElseThrow();
		assertThat(after.documents()).singleElement().satisfies(document -> {
			assertThat(document.name()).isEqualTo("surat kuasa.pdf");
			assertThat(document.audience()).isEqualTo(CaseDocument.Audience.INTERNAL);
		});
		assertThat(sent).bodyJson().extractingPath("$.documents").asArray().isEmpty();
	}

	@Test
	void keeps_files_and_words_whatever_is_wrong_with_the_other() {
		var file = kept(ARequest.incomplete());
		var typed = "Surat kuasa saya kirim terpisah";
		var attached = page(file, "surat kuasa.pdf", pdf(), "action", "attach", "note", typed);
		assertThat(attached).hasStatusOk().bodyText().contains("surat kuasa.pdf", typed);
		assertThat(page(file, "surat kuasa.pdf", pdf(), "action", "attach", "note", typed)).hasStatusOk();
		assertThat(present(file).documents()).as("once").hasSize(1);

		var wrong = page(file, "setup.exe", new byte[]{'M', 'Z', 0, 1}, "note", typed);
		assertThat(wrong).hasStatus(422).bodyText().contains("surat kuasa.pdf", typed, "apa pun namanya");
		var tooLong = page(file, "ktp.pdf", "%PDF-1.7 ktp".getBytes(StandardCharsets.US_ASCII), "note",
				"x".repeat(4_001));
		assertThat(tooLong).hasStatus(422).bodyText().contains("surat kuasa.pdf", "ktp.pdf");

		var sent = mvc.post()
				.uri("/lacak/{code}/lengkapi", code(file))
				.param("items.0.item", "POWER_OF_ATTORNEY")
				.param("items.0.text", "Terlampir")
				.exchange();
		assertThat(sent).hasStatus(303);
		assertThat(present(file).request().stage()).isInstanceOfSatisfying(Stage.Incomplete.class,
				waiting -> assertThat(waiting.supplied().orElseThrow().documents()).hasSize(2));
		assertThat(present(file).historyIntact()).isTrue();
	}

	private MvcTestResult page(CaseFile file, String name, byte[] content, String... fields) {
		var call = mvc.post()
				.uri("/lacak/{code}/lengkapi", code(file))
				.multipart()
				.file(new MockMultipartFile("files", name, "application/octet-stream", content));
		for (var i = 0; i < fields.length; i += 2)
			call = call.param(fields[i], fields[i + 1]);
		return call.exchange();
	}

	private CaseFile present(CaseFile file) {
		return requests.find(file.request().trackingCode()).orElseThrow();
	}

	@Test
	void takes_what_is_sent_a_second_time_once() {
		var file = kept(ARequest.incomplete());
		var before = ((InMemoryAttachments) attachments).size();
		for (var times = 0; times < 2; times++)
			assertThat(mvc.post()
					.uri("/api/v1/tracking/{code}/completion", code(file))
					.multipart()
					.file(new MockMultipartFile("files", "kuasa.pdf", "application/pdf", pdf()))
					.param("data", "{\"items\": [{\"item\": \"POWER_OF_ATTORNEY\"}], \"note\": \"Terlampir\"}")
					.exchange()).hasStatusOk();
		var after = requests.find(file.request().trackingCode()).orElseThrow();
		assertThat(after.documents()).hasSize(1);
		assertThat(after.request().stage()).isInstanceOfSatisfying(Stage.Incomplete.class,
				waiting -> assertThat(waiting.supplied().orElseThrow().items()).hasSize(1));
		assertThat(((InMemoryAttachments) attachments).size()).isEqualTo(before + 1);
		assertThat(mvc.post()
				.uri("/api/v1/tracking/{code}/completion", code(file))
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"note\": \"Ada lagi\"}")
				.exchange()).hasStatusOk();
		assertThat(requests.find(file.request().trackingCode()).orElseThrow().request().stage())
				.isInstanceOfSatisfying(Stage.Incomplete.class,
						waiting -> assertThat(waiting.supplied().orElseThrow().note()).contains("Ada lagi"));
	}

	@Test
	void refuses_a_file_that_is_too_large_or_empty() {
		var file = kept(ARequest.incomplete());
		assertThat(upload(file, new byte[10 * 1024 * 1024 + 1])).hasStatus(413);
		assertThat(upload(file, new byte[0])).hasStatus(422).bodyJson().extractingPath(
				"$.errors[0].pointer").isEqualTo("/files/0");
		assertThat(requests.find(file.request().trackingCode()).orElseThrow().documents()).isEmpty();
	}

	@Test
	void refuses_an_infected_file_and_keeps_nothing_of_the_others() {
		var file = kept(ARequest.incomplete());
		var before = ((InMemoryAttachments) attachments).size();
		var sent = mvc.post()
				.uri("/api/v1/tracking/{code}/completion", code(file))
				.multipart()
				.file(new MockMultipartFile("files", "a.pdf", "application/pdf", pdf()))
				.file(new MockMultipartFile("files", "b.pdf", "application/pdf", "%PDF-1.7 MALWARE".getBytes()))
				.exchange();
		assertThat(sent).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/files/1");
		assertThat(sent).bodyJson().extractingPath("$.errors[0].code").isEqualTo("INFECTED");
		assertThat(((InMemoryAttachments) attachments).size()).isEqualTo(before);
		assertThat(requests.find(file.request().trackingCode()).orElseThrow().documents()).isEmpty();
		assertThat(upload(file, new byte[]{'M', 'Z', 0, 1})).hasStatus(422).bodyJson().extractingPath(
				"$.errors[0].code").isEqualTo("TYPE_NOT_ACCEPTED");
	}

	@Test
	void tells_that_a_file_arrived_but_waits_for_the_scanner() {
		var file = kept(ARequest.incomplete());
		var sent = upload(file, "%PDF-1.7 UNSEEN".getBytes());
		assertThat(sent).hasStatusOk().bodyJson().extractingPath("$.sent[0].state").isEqualTo("QUARANTINED");
		var page = mvc.get().uri("/lacak/{code}", code(file)).accept(MediaType.TEXT_HTML).exchange();
		assertThat(text(page)).contains("a.pdf sudah diterima dan sedang diperiksa dari virus");
	}

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			completion | {}                                  | 422 | /items
			completion | {"items": [{"item": "NOTHING"}], "note": "a"} | 422 | /items/0/item
			completion | {"items": "x"}                      | 400 | /items
			completion | {"items": [1]}                      | 400 | /items/0
			completion | {"note": {"$gt": ""}}               | 400 | /note
			withdrawal | {}                                  | 422 | /reason
			withdrawal | {"reason": "  "}                    | 422 | /reason
			withdrawal | {"reason": "a\\u0000"}              | 422 | /reason
			withdrawal | {"reason": "a", "x": 1}             | 422 | /x
			confirmation | {"x": 1}                          | 422 | /x
			""")
	void refuses_bad_bodies(String task, String body, int status, String pointer) {
		var sent = post(kept(ARequest.incomplete()), task, body);
		assertThat(sent).hasStatus(status).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
	}

	@ParameterizedTest(name = "{0} of a case that is {1}: {2}")
	@CsvSource(textBlock = """
			completion,   IN_PROCESS, nothing-missing
			completion,   CLOSED,     case-ended
			withdrawal,   CLOSED,     case-ended
			withdrawal,   WITHDRAWN,  case-ended
			confirmation, IN_PROCESS, not-yet-decided
			confirmation, DECIDED,    not-yet-delivered
			confirmation, WITHDRAWN,  case-ended
			""")
	void is_refused_when_the_state_does_not_let_it(String task, Stage.Status status, String refusal) {
		var sent = post(kept(ARequest.in(status)), task, switch (task) {
			case "completion" -> "{\"note\": \"a\"}";
			case "withdrawal" -> "{\"reason\": \"a\"}";
			default -> "{}";
		});
		assertThat(sent).hasStatus(409).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + refusal);
		assertThat(sent).bodyJson().extractingPath("$.basis").asString().isNotBlank();
	}

	@Test
	void withdraws_and_confirms() {
		var running = kept(ARequest.inProcess());
		assertThat(post(running, "withdrawal", "{\"reason\": \"Sudah dapat\"}")).hasStatusOk().bodyJson()
				.extractingPath(
						"$.status")
				.isEqualTo("WITHDRAWN");
		var delivered = kept(ARequest.delivered());
		assertThat(see(delivered)).bodyJson().extractingPath("$.actions").asArray().contains("CONFIRM");
		assertThat(post(delivered, "confirmation", "{}")).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo(
				"CLOSED");
	}

	@Test
	void sends_a_lost_link_only_if_number_and_contact_belong_together_and_never_tells() {
		var file = kept(ARequest.registered().numbered(77));
		var number = file.request().number().text();
		var before = links.asked().size();
		for (var contact : List.of("SITI@surel.example", "0812 0000 4471", "+6281200004471", "other@surel.example",
				"0"))
			assertThat(recover("{\"registrationNumber\": \"" + number + "\", \"contact\": \"" + contact + "\"}"))
					.hasStatus(202);
		assertThat(recover("{\"registrationNumber\": \"999/PPID/XI/2026\", \"contact\": \"siti@surel.example\"}"))
				.hasStatus(202);
		assertThat(links.asked().subList(before, links.asked().size())).containsExactly(number + " EMAIL",
				number + " SMS", number + " SMS");
		assertThat(recover("{\"contact\": 1}")).hasStatus(400);
		assertThat(recover("{}")).hasStatus(422);
	}

	@Test
	void hands_out_only_what_is_meant_for_the_applicant_and_may_be_opened() throws Exception {
		var file = kept(ARequest.inProcess());
		var shown = document(file, "jawaban \"kami\".pdf", CaseDocument.Audience.APPLICANT,
				CaseDocument.State.AVAILABLE);
		var inside = document(file, "catatan.pdf", CaseDocument.Audience.INTERNAL, CaseDocument.State.AVAILABLE);
		var sick = document(file, "virus.pdf", CaseDocument.Audience.APPLICANT, CaseDocument.State.QUARANTINED);
		var withFiles = requests.keep(new CaseFile(file.request(), file.version(), file.history(),
				List.of(shown, inside, sick), file.told()));
		var seen = see(withFiles);
		assertThat(seen).bodyJson().extractingPath("$.documents[*].id").asArray().containsExactly(shown.id());
		var opened = mvc.get().uri("/api/v1/tracking/{code}/documents/{id}", code(file), shown.id()).exchange();
		assertThat(opened).hasStatusOk();
		assertThat(opened.getResponse().getHeader("Content-Disposition")).startsWith("attachment;")
				.doesNotContain("\n");
		assertThat(opened.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(opened.getResponse().getContentAsByteArray()).isEqualTo(pdf());
		for (var hidden : List.of(inside.id(), sick.id(), "unknown"))
			assertThat(mvc.get().uri("/api/v1/tracking/{code}/documents/{id}", code(file), hidden).exchange())
					.hasStatus(404);
	}

	@Test
	void tells_which_messages_arrived() {
		var file = kept(ARequest.registered());
		var told = new Told("m1", "N01", "EMAIL", "s•••••@surel.example",
				List.of(new Told.Step(Told.State.ACCEPTED, Instant.parse("2026-11-23T02:00:05Z"), 1, Optional.empty()),
						new Told.Step(Told.State.DELIVERED, Instant.parse("2026-11-23T02:00:09Z"), 1,
								Optional.empty())));
		var messages = new ArrayList<>(List.of(told));
		var seen = see(
				requests.keep(new CaseFile(file.request(), file.version(), file.history(), List.of(), messages)));
		assertThat(seen).bodyJson().extractingPath("$.notifications[0].state").isEqualTo("DELIVERED");
		assertThat(seen).bodyJson().extractingPath("$.timeline[-1].type").isEqualTo("notification");
		assertThat(seen).bodyJson().extractingPath("$.timeline[-1].label").isEqualTo("Email sampai");
	}

	@Test
	void gives_the_receipt_as_pdf() {
		var opened = mvc.get().uri("/api/v1/tracking/{code}/receipt.pdf", code(kept(ARequest.registered()))).exchange();
		assertThat(opened).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
		assertThat(new String(opened.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo(
				"%PDF-");
		assertThat(mvc.get().uri("/api/v1/tracking/nobody/receipt.pdf").exchange()).hasStatus(404);
	}

	private CaseFile kept(ARequest request) {
		return requests.keep(request.from(AnIntake.on("2026-11-23")).file());
	}

	private CaseDocument document(CaseFile file, String name, CaseDocument.Audience audience, CaseDocument.State state)
			throws Exception {
		var stored = attachments.store(file.request().office(), file.request().id(), name,
				new ByteArrayInputStream(pdf()), 1_000_000);
		return new CaseDocument(stored.id(), name, stored.size(), stored.type(), stored.sha256(), audience, state,
				Instant.parse("2026-11-24T02:00:00Z"), "desk");
	}

	private MvcTestResult upload(CaseFile file, byte[] content) {
		return mvc.post()
				.uri("/api/v1/tracking/{code}/completion", code(file))
				.multipart()
				.file(new MockMultipartFile("files", "a.pdf", "application/pdf", content))
				.exchange();
	}

	private MvcTestResult see(CaseFile file) {
		return mvc.get().uri("/api/v1/tracking/{code}", code(file)).exchange();
	}

	private MvcTestResult post(CaseFile file, String task, String body) {
		return mvc.post()
				.uri("/api/v1/tracking/{code}/{task}", code(file), task)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
	}

	private MvcTestResult recover(String body) {
		return mvc.post()
				.uri("/api/v1/tracking/recovery")
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
	}

	private static String code(CaseFile file) {
		return file.request().trackingCode().value();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static byte[] pdf() {
		return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
	}

}
