package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.release.APdf;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Counter
@NullUnmarked
class CommandCallsTest {

	private static final String PARTIAL = """
			{"outcome":"GRANTED_PARTIAL","underControl":true,"materials":["Kontrak 12/PU/2025"],
			 "exemptionGrounds":["H"],"redactions":[{"place":"halaman 3","reason":"rekening pribadi","ground":"H"}],
			 "consequenceTest":{"items":["Nomor rekening"],"ground":"H","statuteArticle":"UU 14/2008 Pasal 17 huruf h",
			 "harmIfOpened":"a","benefitIfOpened":"b","harmIfClosed":"c","decision":"EXEMPT","members":["Ketua"],
			 "validUntil":null},"delivery":"POST","format":"COPY_HARD"%s}""";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private String desk;

	private String lead;

	private CaseFile file;

	private String path;

	@BeforeEach
	void a_registered_case() {
		desk = Desk.token(http, "desk");
		lead = Desk.token(http, "lead");
		file = Desk.file(requests, "2026-11-26");
		path = "/api/v1/requests/" + file.request().id();
	}

	@Test
	void lead_a_case_from_the_check_to_closing() {
		assertThat(Desk.post(http, desk, path + "/completeness", "{\"complete\":true}")).hasStatusOk();
		var decided = Desk.post(http, lead, path + "/notice", PARTIAL.formatted(
				",\"costLines\":[{\"label\":\"Fotokopi\",\"amount\":25500}],\"paymentInstruction\":\"Loket 2\""
						+ ",\"payWithinWorkingDays\":10,\"provideInWorkingDays\":5"));
		assertThat(decided).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("AWAITING_PAYMENT");
		assertThat(Desk.post(http, desk, path + "/payment",
				"{\"receiptNumber\":\"KW-7\",\"amount\":25500,\"paidOn\":\"2026-11-30\"}")).hasStatusOk();
		assertThat(present().request().running(DeadlineKind.PROVISION)).map(due -> due.lastDay().toString())
				.as("from the payment")
				.contains("2026-12-07");
		var document = upload();
		assertThat(Desk.post(http, desk, path + "/delivery",
				"{\"documents\":[\"" + document + "\"],\"evidence\":\"resi 9\",\"deliveredBy\":\"POST\"}"))
				.hasStatusOk();
		assertThat(present().document(document).orElseThrow().audience()).isEqualTo(CaseDocument.Audience.APPLICANT);
		var closed = http.post().uri(path + "/closing").header("Authorization", "Bearer " + desk).exchange();
		assertThat(closed).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("CLOSED");
		assertThat(present().historyIntact()).isTrue();
	}

