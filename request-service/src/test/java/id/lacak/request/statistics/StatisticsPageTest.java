package id.lacak.request.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.page.PublicSide;
import id.lacak.request.statistics.Counts.Answered;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class StatisticsPageTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SetCounts counts;

	@Autowired
	private PublicSide.SetClock clock;

	@BeforeEach
	void a_year() {
		clock.set("2026-11-27T02:00:00Z");
		counts.received("2026-10-05", 3).received("2026-11-02", 2).received("2025-11-03", 9)
				.answered(answer(NoticeOutcome.GRANTED_FULL, "2026-10-05", "2026-10-19", "2026-10-12", 2),
						answer(NoticeOutcome.REFUSED_EXEMPT, "2026-10-05", "2026-10-19", "2026-10-20", 1),
						answer(NoticeOutcome.NOT_HELD, "2026-11-02", "2026-11-16", "2026-11-16", 1))
				.grounds(Map.of(ExemptionGround.A, 3L, ExemptionGround.H, 1L))
				.objections(4, Map.of(ObjectionOutcome.PPID_UPHELD, 3L, ObjectionOutcome.GRANTED_FULL, 1L));
	}

	@Test
	void draws_the_year_and_says_the_same_in_tables() {
		var page = get("/statistik");
		assertThat(page).hasStatusOk();
		assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("public, max-age=300");
		assertThat(text(page)).contains("<html lang=\"id\"", "Statistik layanan 2026", "75%", "7,5 hari kerja",
				"Paling banyak Oktober: 3 permohonan, 1 di antaranya terlambat.", "url(#hatch)", "a. Penegakan hukum",
				"kurang dari 3", "tidak menunjuk pada satu orang", "/statistik/2026.csv")
				.doesNotContain("??", "style=\"", "th:", "NaN");
		assertThat(text(get("/en/statistik"))).contains("<html lang=\"en\"", "7.5 working days", "fewer than 3")
				.doesNotContain("??");
	}

	@Test
	void shows_years_without_answers_too_and_no_year_of_the_future() {
		assertThat(text(get("/statistik?tahun=2025"))).contains("Statistik layanan 2025", ">9<");
		assertThat(text(get("/statistik?tahun=2024"))).contains("Belum ada permohonan pada tahun ini");
		for (var year : List.of("2027", "2009", "x", "20261"))
			assertThat(get("/statistik?tahun=" + year)).as(year).hasStatus(404);
	}

	@Test
	void hands_the_numbers_out_as_a_table_and_as_json() {
		var table = get("/statistik/2026.csv");
		assertThat(table).hasStatusOk();
		assertThat(table.getResponse().getContentType()).startsWith("text/csv");
		assertThat(text(table).lines()).contains("what,of,count", "received,,5", "answered,on_time,3",
				"answered,late,1",
				"working_days_to_answer,median,7.5", "ground_pasal_17,A,3", "ground_pasal_17,H,<3", "objections,,4",
				"answered_late_in_month,2026-10,1", "median_working_days_in_month,2026-09,");
		assertThat(get("/statistik/2027.csv")).hasStatus(404);
		var json = mvc.get().uri("/api/v1/statistics?year=2026").exchange();
		assertThat(json).hasStatusOk();
		assertThat(json.getResponse().getHeader("Cache-Control")).contains("max-age=300");
		assertThat(json).bodyJson().extractingPath("$.grounds[1].suppressed").isEqualTo(true);
		assertThat(json).bodyJson().extractingPath("$.averageWorkingDays").isEqualTo(7.8);
		assertThat(json).bodyJson().doesNotHavePath("$.grounds[1].count");
		assertThat(mvc.get().uri("/api/v1/statistics?year=abc&color=red").exchange()).hasStatus(422);
	}

	private static Answered answer(NoticeOutcome outcome, String start, String last, String on, long count) {
		return new Answered(outcome, LocalDate.parse(start), LocalDate.parse(last), LocalDate.parse(on), count);
	}

	private MvcTestResult get(String path) {
		return mvc.get().uri(path).accept(MediaType.TEXT_HTML, MediaType.ALL).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
