package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Consequence tests as records, and the notices that rely on them or correct one. */
@Counter
@NullUnmarked
class ConsequenceCallsTest {

	private static final String TEST = """
			{"items":["Nomor rekening"],"ground":"%s","statuteArticle":"UU 14/2008 Pasal 17","harmIfOpened":"a",
			 "benefitIfOpened":"b","harmIfClosed":"c","decision":"%s","members":["Ketua"],"validUntil":%s}""";

	private static final String REFUSAL = """
			{"outcome":"REFUSED_EXEMPT","underControl":true,"exemptionGrounds":%s,"reason":"Data pribadi"%s}""";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private String desk;

	private String lead;

	private CaseFile file;

	private String path;

	@BeforeEach
	void a_case_in_process() {
		desk = Desk.token(http, "desk");
		lead = Desk.token(http, "lead");
		file = Desk.file(requests, "2026-11-26");
		path = "/api/v1/requests/" + file.request().id();
		Desk.post(http, desk, path + "/completeness", "{\"complete\":true}");
	}

	@Test
	void are_entered_read_and_approved_once() {
		var id = entered("H", "EXEMPT", "null");
		var one = "/api/v1/consequence-tests/" + id;
		assertThat(Desk.get(http, desk, one)).hasStatusOk().bodyJson().extractingPath("$.approved").isEqualTo(false);
		assertThat(Desk.post(http, lead, one + "/approval", "{\"approvedBy\":\"Sekda\",\"document\":\"188/2026\"}"))
				.hasStatusOk()
				.bodyJson()
				.extractingPath("$.approval.approvedBy")
				.isEqualTo("Sekda");
		assertThat(Desk.post(http, lead, one + "/approval", "{\"approvedBy\":\"Sekda\"}")).hasStatus(409);
		assertThat(Desk.post(http, lead, "/api/v1/consequence-tests/none/approval", "{}")).hasStatus(404);
		assertThat(Desk.text(Desk.get(http, desk, "/api/v1/consequence-tests?size=200"))).contains(id);
		assertThat(Desk.post(http, desk, one + "/approval", "{}")).hasStatus(403);
		assertThat(Desk.get(http, Desk.token(http, "unit"), one)).hasStatus(403);
	}

	@Test
	void tell_what_they_lack() {
		assertThat(Desk.text(Desk.post(http, lead, "/api/v1/consequence-tests",
				"{\"ground\":\"A\",\"decision\":\"MAYBE\",\"unit\":\"none\",\"x\":1}"))).contains("/items",
						"/statuteArticle",
						"/decision", "/members", "UNKNOWN_UNIT", "/x");
		assertThat(Desk.text(Desk.post(http, lead, "/api/v1/consequence-tests",
				TEST.formatted("A", "EXEMPT", "null")))).contains("/validUntil", "REQUIRED");
		assertThat(Desk.text(Desk.post(http, lead, "/api/v1/consequence-tests",
				TEST.formatted("A", "EXEMPT", "\"2026-11-01\"")))).contains("/validUntil", "IN_PAST");
	}

	@Test
	void carry_a_refusal_one_for_each_ground() {
		var h = entered("H", "EXEMPT", "null");
		var a = entered("A", "EXEMPT", "\"2030-01-01\"");
		var open = entered("A", "OPEN", "null");
		assertThat(Desk.text(refuse("[\"A\",\"H\"]", ",\"consequenceTests\":[\"" + h + "\"]")))
				.contains("/exemptionGrounds/0", "NOT_TESTED");
		assertThat(Desk.text(refuse("[\"A\"]", ",\"consequenceTests\":[\"" + open + "\"]")))
				.contains("/consequenceTests/0", "CONTRADICTS_OUTCOME");
		assertThat(Desk.text(refuse("[\"A\"]", ",\"consequenceTests\":[\"none\"]"))).contains("UNKNOWN_TEST");
		var both = ",\"consequenceTests\":[\"" + a + "\",\"" + h + "\"]";
		assertThat(Desk.post(http, lead, "/api/v1/consequence-tests/" + a + "/approval",
				"{\"approvedBy\":\"Wali Kota\",\"document\":\"SK 9/2026\"}")).hasStatusOk();
		assertThat(Desk.text(refuse("[\"A\",\"H\"]", both))).as("one is not approved and nobody says why")
				.contains("/withoutApproval", "REQUIRED");
		assertThat(refuse("[\"A\",\"H\"]", both + ",\"withoutApproval\":\"Wali Kota dinas luar sampai tenggat\""))
				.hasStatusOk();
		assertThat(present().history().getLast().facts())
				.containsEntry("consequenceTests.withoutApproval", "Wali Kota dinas luar sampai tenggat")
				.hasEntrySatisfying("consequenceTests.approval",
						lines -> assertThat(lines).contains("Wali Kota (SK 9/2026)")
								.containsPattern("(?m) -$"));
		var sent = present().history().getLast();
		assertThat(sent.facts().get("consequenceTests").lines()).hasSize(2)
				.allSatisfy(line -> assertThat(line).matches("\\d{3}/UK/XI/2026 [0-9a-f]{64}"));
	}

