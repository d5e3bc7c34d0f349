package id.lacak.request.calendar;

import id.lacak.request.page.PublicSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class CalculatorTest {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest(name = "{1} working days after {0}: {2}")
	@CsvSource(textBlock = """
			2026-11-23T01:30:00Z,      10, 2026-12-07
			2026-11-23T01:30:00Z,      17, 2026-12-16
			2026-11-23T08:30:00+07:00, 10, 2026-12-07
			2026-12-16T08:59:00Z,      10, 2027-01-04
			2026-12-30T17:30:00Z,       1, 2027-01-04
			2026-11-23,                10, 2026-12-07
			""")
	void counts_from_the_local_day_of_receipt(String received, String workingDays, String due) {
		assertThat(ask(received, workingDays)).hasStatusOk().bodyJson().extractingPath("$.dueDate").isEqualTo(due);
	}

	@Test
	void tells_why_a_day_is_not_counted_and_when_nobody_knows_yet() {
		var christmas = ask("2026-12-23T02:00:00Z", "3");
		assertThat(christmas).bodyJson().extractingPath("$.days[?(@.date=='2026-12-25')].decree").asArray().hasSize(1);
		assertThat(christmas).bodyJson().extractingPath("$.days[?(@.date=='2026-12-26')].reason").asArray().contains(
				"WEEKEND");
		assertThat(ask("2029-01-02T02:00:00Z", "3")).bodyJson().extractingPath("$.provisional").isEqualTo(true);
	}

	@ParameterizedTest(name = "{0}, {1}: {2}")
	@CsvSource(nullValues = "-", textBlock = """
			-,                    10,      /received
			'',                   10,      /received
			yesterday,            10,      /received
			2026-02-30T00:00:00Z, 10,      /received
			2026-11-23T01:30:00,  10,      /received
			0001-01-01T00:00:00Z, 10,      /received
			+999999999-01-01T00:00:00Z, 10, /received
			2026-11-23T01:30:00Z, -,       /workingDays
			2026-11-23T01:30:00Z, 0,       /workingDays
			2026-11-23T01:30:00Z, 401,     /workingDays
			2026-11-23T01:30:00Z, -1,      /workingDays
			2026-11-23T01:30:00Z, 1.5,     /workingDays
			2026-11-23T01:30:00Z, ten,     /workingDays
			2026-11-23T01:30:00Z, 99999999999999999999, /workingDays
			""")
	void tells_which_question_cannot_be_answered(String received, String workingDays, String pointer) {
		assertThat(ask(received, workingDays)).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer")
				.isEqualTo(
						pointer);
	}

	@Test
	void lists_the_days_of_a_year() {
		var year = mvc.get().uri("/api/v1/calendar/2026").exchange();
		assertThat(year).hasStatusOk().bodyJson().extractingPath("$.decreed").isEqualTo(true);
		assertThat(year).bodyJson().extractingPath("$.days[0].kind").isEqualTo("NATIONAL_HOLIDAY");
		assertThat(mvc.get().uri("/api/v1/calendar/2090").exchange()).bodyJson().extractingPath("$.decreed").isEqualTo(
				false);
		for (var strange : new String[]{"20", "abcd", "99999", "-2026"})
			assertThat(mvc.get().uri("/api/v1/calendar/{year}", strange).exchange()).hasStatus(404);
	}

	private MvcTestResult ask(String received, String workingDays) {
		var call = mvc.get().uri("/api/v1/calendar/due-date");
		if (received != null)
			call.param("received", received);
		if (workingDays != null)
			call.param("workingDays", workingDays);
		return call.exchange();
	}

}
