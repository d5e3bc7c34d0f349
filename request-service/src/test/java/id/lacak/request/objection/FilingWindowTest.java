package id.lacak.request.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.ShippedRulebooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** 30 working days to object (UU 14/2008 Pasal 36 ayat (1)); who misses them is heard all the same. */
class FilingWindowTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-02-02 | 2026-03-25 | 16 and 17 February, 18 to 20, 23 and 24 March are off
			2026-11-23 | 2027-01-08 | Christmas, its leave, New Year and 5 January 2027
			2024-02-05 | 2024-03-25 | Isra Mikraj, Imlek, an election day and Nyepi
			2025-03-17 | 2025-05-09 | Nyepi, Lebaran, Good Friday and 1 May 2025
			""")
	void counts_from_the_day_the_refusal_was_received(LocalDate refused, LocalDate lastDay, String because) {
		var contested = contested(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on(refused.toString()), refused);
		assertThat(contested.opensOn()).isEqualTo(refused);
		assertThat(contested.fileBy().lastDay()).as(because).isEqualTo(lastDay);
		assertThat(contested.fileBy().limit().basis()).hasToString("UU 14/2008 Pasal 36 ayat (1)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-23 | 2026-12-07 | 2026-12-08 | 2027-01-22 | ten working days of silence, then thirty
			2024-02-05 | 2024-02-22 | 2024-02-23 | 2024-04-17 | the days start at the due date and not at the request
			""")
	void against_silence_it_opens_on_the_day_after_and_counts_from_the_due_date(LocalDate received, LocalDate due,
			LocalDate opens, LocalDate lastDay, String because) {
		var contested = contested(ARequest.inProcess().on(received.toString()), received);
		assertThat(contested.fileBy().start()).as(because).isEqualTo(due);
		assertThat(contested.opensOn()).as(because).isEqualTo(opens);
		assertThat(contested.fileBy().lastDay()).as(because).isEqualTo(lastDay);
		assertThat(contested.outcome()).isEmpty();
	}

	@Test
	void an_extension_moves_the_silence() {
		var contested = contested(ARequest.extended().on("2026-11-23"), LocalDate.of(2026, 11, 23));
		assertThat(contested.fileBy().start()).isEqualTo("2026-12-16");
		assertThat(contested.opensOn()).isEqualTo("2026-12-17");
	}

	@Test
	void what_was_handed_over_later_gives_days_of_its_own() {
		var contested = contested(ARequest.decided(NoticeOutcome.GRANTED_FULL).on("2026-02-02").then("2026-02-20",
				Role.DESK_OFFICER, ARequest.delivery()), LocalDate.of(2026, 2, 20));
		assertThat(contested.fileBy().start()).isEqualTo("2026-02-20");
		assertThat(contested.opensOn()).as("a ground in the notice itself may be raised at once")
				.isEqualTo("2026-02-02");
	}

	@Test
	void a_request_that_was_not_taken_further_gives_a_ground_on_that_day() {
		var lapsed = ARequest.lapsed().on("2026-11-23");
		assertThat(contested(lapsed, LocalDate.of(2026, 12, 1)).opensOn()).isEqualTo("2026-11-27");
	}

	@Test
	void a_request_that_was_taken_back_gives_none() {
		assertThat(Contested.of(ARequest.withdrawn().on("2026-11-23").request(), Set.of(),
				ASetting.on("2026-11-24").build())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-02-02 | false | on the very day of the refusal
			2026-03-25 | false | the last day counts
			2026-03-26 | true  | a day after it: registered and flagged
			2026-09-01 | true  | much later: still registered
			""")
	void a_late_one_is_registered_and_flagged_never_blocked(String filed, boolean late, String because) {
		var file = AnObjection.toARefusal().filedOn(filed).file();
		assertThat(file.objection().late()).as(because).isEqualTo(late);
		assertThat(file.objection().stage()).as(because).isInstanceOf(ObjectionStage.Registered.class);
		assertThat(file.history().getFirst().facts().containsKey("late")).as(because).isEqualTo(late);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-07 | C | true  | the answer may still come today
			2026-12-08 | C | false | the day after the silent due date
			2026-11-24 | F | true  | there is no answer yet whose cost could be unreasonable
			2026-11-24 | B | false | periodic information is owed without any request
			""")
	void an_early_one_against_silence_is_registered_and_flagged(String filed, Ground ground, boolean premature,
			String because) {
		var objection = AnObjection.to(ARequest.inProcess().on("2026-11-23").request())
				.on(ground)
				.filedOn(filed)
				.objection();
		assertThat(objection.premature()).as(because).isEqualTo(premature);
		assertThat(objection.late()).as(because).isFalse();
	}

	@Test
	void an_early_refusal_may_be_objected_to_at_once() {
		assertThat(AnObjection.toARefusal().filedOn("2026-02-02").objection().premature()).isFalse();
	}

	@Test
	void without_a_request_no_window_can_be_missed() {
		var objection = AnObjection.withoutRequest().objection();
		assertThat(objection.late()).isFalse();
		assertThat(objection.premature()).isFalse();
		assertThat(objection.against()).isEmpty();
	}

	@Test
	void only_periodic_information_needs_no_request() {
		assertThatThrownBy(() -> AnObjection.withoutRequest().on(Ground.C).objection())
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> AnObjection.toARefusal().on().objection())
				.hasMessageContaining("Pasal 35 ayat (1)");
	}

	@Test
	void several_grounds_may_be_given_and_all_but_the_first_may_be_settled() {
		assertThat(AnObjection.toARefusal().on(Ground.G, Ground.A, Ground.F).objection().claim().grounds())
				.containsExactly(Ground.A, Ground.F, Ground.G);
		assertThat(Ground.values()).filteredOn(ground -> !ground.maySettle()).containsExactly(Ground.A);
		assertThat(Ground.D.source()).isEqualTo("UU 14/2008 Pasal 35 ayat (1) huruf d");
	}

	@Test
	void what_begins_on_an_uncertain_date_is_uncertain() {
		var undecreed = new WorkingCalendar("without 2027", List.of(), Set.of(2026));
		var request = ARequest.inProcess().on("2026-12-16").request();
		assertThat(Contested.of(request, Set.of(), ASetting.on("2026-12-17").countedOn(undecreed).build()).orElseThrow()
				.fileBy()
				.provisional()).isTrue();
	}

	@Test
	void an_office_may_count_what_comes_after_hours_from_the_next_day() {
		var lenient = ShippedRulebooks.newest()
				.reading(Rulebook.ClockStart.STRICT, Rulebook.AfterHours.NEXT_WORKING_DAY, LocalTime.of(16, 0));
		var evening = ASetting.at("2026-03-25T16:30").under(lenient).by(Role.APPLICANT);
		var objection = AnObjection.toARefusal().filed(evening).objection();
		assertThat(objection.arrival().receivedOn()).isEqualTo("2026-03-26");
		assertThat(objection.answerBy().start()).isEqualTo("2026-03-26");
	}

	private static Contested contested(ARequest request, LocalDate today) {
		return Contested.of(request.request(), Set.of("lead"), ASetting.on(today).build()).orElseThrow();
	}

}
