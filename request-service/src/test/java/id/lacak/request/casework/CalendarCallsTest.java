package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.office.InMemoryCalendars;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** Calendars over HTTP: read, look at a change, import, apply, explain, follow in a calendar program. */
@Counter
// other tests of the same counter count on the shipped calendar
@DirtiesContext
@NullUnmarked
class CalendarCallsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryCalendars calendars;

	private String admin;

	@BeforeEach
	void signIn() {
		admin = Desk.token(http, "admin");
	}

	@Test
	void a_year_that_is_read_changed_previewed_and_sent_back_moves_what_was_previewed() {
		var file = Desk.file(requests, "2026-11-25");
		var year = year(2026);
		var before = year.get("version").asString();
		add(year, "2026-12-02", "ID");
		var preview = Desk.post(http, admin, "/api/v1/calendar/preview", year.toString());
		assertThat(preview).hasStatusOk();
		var previewed = JSON.readTree(Desk.text(preview));
		assertThat(previewed.get("affected").findValuesAsString("id")).contains(file.request().id().value());
		var moved = moved(previewed, file.request().id().value());
		assertThat(moved.get("deadline").asString()).isEqualTo("WRITTEN_NOTICE");
		assertThat(moved.get("from").asString()).isEqualTo("2026-12-09");
		assertThat(moved.get("to").asString()).isEqualTo("2026-12-10");
		assertThat(moved.get("target").asString()).isEqualTo("2026-12-09");

		var table = Desk.post(http, admin, "/api/v1/calendar/preview.csv", year.toString());
		assertThat(table).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
		assertThat(Desk.text(table)).contains("Nomor", file.request().number().text() + ",",
				"Jawaban tertulis,2026-12-09,2026-12-10,2026-12-09");
		assertThat(Desk.text(table).lines()).as("a line each, below the headings")
				.hasSize(1 + previewed.get("total").asInt());

		var applied = put(2026, year.toString());
		assertThat(applied).hasStatusOk();
		assertThat(JSON.readTree(Desk.text(applied))).isEqualTo(previewed);
		var again = put(2026, year.toString());
		assertThat(again).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(0);
		assertThat(year(2026).get("version").asString()).startsWith("ID/2026.").isNotEqualTo(before);

		add(year, "2026-12-03", "ID");
		assertThat(put(2026, year.toString())).as("a stale version").hasStatus(412);
		assertThat(Desk.post(http, admin, "/api/v1/calendar/preview.csv", year.toString())).hasStatus(412);
		var page = http.get().uri("/petugas/kalender/2026").cookie(cookie()).exchange();
		assertThat(page).hasStatusOk();
		assertThat(Desk.text(page)).contains("Keppres 99/2026", file.request().number().text(), "Jawaban tertulis");
		var changes = Desk.get(http, admin, "/api/v1/calendar/changes");
		assertThat(changes).hasStatusOk().bodyJson().extractingPath("$.items[0].decree").isEqualTo("Keppres 99/2026");
		assertThat(JSON.readTree(Desk.text(changes)).get("items").get(0).get("seen").asInt()).isPositive();
		assertThat(Desk.text(page)).as("it goes on until every replica has seen the new version")
				.contains("permohonan dan keberatan sudah dihitung ulang")
				.doesNotContain("??");
	}

	@Test
	void what_is_no_year_is_refused_with_every_fault() {
		var bad = """
				{"year":2026,"days":[{"date":"2027-01-02","name":"x","kind":"NATIONAL_HOLIDAY","decree":"y","scope":"ID"},
				{"date":"2026-13-01","name":"","kind":"FUN","decree":"y","scope":"99"}],"colour":"red"}""";
		var answer = Desk.post(http, admin, "/api/v1/calendar/preview", bad);
		assertThat(answer).hasStatus(422);
		assertThat(JSON.readTree(Desk.text(answer)).get("errors").findValuesAsString("pointer")).contains(
				"/days/0/date", "/days/1/date", "/days/1/name", "/days/1/kind", "/days/1/scope", "/colour");
		assertThat(put(2026, "{}")).hasStatus(422);
		assertThat(put(20, "{}")).hasStatus(404);
		assertThat(put(2026, "[")).hasStatus(400);
	}

	@Test
	void a_file_becomes_a_document_to_look_at() {
		var csv = """
				date,name,kind,decree,confidence
				2028-01-01,Tahun Baru 2028 Masehi,libur nasional,SKB 1/2027,confirmed
				2028-12-25,Natal,libur nasional,SKB 1/2027,confirmed
				""";
		var answer = send("/api/v1/calendar/import?year=2028", "text/csv", csv);
		assertThat(answer).hasStatusOk();
		var document = JSON.readTree(Desk.text(answer));
		assertThat(document.get("decreed").asBoolean()).isTrue();
		assertThat(document.get("version").asString()).isEqualTo("ID/2028.0");
		assertThat(document.get("days")).hasSize(2);
		assertThat(Desk.post(http, admin, "/api/v1/calendar/preview", document.toString())).hasStatusOk();

		var ics = """
				BEGIN:VCALENDAR
				VERSION:2.0
				PRODID:-//uji//ID
				BEGIN:VEVENT
				UID:1
				DTSTAMP:20270901T000000Z
				DTSTART;VALUE=DATE:20280426
				DTEND;VALUE=DATE:20280428
				SUMMARY:Cuti Bersama Uji
				END:VEVENT
				END:VCALENDAR
				""";
		var events = send("/api/v1/calendar/import?scope=ID&decree=SKB 1/2027", "text/calendar", ics);
		assertThat(events).hasStatusOk().bodyJson().extractingPath("$.days.length()").isEqualTo(2);
		assertThat(events).bodyJson().extractingPath("$.days[0].kind").isEqualTo("COLLECTIVE_LEAVE");
	}

	@Test
	void a_broken_file_is_refused_with_every_broken_line_and_nothing_changes() {
		var before = calendars.count();
		var csv = """
				date,name,kind,decree
				2028-01-01,Tahun Baru,libur nasional,SKB
				2028-02-30,Libur,libur nasional,SKB
				2028-03-01,Libur,hari senang,SKB
				2028-04-01,,libur nasional,
				2028-01-01,Tahun Baru,libur nasional,SKB
				""";
		var answer = send("/api/v1/calendar/import", "text/csv", csv);
		assertThat(answer).hasStatus(422);
		var errors = JSON.readTree(Desk.text(answer)).get("errors");
		assertThat(errors.findValuesAsString("pointer")).containsExactly("/lines/3", "/lines/4", "/lines/5",
				"/lines/5", "/lines/6");
		assertThat(errors.get(0).get("message").asString()).contains("Baris 3");

		var ics = """
				BEGIN:VCALENDAR
				VERSION:2.0
				PRODID:-//uji//ID
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20280428
				DTEND;VALUE=DATE:20280426
				SUMMARY:Terbalik
				END:VEVENT
				BEGIN:VEVENT
				DTSTART:20280230
				SUMMARY:Bukan tanggal
				END:VEVENT
				END:VCALENDAR
				""";
		var events = send("/api/v1/calendar/import?decree=SKB", "text/calendar", ics);
		assertThat(events).hasStatus(422);
		assertThat(JSON.readTree(Desk.text(events)).get("errors").findValuesAsString("pointer"))
				.containsExactly("/lines/4", "/lines/9");
		assertThat(send("/api/v1/calendar/import", "application/xml", "<a/>")).hasStatus(415);
		assertThat(calendars.count()).isEqualTo(before);
	}

	@Test
	void a_date_is_explained_to_officers_and_applicants_by_the_calendar_it_was_counted_on() {
		var file = Desk.file(requests, "2026-12-21");
		var year = year(2026);
		add(year, "2026-12-22", "ID");
		put(2026, year.toString());
		var desk = Desk.token(http, "desk");
		var path = "/api/v1/requests/" + file.request().id() + "/deadlines/WRITTEN_NOTICE";
		var after = Desk.get(http, desk, path);
		assertThat(after).hasStatusOk().bodyJson().extractingPath("$.calendar")
				.asString().startsWith("shipped-2027+ID/2026.");
		assertThat(after).bodyJson().extractingPath("$.days[?(@.date=='2026-12-22')].decree").asArray()
				.containsExactly("Keppres 99/2026");
		assertThat(after).bodyJson().extractingPath("$.days[?(@.counted==true)].length()").asArray().hasSize(10);
		assertThat(Desk.get(http, desk, path.replace("WRITTEN_NOTICE", "BEDTIME"))).hasStatus(404);

		var code = file.request().trackingCode().value();
		assertThat(http.get().uri("/api/v1/tracking/" + code + "/deadlines/WRITTEN_NOTICE").exchange()).hasStatusOk()
				.bodyJson().extractingPath("$.basis").isEqualTo("UU 14/2008 Pasal 22 ayat (7)");
		var page = http.get().uri("/lacak/" + code + "/tenggat").exchange();
		assertThat(page).hasStatusOk();
		assertThat(Desk.text(page)).contains("Keppres 99/2026", "Akhir pekan", "shipped-2027+ID/2026.");
	}

	@Test
	void dates_can_be_followed_in_a_calendar_program() throws Exception {
		var file = Desk.file(requests, "2026-11-27");
		var number = file.request().number().text();
		var mine = events("/api/v1/tracking/" + file.request().trackingCode().value() + "/deadlines.ics");
		assertThat(mine).extracting(event -> value(event, Property.DTSTART)).contains("20261211");
		assertThat(mine).allSatisfy(event -> {
			assertThat(value(event, Property.SEQUENCE)).isEqualTo(Long.toString(file.version()));
			assertThat(value(event, Property.UID)).startsWith(file.request().id().value());
			assertThat(event.toString()).doesNotContain("Siti").doesNotContain("Kontrak");
		});
		var first = address("desk");
		assertThat(events(first)).anyMatch(event -> value(event, Property.SUMMARY).contains(number))
				.allSatisfy(event -> assertThat(event.toString()).doesNotContain("Siti"));
		assertThat(events(address("unit"))).as("a unit that was not asked")
				.noneMatch(event -> value(event, Property.SUMMARY).contains(number));
		var second = address("desk");
		assertThat(http.get().uri(first).exchange()).as("the address before").hasStatus(404);
		assertThat(http.get().uri(second).exchange()).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
		assertThat(http.get().uri("/api/v1/calendar-feed/guess.ics").exchange()).hasStatus(404);
	}

	@Test
	void the_rules_can_be_read() {
		var rules = Desk.get(http, admin, "/api/v1/rulebooks");
		assertThat(rules).hasStatusOk().bodyJson().extractingPath("$.items[0].version").isEqualTo("2021-1");
		assertThat(rules).bodyJson().extractingPath("$.items[0].limits.length()").isEqualTo(18);
	}

	private Cookie cookie() {
		return http.post()
				.uri("/petugas/masuk")
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param("username", "desk")
				.param("password", "lacak-demo")
				.exchange()
				.getResponse()
				.getCookie("lacak");
	}

	private String address(String who) {
		var answer = Desk.post(http, Desk.token(http, who), "/api/v1/calendar-feed", "{}");
		assertThat(answer).hasStatus(201);
		return JSON.readTree(Desk.text(answer)).get("url").asString().replaceFirst("^https?://[^/]+", "");
	}

	private List<VEvent> events(String path) throws IOException, ParserException {
		var calendar = new CalendarBuilder().build(new StringReader(Desk.text(http.get().uri(path).exchange())));
		assertThat(calendar.validate().hasErrors()).isFalse();
		return calendar.getComponents(Component.VEVENT);
	}

	private static String value(VEvent event, String property) {
		return event.getRequiredProperty(property).getValue();
	}

	private ObjectNode year(int year) {
		return (ObjectNode) JSON.readTree(Desk.text(http.get().uri("/api/v1/calendar/" + year).exchange()));
	}

	private static void add(ObjectNode year, String date, String scope) {
		year.withArray("days").addObject().put("date", date).put("name", "Hari Uji").put("kind", "NATIONAL_HOLIDAY")
				.put("decree", "Keppres 99/2026").put("scope", scope);
	}

	private static JsonNode moved(JsonNode answer, String id) {
		for (var moved : answer.get("affected"))
			if (moved.get("id").asString().equals(id) && moved.get("deadline").asString().equals("WRITTEN_NOTICE"))
				return moved;
		throw new AssertionError("nothing moved of " + id);
	}

	private MvcTestResult put(int year, String body) {
		return http.put().uri("/api/v1/calendar/" + year).header("Authorization", "Bearer " + admin)
				.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private MvcTestResult send(String path, String type, String body) {
		return http.post().uri(path).header("Authorization", "Bearer " + admin)
				.contentType(MediaType.parseMediaType(type)).content(body).exchange();
	}

}
