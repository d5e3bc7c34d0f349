package id.lacak.request.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.objecting.Marks;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.ObjectionIntake;
import id.lacak.request.objection.Objections;
import id.lacak.request.release.APdf;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Counter
@NullUnmarked
class ObjectionCallsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CLAIM = "{\"grounds\":[\"A\",\"F\"],\"caseSummary\":\"Pengecualian tidak diuji\"}";

	private static final String ALONE = """
			{"applicant":{"kind":"INDIVIDUAL","name":"Siti Rahmawati","identityNumber":"3276014507900002",
			 "address":"Jl. Margonda 1, Depok","email":"siti@surel.example"},
			 "grounds":["%s"],"caseSummary":"Laporan keuangan 2025 tidak diumumkan"}""";

	private final Map<String, String> tokens = new HashMap<>();

	/** By their line, so that the same file can be sent twice. */
	private final Map<String, byte[]> written = new HashMap<>();

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryObjections objections;

	@Autowired
	private Marks marks;

	@Test
	void lead_an_objection_from_filing_to_a_dispute() {
		var request = refused();
		var filed = filed(request);
		assertThat(filed).hasStatus(201).bodyJson().extractingPath("$.dueDate").isEqualTo("2027-01-15");
		assertThat(filed).bodyJson().extractingPath("$.objectionNumber").asString().endsWith("/PPID/KEBERATAN/XI/2026");
		var path = "/api/v1/objections/" + json(filed).get("id").asString();

		assertThat(officer("advisor", path + "/opinion", "{\"text\":\"Uji kepentingan publik kurang\"}")).hasStatusOk()
				.bodyJson()
				.extractingPath("$.status")
				.isEqualTo("UNDER_REVIEW");
		var decided = officer("superior", path + "/decision",
				"{\"outcome\":\"GRANTED_PARTIAL\",\"reasons\":\"Sebagian dapat dibuka\",\"executeBy\":\"2026-12-11\"}");
		assertThat(decided).hasStatusOk().bodyJson().extractingPath("$.decision.disputeUntil").isEqualTo("2026-12-18");
		assertThat(decided).bodyJson().extractingPath("$.decision.executeBy").isEqualTo("2026-12-11");
		var document = upload(path);
		assertThat(officer("lead", path + "/execution",
				"{\"evidence\":\"Dikirim lewat surel\",\"documents\":[\"" + document + "\"]}")).hasStatusOk()
				.bodyJson()
				.extractingPath("$.documents[0].audience")
				.isEqualTo("APPLICANT");
		assertThat(officer("lead", path + "/dispute",
				"{\"filedOn\":\"2026-11-30\",\"commissionNumber\":\"012/XI/REG-PSI/2026\"}")).hasStatusOk()
				.bodyJson()
				.extractingPath("$.dispute.stage")
				.isEqualTo("FILED");
		var moved = officer("superior", path + "/dispute", """
				{"stage":"MEDIATION","firstMediation":"2026-11-30",
				 "hearings":[{"on":"2026-12-03","about":"Mediasi kedua"}],"note":"Pemohon hadir"}""");
		assertThat(moved).hasStatusOk().bodyJson().extractingPath("$.dispute.commissionNumber")
				.isEqualTo("012/XI/REG-PSI/2026");
		assertThat(moved).bodyJson().extractingPath("$.dispute.days[?(@.kind=='WHOLE_PROCESS')].alarm").asArray()
				.containsExactly(false);
		assertThat(moved).bodyJson().extractingPath("$.historyIntact").isEqualTo(true);
	}

	@Test
	void show_the_applicant_the_objection_with_its_own_date_and_no_opinion() {
		var request = refused();
		assertThat(tracked(request)).bodyJson().extractingPath("$.actions").asArray().contains("OBJECT");
		var id = json(filed(request)).get("id").asString();
		officer("advisor", "/api/v1/objections/" + id + "/opinion", "{\"text\":\"Rahasia panel\"}");
		var seen = tracked(request);
		assertThat(seen).bodyJson().extractingPath("$.objection.dueDate").isEqualTo("2027-01-15");
		assertThat(seen).bodyJson().extractingPath("$.objection.status").isEqualTo("UNDER_REVIEW");
		assertThat(seen).bodyJson().extractingPath("$.objection.actions").asArray().containsExactly("WITHDRAW");
		assertThat(seen).bodyJson().extractingPath("$.actions").asArray().doesNotContain("OBJECT");
		assertThat(Desk.text(seen)).doesNotContain("Rahasia panel", "advisor");
	}

	@Test
	void tell_the_request_while_it_is_open_and_when_it_is_over() {
		var request = refused();
		var number = json(filed(request)).get("objectionNumber").asString();
		assertThat(mark(request)).contains(new ObjectionMark(number, true));
		var withdrawn = anybody("/api/v1/tracking/" + code(request) + "/objections/withdrawal",
				"{\"reason\":\"Sudah jelas\"}");
		assertThat(withdrawn).hasStatusOk().bodyJson().extractingPath("$.objection.status").isEqualTo("WITHDRAWN");
		assertThat(mark(request)).contains(new ObjectionMark(number, false));
	}

	@Test
	void tell_the_request_later_when_everything_stopped_in_between() {
		var request = refused();
		var opened = ((Objections.Opening.New) objections
				.open(AnObjection.to(request.request()).filedOn("2026-11-30").intake())).file();
		assertThat(mark(request)).isEmpty();
		marks.sweep();
		assertThat(mark(request)).contains(new ObjectionMark(opened.objection().number().text(), true));
		assertThat(objections.unknownToTheirRequests(100)).doesNotContain(opened);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"caseSummary":"x"}                            | /grounds        | GROUND_REQUIRED
			{"grounds":[],"caseSummary":"x"}               | /grounds        | GROUND_REQUIRED
			{"grounds":["H"],"caseSummary":"x"}            | /grounds/0      | INVALID_VALUE
			{"grounds":["A"]}                              | /caseSummary    | REQUIRED
			{"grounds":["A"],"caseSummary":"x","nama":"y"} | /nama           | UNKNOWN_FIELD
			{"grounds":["A"],"caseSummary":"x","representative":{"name":"Budi"}} | /representative/identityNumber | REQUIRED
			""")
	void refuse_what_is_no_objection(String body, String pointer, String code) {
		var answer = anybody(objectionsOf(refused()), body);
		assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
	}

	@Test
	void refuse_a_second_one_while_the_first_is_open_and_repeat_the_same_call() {
		var request = refused();
		var first = keyed(request, "k1", CLAIM);
		assertThat(first).hasStatus(201);
		assertThat(json(keyed(request, "k1", CLAIM))).isEqualTo(json(first));
		assertThat(keyed(request, "k1", CLAIM.replace("F", "D"))).hasStatus(422)
				.bodyJson()
				.extractingPath("$.type")
				.isEqualTo("/problems/idempotency-key-reused");
		assertThat(keyed(request, "k2", CLAIM)).hasStatus(409).bodyJson().extractingPath("$.type")
				.isEqualTo("/problems/objection-open");
	}

	@Test
	void register_a_late_one_and_an_early_one_with_a_flag() {
		var old = requests.keep(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-02-02").file());
		assertThat(filed(old)).hasStatus(201).bodyJson().extractingPath("$.late").isEqualTo(true);
		var fresh = requests.keep(ARequest.inProcess().on("2026-11-26").file());
		assertThat(anybody(objectionsOf(fresh), "{\"grounds\":[\"C\"],\"caseSummary\":\"Belum dijawab\"}"))
				.hasStatus(201)
				.bodyJson()
				.extractingPath("$.premature")
				.isEqualTo(true);
		var withdrawn = requests.keep(ARequest.withdrawn().on("2026-11-26").file());
		assertThat(filed(withdrawn)).hasStatus(409).bodyJson().extractingPath("$.type")
				.isEqualTo("/problems/request-withdrawn");
	}

	@Test
	void take_one_without_a_request_for_periodic_information_only() {
		var taken = anybody("/api/v1/objections", ALONE.formatted("B"));
		assertThat(taken).hasStatus(201);
		var code = json(taken).get("trackingCode").asString();
		var seen = http.get().uri("/api/v1/tracking/" + code).exchange();
		assertThat(seen).hasStatusOk().bodyJson().extractingPath("$.objectionNumber")
				.isEqualTo(json(taken).get("objectionNumber").asString());
		assertThat(Desk.text(seen)).doesNotContain("3276014507900002", "Margonda");
		assertThat(anybody("/api/v1/tracking/" + code + "/objections/withdrawal", "{\"reason\":\"Sudah ada\"}"))
				.hasStatusOk();
		assertThat(anybody("/api/v1/objections", ALONE.formatted("C"))).hasStatus(422)
				.bodyJson()
				.extractingPath("$.errors[0].code")
				.isEqualTo("GROUND_NEEDS_REQUEST");
	}

	@Test
	void let_the_desk_enter_what_came_on_paper() {
		var request = refused();
		var path = "/api/v1/requests/" + request.request().id() + "/objections";
		assertThat(officer("desk", path, CLAIM)).hasStatus(422);
		var body = CLAIM.replace("}", ",\"channel\":\"LETTER\",\"receivedAt\":\"2026-11-27T02:00:00Z\"}");
		assertThat(officer("desk", path, body)).hasStatus(201).bodyJson().extractingPath("$.dueDate")
				.isEqualTo("2027-01-14");
		assertThat(officer("advisor", path, body)).hasStatus(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/opinion    | {"text":"Setuju"}                              | desk superior auditor unit admin
			/decision   | {"outcome":"PPID_UPHELD","reasons":"Tepat"}    | desk lead advisor auditor unit admin
			/execution  | {"evidence":"x"}                               | desk advisor superior auditor unit admin
			/dispute    | {"filedOn":"2026-11-30"}                       | desk advisor auditor unit admin
			/withdrawal | {"reason":"x"}                                 | advisor superior auditor unit admin
			/review     | {}                                             | advisor auditor unit admin
			""")
	void are_shut_to_other_roles_whatever_the_body(String command, String body, String roles) {
		var path = "/api/v1/objections/" + json(filed(refused())).get("id").asString() + command;
		for (var role : roles.split(" ")) {
			assertThat(officer(role, path, body)).as(role).hasStatus(403);
			assertThat(officer(role, path, "no json")).as(role).hasStatus(403);
		}
		assertThat(anybody(path, body)).hasStatus(401);
	}

	@Test
	void let_nobody_decide_who_signed_the_notice() {
		var intake = AnObjection.to(refused().request()).filedOn("2026-11-30").intake();
		var contested = intake.against().orElseThrow();
		var signed = new Contested(contested.request(), contested.number(),
				contested.outcome(), Set.of("superior"), contested.opensOn(), contested.fileBy());
		var file = ((Objections.Opening.New) objections.open(new ObjectionIntake(intake.id(), intake.office(),
				intake.trackingCode(), Optional.of(signed), intake.objector(), intake.claim(), intake.identities(),
				intake.arrival(), intake.numbers(), intake.idempotency(), intake.setting()))).file();
		var path = "/api/v1/objections/" + file.objection().id();
		assertThat(officer("superior", path + "/decision", "{\"outcome\":\"PPID_UPHELD\",\"reasons\":\"Tepat\"}"))
				.hasStatus(403);
		assertThat(officer("superior", path + "/decision", "{}")).as("a right, whatever the body").hasStatus(403);
		assertThat(get("superior", path)).bodyJson().extractingPath("$.commands").asArray().doesNotContain("DECIDE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"outcome":"GRANTED_FULL"}                                             | /reasons
			{"outcome":"GRANTED_FULL","reasons":"x","executeBy":"2026-11-27"}      | /executeBy
			{"outcome":"PPID_UPHELD","reasons":"x","executeBy":"2026-12-27"}       | /executeBy
			{"outcome":"REFUSED","reasons":"x"}                                    | /outcome
			""")
	void name_what_a_decision_lacks(String body, String pointer) {
		var path = "/api/v1/objections/" + json(filed(refused())).get("id").asString() + "/decision";
		assertThat(officer("superior", path, body)).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer")
				.isEqualTo(pointer);
	}

	@Test
	void guard_the_version_and_the_stage() {
		var path = "/api/v1/objections/" + json(filed(refused())).get("id").asString();
		var stale = http.post()
				.uri(path + "/review")
				.header("Authorization", "Bearer " + token("lead"))
				.header(HttpHeaders.IF_MATCH, "\"9\"")
				.exchange();
		assertThat(stale).hasStatus(412);
		assertThat(officer("lead", path + "/execution", "{\"evidence\":\"x\"}")).hasStatus(409)
				.bodyJson()
				.extractingPath("$.type")
				.isEqualTo("/problems/objection-not-decided");
		assertThat(get("lead", path).getResponse().getHeader("ETag")).isEqualTo("\"1\"");
		assertThat(get("lead", "/api/v1/objections/unknown-1")).hasStatus(404);
	}

	@Test
	void list_what_is_open_and_name_nobody_to_the_auditor() {
		var number = json(filed(refused())).get("objectionNumber").asString();
		var listed = get("superior", "/api/v1/objections?size=200");
		assertThat(listed).hasStatusOk().bodyJson()
				.extractingPath("$.items[?(@.objectionNumber=='" + number + "')].dueDate")
				.asArray()
				.containsExactly("2027-01-15");
		assertThat(Desk.text(get("auditor", "/api/v1/objections?size=200"))).doesNotContain("applicantName");
		var id = json(listed).get("items").get(0).get("id").asString();
		var audited = Desk.text(get("auditor", "/api/v1/objections/" + id));
		assertThat(audited).doesNotContain("surel.example", "caseSummary", "Pengecualian tidak diuji");
		assertThat(get("superior", "/api/v1/objections?due=OVERDUE")).hasStatusOk().bodyJson()
				.extractingPath("$.total")
				.isEqualTo(0);
		assertThat(get("superior", "/api/v1/objections?status=NOWHERE")).hasStatus(422);
		assertThat(get("superior", "/api/v1/objections?after=%25%25")).hasStatus(422);
		assertThat(get("unit", "/api/v1/objections")).hasStatus(403);
	}

	private CaseFile refused() {
		return requests.keep(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-11-26").file());
	}

	private Optional<ObjectionMark> mark(CaseFile request) {
		return requests.find(ASetting.DEPOK, request.request().id()).orElseThrow().request().objection();
	}

	private MvcTestResult filed(CaseFile request) {
		return anybody(objectionsOf(request), CLAIM);
	}

	private MvcTestResult keyed(CaseFile request, String key, String body) {
		return http.post()
				.uri(objectionsOf(request))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
	}

	private MvcTestResult tracked(CaseFile request) {
		return http.get().uri("/api/v1/tracking/" + code(request)).exchange();
	}

	private MvcTestResult anybody(String path, String body) {
		return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private MvcTestResult officer(String username, String path, String body) {
		return Desk.post(http, token(username), path, body);
	}

	private MvcTestResult get(String username, String path) {
		return Desk.get(http, token(username), path);
	}

	@Test
	void give_a_file_in_which_something_is_found_with_a_reason_only() {
		var path = "/api/v1/objections/" + json(filed(refused())).get("id").asString();
		officer("superior", path + "/decision", "{\"outcome\":\"GRANTED_FULL\",\"reasons\":\"Dapat dibuka\"}");
		var document = json(send("lead", path, "INTERNAL", "", "NIK 3276014507900002")).get("id").asString();
		var body = "{\"evidence\":\"Surel\",\"documents\":[\"" + document + "\"],\"despiteFindings\":%s}";
		var refused = officer("lead", path + "/execution", body.formatted("null"));
		assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(
				"/despiteFindings");
		assertThat(refused).bodyJson().extractingPath("$.findings[0].code").isEqualTo("IDENTITY_NUMBER");
		var given = officer("lead", path + "/execution", body.formatted("\"Nomor contoh\""));
		assertThat(given).hasStatusOk().bodyJson().extractingPath("$.documents[0].audience").isEqualTo("APPLICANT");
		assertThat(given).bodyJson().extractingPath("$.history[*].type").asArray()
				.containsSubsequence("released-despite-findings", "objection-executed");
		assertThat(given).bodyJson().extractingPath("$.historyIntact").isEqualTo(true);
	}

	@Test
	void show_the_applicant_a_file_after_a_look_into_it_only() {
		var path = "/api/v1/objections/" + json(filed(refused())).get("id").asString();
		assertThat(send("lead", path, "APPLICANT", "", "Tanda terima")).hasStatus(201).bodyJson()
				.extractingPath("$.audience")
				.isEqualTo("APPLICANT");
		var held = send("lead", path, "APPLICANT", "", "NIK 3276014507900002");
		assertThat(held).hasStatus(201).bodyJson().extractingPath("$.audience").isEqualTo("INTERNAL");
		assertThat(held).bodyJson().extractingPath("$.findings[0].code").isEqualTo("IDENTITY_NUMBER");
		var shown = send("lead", path, "APPLICANT", "Nomor contoh", "NIK 3276014507900002");
		assertThat(shown).bodyJson().extractingPath("$.audience").isEqualTo("APPLICANT");
		assertThat(json(shown).get("id")).as("the same file").isEqualTo(json(held).get("id"));
		assertThat(send("advisor", path, "APPLICANT", "", "Pendapat")).hasStatus(403);
		assertThat(send("advisor", path, "INTERNAL", "", "Pendapat")).hasStatus(201);
	}

	private String upload(String path) {
		var answer = send("lead", path, "INTERNAL", "", "Kontrak");
		assertThat(answer).hasStatus(201);
		return json(answer).get("id").asString();
	}

	private MvcTestResult send(String officer, String path, String audience, String reason, String line) {
		return http.post()
				.uri(path + "/documents")
				.multipart()
				.file(new MockMultipartFile("file", "kontrak.pdf", "application/pdf", written.computeIfAbsent(line,
						_ -> new APdf().page(line).bytes())))
				.param("audience", audience)
				.param("despiteFindings", reason)
				.header("Authorization", "Bearer " + token(officer))
				.exchange();
	}

	private String token(String username) {
		return tokens.computeIfAbsent(username, name -> Desk.token(http, name));
	}

	private static String objectionsOf(CaseFile request) {
		return "/api/v1/tracking/" + code(request) + "/objections";
	}

	private static String code(CaseFile request) {
		return request.request().trackingCode().value();
	}

	private static JsonNode json(MvcTestResult answer) {
		return JSON.readTree(Desk.text(answer));
	}

}
