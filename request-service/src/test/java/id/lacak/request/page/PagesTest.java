package id.lacak.request.page;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class PagesTest {

	private static final List<String> PUBLIC = List.of("/", "/ajukan", "/lacak", "/cara-mengajukan", "/bantuan",
			"/bantuan/hari-kerja", "/bantuan/hari-kerja?diterima=2026-12-16&hari=10", "/bantuan/hak-anda",
			"/bantuan/pasal-17", "/bantuan/sengketa", "/privasi",
			"/aksesibilitas", "/profil", "/maklumat", "/kontak", "/luring", "/statistik");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private PublicSide.SetClock clock;

	@BeforeEach
	void a_week_later() {
		clock.set("2026-11-30T02:00:00Z");
	}

	static Stream<ARequest> cases() {
		return Stream.of(
				Stream.of(Stage.Status.values())
						.filter(status -> status != Stage.Status.RECEIVED)
						.map(ARequest::in),
				Stream.of(NoticeOutcome.values()).map(ARequest::decided), Stream.of(ARequest.supplied()))
				.flatMap(all -> all);
	}

	@Test
	void are_sound_in_both_languages() {
		for (var path : PUBLIC) {
			sound(get(path), "id", path);
			sound(get(path.equals("/") ? "/en" : "/en" + path), "en", path);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void show_a_case_in_every_state_on_time_and_late(ARequest request) {
		var file = requests.keep(request.from(AnIntake.on("2026-11-23")).file());
		for (var day : List.of("2026-11-23T05:00:00Z", "2026-11-30T05:00:00Z", "2026-12-07T05:00:00Z",
				"2026-12-31T05:00:00Z")) {
			clock.set(day);
			var path = "/lacak/" + file.request().trackingCode().value();
			sound(get(path), "id", path);
			sound(get("/en" + path), "en", path);
			assertThat(get(path).getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		}
		var letter = get("/lacak/" + file.request().trackingCode().value() + "/tanda-bukti");
		assertThat(letter).hasStatusOk();
		assertThat(text(letter)).doesNotContain("style=", "<style");
	}

	@Test
	void tell_until_when_copies_can_be_paid_and_when_they_come() {
		var file = requests.keep(ARequest.promised().from(AnIntake.on("2026-11-23")).file());
		var path = "/lacak/" + file.request().trackingCode().value();
		assertThat(text(get(path + "/biaya"))).contains("Bayar paling lambat Senin, 7 Desember 2026",
				"paling lambat 5 hari kerja setelah pembayaran");
		assertThat(text(get(path))).contains("Bayar paling lambat Senin, 7 Desember 2026");
		assertThat(text(get("/en" + path + "/biaya"))).contains("Pay by Monday, 7 December 2026");
		var paid = requests.keep(ARequest.promised()
				.then(Role.DESK_OFFICER, ARequest.payment())
				.from(AnIntake.on("2026-11-23"))
				.numbered(2)
				.file());
		var paidPath = "/lacak/" + paid.request().trackingCode().value();
		assertThat(text(get(paidPath + "/biaya")))
				.contains("Informasi kami berikan paling lambat Senin, 30 November 2026");
		assertThat(text(get(paidPath))).contains("Informasi kami berikan paling lambat Senin, 30 November 2026");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			IN_PROCESS, lengkapi,   409
			INCOMPLETE, lengkapi,   200
			LAPSED,     lengkapi,   200
			AWAITING_PAYMENT, biaya, 200
			DELIVERING, biaya,      200
			DELIVERED,  biaya,      404
			IN_PROCESS, biaya,      404
			IN_PROCESS, cabut,      200
			CLOSED,     cabut,      410
			DELIVERED,  konfirmasi, 200
			DECIDED,    konfirmasi, 410
			""")
	void offer_a_task_only_while_it_can_be_done(Stage.Status status, String task, int answer) {
		var file = requests.keep(ARequest.in(status).from(AnIntake.on("2026-11-23")).file());
		var path = "/lacak/" + file.request().trackingCode().value() + "/" + task;
		for (var language : List.of("", "/en")) {
			assertThat(get(language + path)).hasStatus(answer);
			assertThat(text(get(language + path))).doesNotContain("??").contains("<h1");
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void open_by_a_code_however_it_is_typed(ARequest request) {
		var file = requests.keep(request.from(AnIntake.on("2026-11-23")).file());
		var code = file.request().trackingCode().value();
		var found = mvc.post().uri("/lacak").param("kode", code.toLowerCase(Locale.ROOT)).param("nomor", "").exchange();
		assertThat(found).hasStatus(303);
		assertThat(found.getResponse().getHeader("Location")).isEqualTo("/lacak/" + code);
		assertThat(mvc.post().uri("/en/lacak").param("kode", "x").exchange()).hasStatus(422);
	}

	@Test
	void send_a_lost_link_without_telling_whether_there_is_one() {
		var answer = mvc.post()
				.uri("/lacak/hilang")
				.param("registrationNumber", "999/PPID/XI/2026")
				.param("contact", "nobody@surel.example")
				.exchange();
		assertThat(answer).hasStatusOk();
		assertThat(text(answer)).contains("Bila nomor dan kontak cocok");
		sound(answer, "id", "/lacak/hilang");
		assertThat(mvc.post().uri("/en/lacak/hilang").param("contact", "").exchange()).hasStatus(422);
	}

	@Test
	void withdraw_only_with_a_reason() {
		var file = requests.keep(ARequest.inProcess().from(AnIntake.on("2026-11-23")).file());
		var path = "/lacak/" + file.request().trackingCode().value();
		assertThat(mvc.post().uri(path + "/cabut").param("reason", " ").exchange()).hasStatus(422);
		assertThat(mvc.post().uri(path + "/cabut").param("reason", "Sudah dapat").exchange()).hasStatus(303);
		assertThat(text(get(path))).contains("Dicabut");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/tidak-ada", "/en/nothing", "/lacak/AAAA", "/ajukan/terkirim/AAAA", "/lacak/AAAA/cabut"})
	void tell_kindly_that_nothing_is_there(String path) {
		var answer = get(path);
		assertThat(answer).hasStatus(404);
		sound(answer, path.startsWith("/en") ? "en" : "id", path);
		assertThat(mvc.get().uri(path).accept(MediaType.APPLICATION_JSON).exchange()).hasStatus(404).hasContentType(
				MediaType.APPLICATION_PROBLEM_JSON);
	}

	private static void sound(MvcTestResult result, String language, String path) {
		var html = text(result);
		assertThat(html).as(path).contains("<html lang=\"" + language + "\"").doesNotContain("??", "style=\"", "th:");
		assertThat(html).as(path).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern(" on[a-z]+=\"");
		assertThat(occurrences(html, "<h1")).as("one h1 on " + path).isEqualTo(1);
		assertThat(occurrences(html, "<main ")).isEqualTo(1);
		var ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(found -> found.group(1)).toList();
		assertThat(ids).as("ids on " + path).doesNotHaveDuplicates();
		for (var label : Pattern.compile(" (?:for|aria-labelledby)=\"([^\"]+)\"").matcher(html).results().toList())
			assertThat(ids).as(path).contains(label.group(1));
		assertThat(result.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'",
				"require-trusted-types-for 'script'");
	}

	private static int occurrences(String text, String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

	private MvcTestResult get(String path) {
		return mvc.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
