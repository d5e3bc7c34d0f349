package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.account.AccountsInMemory;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.Objections;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an operator sees and decides, in an office that wants to be asked after an outage. */
@Tag("http")
@SpringBootTest(properties = {"spring.config.name=request", "lacak.demo=true", "logging.level.root=WARN",
		"logging.level.org.springframework.amqp=OFF", "spring.rabbitmq.listener.simple.auto-startup=false",
		"spring.rabbitmq.listener.direct.auto-startup=false", "lacak.request.sweep=1h",
		"lacak.offices[0].code=depok", "lacak.offices[0].name=PPID Kota Depok", "lacak.offices[0].city=Kota Depok",
		"lacak.offices[0].address=Jl. Margonda Raya 54", "lacak.offices[0].phone=(021) 555-0100",
		"lacak.offices[0].hours=Senin-Jumat", "lacak.offices[0].reminders.catch-up=ASK"})
@AutoConfigureMockMvc
@Import({AccountsInMemory.class, AnOffice.class})
@NullUnmarked
class ReminderCallsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, String> tokens = new HashMap<>();

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Requests requests;

	@Autowired
	private Objections objections;

	@Autowired
	private Sweep sweep;

	@Autowired
	private ObjectionSweep objectionSweep;

	@BeforeEach
	void monday() {
		AnOffice.CLOCK.put(ASetting.at("2026-11-23T09:00").build().now());
	}

	@AfterEach
	void empty() {
		AnOffice.MONGO.database().getCollection("cases").deleteMany(new org.bson.Document());
		AnOffice.MONGO.database().getCollection("objections").deleteMany(new org.bson.Document());
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(textBlock = """
			# call, nobody, desk, unit, lead, advisor, superior, auditor, admin
			GET,  /api/v1/reminders,              401, 200, 403, 200, 403, 403, 200, 403
			POST, /api/v1/reminders/{id}/sending, 401, 403, 403, 409, 403, 403, 403, 403
			POST, /api/v1/reminders/{id}/waiver,  401, 403, 403, 422, 403, 403, 403, 403
			POST, /api/v1/reminders/none/waiver,  401, 403, 403, 404, 403, 403, 403, 403
			""")
	void are_for_those_who_look_after_dates(String method, String path, int nobody, int desk, int unit, int lead,
			int advisor, int superior, int auditor, int admin) {
		var id = file().request().id() + ":completeness-check:2026-11-26:1";
		var who = List.of("nobody", "desk", "unit", "lead", "advisor", "superior", "auditor", "admin");
		var expected = List.of(nobody, desk, unit, lead, advisor, superior, auditor, admin);
		for (var i = 0; i < who.size(); i++)
			assertThat(call(who.get(i), method, path.replace("{id}", id), "{}").status()).as(who.get(i))
					.isEqualTo(expected.get(i));
	}

	@Test
	void that_are_planned_name_their_case_date_and_people() {
		var file = file();
		file();
		var page = get("/api/v1/reminders?state=PLANNED&size=1");
		assertThat(page.get("total").asInt()).isEqualTo(2);
		var first = page.get("items").get(0);
		assertThat(first.get("registrationNumber").asString()).isNotBlank();
		assertThat(first.get("reminders").valueStream().map(row -> row.get("ladder").asString() + " "
				+ row.get("step").asString() + " " + row.get("at").asString() + " " + row.get("to"))).containsExactly(
						"completeness-check 1 2026-11-25T02:00:00Z [\"DESK_OFFICER\"]",
						"completeness-check 0 2026-11-26T02:00:00Z [\"DESK_OFFICER\"]",
						"answer 5 2026-11-30T02:00:00Z [\"LEAD_OFFICER\"]");
		var next = get("/api/v1/reminders?state=PLANNED&size=1&after=" + page.get("next").asString());
		assertThat(next.get("next").isNull()).isTrue();
		assertThat(List.of(first.get("request").asString(), next.get("items").get(0).get("request").asString()))
				.contains(file.request().id().value())
				.doesNotHaveDuplicates();
	}

	@Test
	void that_an_outage_held_up_wait_for_a_word() {
		var id = file().request().id();
		AnOffice.CLOCK.put(ASetting.at("2026-12-01T10:00").build().now());
		sweep.sweep();
		var due = get("/api/v1/reminders").get("items").get(0).get("reminders");
		assertThat(due.valueStream().map(row -> row.get("ladder").asString() + " " + row.get("step").asString() + " "
				+ row.get("state").asString())).containsExactly("answer 5 DUE");
		var name = due.get(0).get("id").asString();
		assertThat(name).isEqualTo(id + ":answer:2026-12-07:5");
		var sent = call("lead", "POST", "/api/v1/reminders/" + name + "/sending", "");
		assertThat(sent.status()).isEqualTo(200);
		assertThat(sent.body()).contains("\"state\":\"SENT\"", "\"by\":\"lead\"");
		assertThat(AnOffice.MONGO.database().getCollection("cases").find().first().toJson())
				.contains("deadline.reminder.v1")
				.contains("lead@");
		assertThat(get("/api/v1/reminders").get("total").asInt()).isZero();
		assertThat(get("/api/v1/reminders?state=SENT").get("items").get(0).get("reminders").size()).isEqualTo(1);
		assertThat(get("/api/v1/reminders?state=SKIPPED").get("items").get(0).get("reminders").valueStream()
				.map(row -> row.get("reason").asString())).containsExactly("overtaken", "too-late");
		var again = call("lead", "POST", "/api/v1/reminders/" + name + "/sending", "");
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.body()).contains("/problems/reminder-handled");
	}

	@Test
	void that_were_waived_are_not_sent() {
		var id = file().request().id();
		var name = id + ":completeness-check:2026-11-26:1";
		var waived = call("lead", "POST", "/api/v1/reminders/" + name + "/waiver",
				"{\"reason\": \"Sudah dibahas di rapat\"}");
		assertThat(waived.status()).isEqualTo(200);
		AnOffice.CLOCK.put(ASetting.at("2026-11-25T10:00").build().now());
		sweep.sweep();
		assertThat(reminders(id)).extracting(Reminded::state).containsExactly(Reminded.State.WAIVED);
		assertThat(get("/api/v1/reminders?state=WAIVED&from=2026-11-23&to=2026-11-23").toString())
				.contains("Sudah dibahas di rapat");
		assertThat(call("auditor", "GET", "/api/v1/reminders?state=WAIVED&from=2026-11-23&to=2026-11-23", "").body())
				.as("what officers write may name people")
				.contains("WAIVED")
				.doesNotContain("Sudah dibahas");
		assertThat(requests.find(ASetting.DEPOK, id).orElseThrow().version()).isEqualTo(1);
	}

	@Test
	void that_no_longer_bind_or_were_never_planned_are_refused() {
		var id = file().request().id();
		var gone = call("lead", "POST", "/api/v1/reminders/" + id + ":answer:2020-01-01:5/waiver",
				"{\"reason\": \"x\"}");
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.body()).contains("/problems/reminder-not-needed");
		var early = call("lead", "POST", "/api/v1/reminders/" + id + ":answer:2026-12-07:5/sending", "");
		assertThat(early.body()).contains("/problems/reminder-not-yet-due");
	}

	@Test
	void of_objections_wait_for_a_word_too_and_are_sent_or_waived() {
		AnOffice.CLOCK.put(ASetting.at("2026-02-27T09:00").build().now());
		var id = ((Objections.Opening.New) objections.open(AnObjection.toARefusal().filedOn("2026-02-27").intake()))
				.file()
				.objection()
				.id();
		var planned = get("/api/v1/reminders?state=PLANNED&from=2026-02-27&to=2026-03-27").get("items").get(0);
		assertThat(planned.get("register").asString()).isEqualTo("OBJECTION");
		assertThat(planned.get("objection").asString()).isEqualTo(id.value());
		assertThat(planned.get("objectionNumber").asString()).isEqualTo("001/PPID/KEBERATAN/II/2026");
		assertThat(planned.has("request")).isFalse();
		assertThat(planned.get("reminders").get(0).get("to").toString())
				.isEqualTo("[\"OBJECTION_AUTHORITY\",\"LEAD_OFFICER\"]");

		AnOffice.CLOCK.put(ASetting.at("2026-03-30T10:00").build().now());
		objectionSweep.sweep();
		var name = id + ":objection-answer:2026-04-20:15";
		assertThat(kept().getList("reminders", org.bson.Document.class)).extracting(word -> word.getString("state"))
				.as("the office wants to be asked after an outage")
				.containsExactly("MISSED");
		assertThat(kept().toJson()).doesNotContain("deadline.reminder.v1");
		var due = get("/api/v1/reminders").get("items").get(0).get("reminders");
		assertThat(due.valueStream().map(row -> row.get("id").asString())).containsExactly(name);
		assertThat(call("lead", "POST", "/api/v1/reminders/" + name + "/sending", "").status()).isEqualTo(200);
		assertThat(kept().toJson()).contains("deadline.reminder.v1", "superior@", "lead@", "/keberatan/" + id);

		var next = id + ":objection-answer:2026-04-20:5";
		assertThat(call("lead", "POST", "/api/v1/reminders/" + next + "/waiver", "{\"reason\": \"Sudah rapat\"}")
				.body()).contains("\"state\":\"WAIVED\"");
		AnOffice.CLOCK.put(ASetting.at("2026-04-13T10:00").build().now());
		objectionSweep.sweep();
		assertThat(kept().getList("reminders", org.bson.Document.class)).extracting(word -> word.getString("state"))
				.containsExactly("SENT", "WAIVED");
		assertThat(get("/api/v1/reminders?state=WAIVED&from=2026-03-30&to=2026-03-30").toString())
				.contains("Sudah rapat");
	}

	@ParameterizedTest
	@CsvSource({"state=LATER", "from=tomorrow", "from=2026-12-02&to=2026-12-01", "size=0", "after=x"})
	void are_not_listed_by_nonsense(String query) {
		assertThat(call("lead", "GET", "/api/v1/reminders?" + query, "").status()).isEqualTo(422);
	}

	private static org.bson.Document kept() {
		return AnOffice.MONGO.database().getCollection("objections").find().first();
	}

	private CaseFile file() {
		return ((Requests.Opening.New) requests.open(AnIntake.on("2026-11-23").build())).file();
	}

	private List<Reminded> reminders(CaseId id) {
		return requests.find(ASetting.DEPOK, id).orElseThrow().reminders();
	}

	private JsonNode get(String path) {
		return JSON.readTree(call("lead", "GET", path, "").body());
	}

	private record Answer(int status, String body) {
	}

	private Answer call(String who, String method, String path, String body) {
		var call = http.method(HttpMethod.valueOf(method)).uri(path).contentType(MediaType.APPLICATION_JSON)
				.content(body);
		var answer = (who.equals("nobody") ? call : call.header("Authorization", "Bearer " + token(who))).exchange()
				.getResponse();
		try {
			return new Answer(answer.getStatus(), answer.getContentAsString());
		} catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private String token(String who) {
		return tokens.computeIfAbsent(who, name -> JSON.readTree(call("nobody", "POST", "/api/v1/sessions",
				"{\"username\":\"" + name + "\",\"password\":\"lacak-demo\"}").body()).get("accessToken").asString());
	}

}