	@Test
	void answer_the_case_with_its_version_and_what_may_follow() {
		var answer = Desk.post(http, desk, path + "/completeness", "{\"complete\":true}");
		assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"2\"");
		assertThat(answer).bodyJson().extractingPath("$.commands").asArray().doesNotContain("EXTEND");
		var view = Desk.get(http, lead, path);
		assertThat(view).bodyJson().extractingPath("$.commands").asArray().contains("EXTEND", "SEND_NOTICE");
		assertThat(view).bodyJson().extractingPath("$.deadlines[0].dueDate").isEqualTo("2026-12-10");
		assertThat(view).bodyJson().extractingPath("$.deadlines[0].basis").isEqualTo("UU 14/2008 Pasal 22 ayat (7)");
	}

	@Test
	void are_412_on_a_stale_version_and_409_where_the_law_refuses() {
		assertThat(ifMatch("\"7\"", "{\"complete\":true}")).hasStatus(412);
		assertThat(ifMatch("W/\"1\"", "{\"complete\":true}")).hasStatus(412);
		assertThat(ifMatch("\"7\"", "{\"complete\":\"yes\"}")).hasStatus(400);
		assertThat(ifMatch("\"7\"", "{}")).hasStatus(422);
		assertThat(ifMatch("\"1\"", "{\"complete\":true}")).hasStatusOk();
		var again = Desk.post(http, desk, path + "/completeness", "{\"complete\":true}");
		assertThat(again).hasStatus(409)
				.bodyJson()
				.extractingPath("$.type")
				.isEqualTo("/problems/already-complete");
		assertThat(ifMatch("\"1\"", "{\"complete\":true}")).hasStatus(412);
	}

	@Test
	void tell_every_fault_at_once() {
		var answer = Desk.post(http, lead, path + "/notice",
				"{\"outcome\":\"GRANTED_PARTIAL\",\"underControl\":false,\"surprise\":1,\"costLines\":[{\"label\":\"x\",\"amount\":-1}],"
						+ "\"consequenceTest\":{\"items\":[],\"decision\":\"OPEN\"}}");
		assertThat(answer).hasStatus(422);
		assertThat(Desk.text(answer)).contains("\"/surprise\"", "\"/underControl\"", "\"/materials\"",
				"\"/exemptionGrounds\"", "\"/redactions\"", "\"/costLines/0/amount\"", "\"/consequenceTest/items\"",
				"\"/consequenceTest/members\"", "\"/delivery\"", "\"/format\"");
		assertThat(Desk.text(answer)).doesNotContain("\"/consequenceTest\"");
	}

	@Test
	void ask_for_an_end_of_exemptions_on_letters_a_to_f() {
		Desk.post(http, desk, path + "/completeness", "{\"complete\":true}");
		var answer = Desk.post(http, lead, path + "/notice", PARTIAL.formatted("").replace("\"H\"", "\"A\""));
		assertThat(answer).hasStatus(422);
		assertThat(Desk.text(answer)).contains("\"/consequenceTest/validUntil\"");
		assertThat(present().request().stage().status()).isEqualTo(Status.IN_PROCESS);
	}

	@Test
	void hand_an_electronic_copy_over_by_email_only_as_a_file_of_the_case() {
		assertThat(Desk.post(http, desk, path + "/completeness", "{\"complete\":true}")).hasStatusOk();
		assertThat(Desk.post(http, lead, path + "/notice", """
				{"outcome":"GRANTED_FULL","underControl":true,"materials":["Kontrak 12/PU/2025"],"delivery":"EMAIL",
				 "format":"COPY_SOFT","costLines":[]}""")).hasStatusOk();
		var without = Desk.post(http, desk, path + "/delivery",
				"{\"documents\":[],\"evidence\":\"Dikirim ke surel\",\"deliveredBy\":\"EMAIL\"}");
		assertThat(without).hasStatus(422);
		assertThat(Desk.text(without)).contains("/documents", "REQUIRED", "salinan elektronik");
		assertThat(Desk.post(http, desk, path + "/delivery", "{\"documents\":[\"" + upload()
				+ "\"],\"evidence\":\"Dikirim ke surel\",\"deliveredBy\":\"EMAIL\"}")).hasStatusOk();
	}

	@Test
	void refuse_unknown_documents_and_payments_of_tomorrow() {
		assertThat(Desk.text(Desk.post(http, desk, path + "/delivery",
				"{\"documents\":[\"nope\"],\"evidence\":\"x\",\"deliveredBy\":\"EMAIL\"}")))
				.contains("/documents/0", "UNKNOWN_DOCUMENT");
		assertThat(Desk.text(Desk.post(http, desk, path + "/payment",
				"{\"receiptNumber\":\"1\",\"amount\":1,\"paidOn\":\"2026-12-01\"}"))).contains("/paidOn", "IN_FUTURE");
	}

	@Test
	void record_every_look_at_an_identity_number() {
		var before = requests.looks().size();
		assertThat(Desk.get(http, desk, path + "/identity")).hasStatusOk()
				.bodyJson()
				.extractingPath("$.identityNumber")
				.asString()
				.hasSize(16);
		assertThat(requests.looks()).hasSize(before + 1).last().satisfies(look -> {
			assertThat(look.id()).isEqualTo(file.request().id());
			assertThat(look.by().name()).isEqualTo("desk");
		});
	}

	@Test
	void name_a_filter_that_is_none() {
		for (var filter : new String[]{"status=OPEN", "due=LATER", "unit=none", "channel=FAX", "sort=name", "size=0",
				"after=zzz"})
			assertThat(Desk.text(Desk.get(http, desk, "/api/v1/requests?" + filter)))
					.contains("\"pointer\":\"/" + filter.substring(0, filter.indexOf('=')) + "\"");
		assertThat(Desk.get(http, desk, "/api/v1/requests?status=ALL&due=SOON&q=kontrak&sort=dueDate&size=1"))
				.hasStatusOk()
				.bodyJson()
				.hasPath("$.total");
	}

	private String upload() {
		var answer = http.post()
				.uri(path + "/documents")
				.header("Authorization", "Bearer " + desk)
				.multipart()
				.file(new MockMultipartFile("file", "../kontrak.pdf", "application/pdf",
						new APdf().page("Kontrak").bytes()))
				.exchange();
		assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.name").isEqualTo("kontrak.pdf");
		return present().documents().getLast().id();
	}

	private MvcTestResult ifMatch(String tag, String body) {
		return http.post()
				.uri(path + "/completeness")
				.header("Authorization", "Bearer " + desk)
				.header(HttpHeaders.IF_MATCH, tag)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