	@Test
	void that_come_with_a_notice_are_entered_with_it_and_not_without_it() {
		var before = total();
		var inline = ",\"consequenceTest\":" + TEST.formatted("H", "EXEMPT", "null");
		assertThat(refuse("[\"H\"]", inline)).hasStatusOk();
		assertThat(total()).isEqualTo(before + 1);
		assertThat(refuse("[\"H\"]", inline)).as("it was sent before").hasStatus(409);
		assertThat(total()).isEqualTo(before + 1);
		assertThat(Desk.get(http, lead, path)).bodyJson()
				.extractingPath("$.notice.content.relied[0].number")
				.asString()
				.endsWith("/UK/XI/2026");
	}

	@Test
	void are_followed_by_a_corrected_notice_with_a_new_window() {
		assertThat(correct("GRANTED_FULL")).hasStatus(409);
		assertThat(refuse("[\"H\"]", ",\"consequenceTest\":" + TEST.formatted("H", "EXEMPT", "null"))).hasStatusOk();
		assertThat(
				Desk.post(http, lead, path + "/notice/correction", "{\"outcome\":\"NOT_HELD\",\"underControl\":false}"))
				.hasStatus(422);
		assertThat(correct("GRANTED_FULL")).hasStatusOk().bodyJson().extractingPath("$.outcome")
				.isEqualTo("GRANTED_FULL");
		assertThat(present().request().answer().orElseThrow().correction().orElseThrow().reason())
				.isEqualTo("Arsip ditemukan");
		assertThat(Desk.post(http, desk, path + "/notice/correction", "{}")).hasStatus(403);
	}

	@Test
	void leave_electronic_copies_free() {
		var costs = ",\"costLines\":[{\"label\":\"CD\",\"amount\":5000}],\"paymentInstruction\":\"Loket 2\"";
		assertThat(Desk.text(Desk.post(http, lead, path + "/notice", grant("COPY_SOFT", costs)))).contains("/costLines",
				"ELECTRONIC_COPIES_ARE_FREE");
		assertThat(Desk.post(http, lead, path + "/notice", grant("COPY_HARD", costs))).hasStatusOk();
	}

	@Test
	void let_an_office_say_where_it_looked_when_it_knows_no_other_body() {
		assertThat(Desk.text(Desk.post(http, lead, path + "/notice",
				"{\"outcome\":\"NOT_HELD\",\"underControl\":false}"))).contains("/otherBody", "REQUIRED");
		assertThat(Desk.post(http, lead, path + "/notice",
				"{\"outcome\":\"NOT_HELD\",\"underControl\":false,\"reason\":\"Dicari di tiga arsip\"}")).hasStatusOk();
	}

	@Test
	void take_what_an_applicant_brings_to_the_desk() {
		var waiting = Desk.file(requests, "2026-11-27");
		var brought = "/api/v1/requests/" + waiting.request().id();
		assertThat(Desk.post(http, desk, brought + "/completion", "{\"note\":\"KTP\"}")).hasStatus(409);
		Desk.post(http, desk, brought + "/completeness",
				"{\"complete\":false,\"missing\":[{\"item\":\"IDENTITY\",\"explanation\":\"KTP\"}]}");
		assertThat(Desk.text(Desk.post(http, desk, brought + "/completion",
				"{\"receivedAt\":\"2026-12-01T02:00:00Z\",\"documents\":[\"none\"]}"))).contains("/receivedAt",
						"IN_FUTURE",
						"/documents/0", "/items");
		assertThat(Desk.text(Desk.post(http, desk, brought + "/completion",
				"{\"note\":\"KTP\",\"receivedAt\":\"2026-11-28T02:00:00Z\"}"))).contains("BEFORE_LETTER");
		var view = Desk.post(http, desk, brought + "/completion",
				"{\"items\":[{\"item\":\"IDENTITY\",\"text\":\"fotokopi\"}],\"receivedAt\":\"2026-11-30T01:00:00Z\"}");
		assertThat(view).hasStatusOk();
		assertThat(view).bodyJson().extractingPath("$.dueDate").isEqualTo("2026-12-14");
		assertThat(Desk.text(view)).contains("COMPLETION_CHECK");
	}

	private MvcTestResult refuse(String grounds, String more) {
		return Desk.post(http, lead, path + "/notice", REFUSAL.formatted(grounds, more));
	}

	private MvcTestResult correct(String outcome) {
		return Desk.post(http, lead, path + "/notice/correction",
				grant("COPY_SOFT", ",\"correction\":\"Arsip ditemukan\"").replace("GRANTED_FULL", outcome));
	}

	private static String grant(String format, String more) {
		return """
				{"outcome":"GRANTED_FULL","underControl":true,"materials":["Kontrak"],"delivery":"PICKUP","format":"%s"%s}"""
				.formatted(format, more);
	}

	private String entered(String ground, String decision, String until) {
		var answer = Desk.post(http, lead, "/api/v1/consequence-tests", TEST.formatted(ground, decision, until));
		assertThat(answer).hasStatus(201);
		return JsonMapper.shared().readTree(Desk.text(answer)).get("id").asString();
	}

	private int total() {
		return JsonMapper.shared()
				.readTree(Desk.text(Desk.get(http, lead, "/api/v1/consequence-tests")))
				.get("total")
				.asInt();
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
