package id.lacak.request.lifecycle;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.Rulebook.AfterHours;
import id.lacak.request.deadline.Rulebook.ClockStart;
import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** T1 and T2: receipt fixes T0, the number starts the completeness clock. */
class RegisteringARequestTest {

	@Test
	void starts_the_check_and_the_answer_on_the_day_of_receipt() {
		var request = ARequest.registered().on("2026-11-23").request();
		assertThat(request.stage()).isInstanceOfSatisfying(Stage.Registered.class, registered -> {
			assertThat(registered.checkBy().lastDay()).isEqualTo("2026-11-26");
			assertThat(registered.answerBy().lastDay()).isEqualTo("2026-12-07");
		});
		assertThat(request.number().text()).isEqualTo("001/PPID/XI/2026");
		assertThat(request.rulebook()).isEqualTo("2021-1");
	}

	@Test
	void tells_the_extended_date_on_the_receipt_already() {
		var file = ARequest.registered().on("2026-11-23").file();
		assertThat(file.history()).singleElement()
				.satisfies(entry -> assertThat(entry.facts()).containsEntry("checkBy", "2026-11-26")
						.containsEntry("answerBy", "2026-12-07")
						.containsEntry("answerBy.basis", "UU 14/2008 Pasal 22 ayat (7)")
						.containsEntry("extendedBy", "2026-12-16")
						.containsEntry("extendedBy.calendar", "shipped-2027"));
	}

	@Test
	void counts_the_answer_from_a_letters_arrival_but_the_check_and_the_number_from_its_entry() {
		var intake = AnIntake.on("2026-12-30")
				.enteredLater(Channel.LETTER, ASetting.on("2027-01-04").by(Role.DESK_OFFICER));
		var request = ARequest.registered().from(intake).request();
		assertThat(request.number().text()).isEqualTo("001/PPID/I/2027");
		assertThat(request.number().year()).isEqualTo(2027);
		assertThat(request.arrival().receivedOn()).isEqualTo("2026-12-30");
		assertThat(request.arrival().enteredBy()).isEqualTo("desk");
		assertThat(((Stage.Registered) request.stage()).checkBy().lastDay()).isEqualTo("2027-01-08");
		assertThat(answerBy(request)).as("31/12 04/01 06/01 ... 15/01").isEqualTo("2027-01-15");
	}

	@Test
	void takes_the_year_of_the_number_from_the_zone_of_the_office() {
		var newYearsEve = ASetting.at("2027-01-01T00:30").in(ASetting.WIT);
		assertThat(AnIntake.at(newYearsEve).build().year()).as("Jayapura").isEqualTo(2027);
		assertThat(AnIntake.at(ASetting.at("2026-12-31T22:30")).build().year()).as("Depok, same instant")
				.isEqualTo(2026);
	}

	@Test
	void goes_straight_into_process_where_the_forms_checks_are_enough() {
		var file = ARequest.registered().from(AnIntake.on("2026-11-23").foundComplete()).file();
		assertThat(file.request().stage().status()).isEqualTo(Status.IN_PROCESS);
		assertThat(answerBy(file.request())).isEqualTo("2026-12-07");
		assertThat(file.history()).extracting(HistoryEntry::type).containsExactly("registered", "found-complete");
		assertThat(file.version()).as("one write").isEqualTo(1);
	}

	@Test
	void counts_a_letter_found_complete_at_entry_from_entry_where_completeness_starts_the_clock() {
		var rules = ShippedRulebooks.newest().reading(ClockStart.COMPLETE, AfterHours.SAME_DAY, LocalTime.of(16, 0));
		var late = new AnIntake(new CaseId("case-0001"), ASetting.DEPOK, new TrackingCode("7KQ2M9TDXW4P"),
				AnIntake.aSubmission(), Channel.LETTER, ASetting.on("2026-11-19").under(rules),
				ASetting.on("2026-11-23").under(rules), true, Optional.empty());
		assertThat(answerBy(ARequest.registered().from(late).request())).isEqualTo("2026-12-07");
	}

	@Test
	void is_late_only_after_the_last_minute_of_the_due_date() {
		var request = ARequest.registered().on("2026-11-23").request();
		assertThat(request.overdue(ASetting.at("2026-12-07T23:59").build().today())).isFalse();
		assertThat(request.overdue(ASetting.at("2026-12-08T00:00").build().today())).isTrue();
	}

	private static LocalDate answerBy(InformationRequest request) {
		return request.answerBy().orElseThrow().lastDay();
	}

}
