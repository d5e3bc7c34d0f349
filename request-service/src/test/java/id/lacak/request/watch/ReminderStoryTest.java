package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.account.TestColleagues;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.Reminded.State;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A case grows old: everybody is reminded once of everything, on working days and in the hours for it. */
@NullUnmarked
class ReminderStoryTest {

	private static TestMongo mongo;

	private Town town;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void fresh() {
		town = new Town(mongo);
	}

	@AfterEach
	void empty() {
		town.close();
		mongo.clear();
	}

	@Test
	void a_request_that_nobody_answers_from_its_first_day_to_its_sixtieth() {
		var one = town.sweep();
		var other = town.sweep();
		var id = town.received("2026-11-23T08:30").request().id();
		town.passTo("2026-11-25", one, other);
		town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		town.give(id, Role.LEAD_OFFICER,
				new RequestCommand.Assign(List.of("dpupr"), "Mana kontraknya?", Optional.empty()));
		town.passTo("2026-12-03", one, other);
		town.at("2026-12-04T10:00");
		one.sweep();
		town.give(id, Role.LEAD_OFFICER, ARequest.extension());
		town.passTo("2026-12-18", one, other);
		assertThat(town.lines()).isEqualTo("""
				2026-11-25 09:00 reminder desk COMPLETENESS_CHECK 1
				2026-11-30 09:00 reminder lead WRITTEN_NOTICE 5
				2026-12-01 09:00 reminder unit ASSIGNMENT 2
				2026-12-02 09:00 reminder lead WRITTEN_NOTICE 3
				2026-12-03 09:00 reminder unit ASSIGNMENT 0
				2026-12-04 10:00 reminder lead ASSIGNMENT -1 copy
				2026-12-04 10:00 reminder lead WRITTEN_NOTICE 1
				2026-12-04 10:00 reminder unit ASSIGNMENT -1
				2026-12-09 09:00 reminder lead EXTENDED_NOTICE 5
				2026-12-11 09:00 reminder lead EXTENDED_NOTICE 3
				2026-12-15 09:00 reminder lead EXTENDED_NOTICE 1
				2026-12-16 09:00 reminder lead EXTENDED_NOTICE 0
				2026-12-17 09:00 overdue applicant 2026-12-16 2026-12-17 2027-02-02
				2026-12-17 09:00 reminder lead EXTENDED_NOTICE -1
				2026-12-17 09:00 reminder superior EXTENDED_NOTICE -1 copy
				2026-12-18 09:00 reminder lead EXTENDED_NOTICE -2
				2026-12-18 09:00 reminder superior EXTENDED_NOTICE -2 copy""");
		town.passTo("2027-02-03", one, other);
		var late = town.post();
		assertThat(late.stream().filter(each -> each.to().equals("superior")).map(each -> each.at().toLocalDate()))
				.as("every working day once, and no other day")
				.isEqualTo(LocalDate.parse("2026-12-19")
						.datesUntil(LocalDate.parse("2027-02-04"))
						.filter(ASetting.SHIPPED::isWorkingDay)
						.toList());
		assertThat(late.stream().filter(each -> each.to().equals("applicant")).map(Town.Posted::line)).containsExactly(
				"2027-01-26 09:00 objection-reminder applicant 5 2027-02-02",
				"2027-02-01 09:00 objection-reminder applicant 1 2027-02-02");
		assertThat(town.find(id).version()).as("reminders raise no version, the record of the silence does").isEqualTo(5);
	}

	@Test
	void an_incomplete_request_is_reminded_of_once_and_lapses() {
		var sweep = town.sweep();
		var id = town.received("2026-02-10T08:30").request().id();
		town.at("2026-02-12");
		town.give(id, Role.DESK_OFFICER, ARequest.missing());
		town.passTo("2026-02-20", sweep);
		assertThat(town.lines()).isEqualTo("2026-02-18 09:00 completion-reminder applicant 1 2026-02-19");
		assertThat(town.find(id).request().stage()).isInstanceOf(Stage.Lapsed.class);
	}

	@Test
	void an_answer_ends_the_ladder_and_its_window_has_another_one() {
		var sweep = town.sweep();
		var id = town.received("2026-01-26T08:30").request().id();
		town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		town.passTo("2026-02-01", sweep);
		town.at("2026-02-02");
		town.give(id, Role.LEAD_OFFICER, new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.REFUSED_EXEMPT)));
		town.passTo("2026-03-26", sweep);
		assertThat(town.lines()).isEqualTo("""
				2026-03-11 09:00 objection-reminder applicant 5 2026-03-25
				2026-03-17 09:00 objection-reminder applicant 1 2026-03-25""");
		assertThat(town.find(id).request().stage()).isInstanceOf(Stage.Closed.class);
	}

	@Test
	void a_decree_in_the_middle_moves_the_date_and_the_rest_of_the_ladder() {
		var sweep = town.sweep();
		var id = town.received("2026-11-23T08:30").request().id();
		town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		town.passTo("2026-12-02", sweep);
		// the city takes Friday 4 and Monday 7 December out on the evening of the 2nd
		town.decree(new CalendarVersion("3276", 2026, 2, true,
				List.of(off("2026-12-04"), off("2026-12-07")), "Kepwal 7/2026", town.clock.instant(), "admin"));
		town.give(id, Role.SYSTEM, new RequestCommand.Recount("Kepwal 7/2026"));
		town.passTo("2026-12-10", sweep);
		assertThat(town.lines()).isEqualTo("""
				2026-11-30 09:00 reminder lead WRITTEN_NOTICE 5
				2026-12-02 09:00 reminder lead WRITTEN_NOTICE 3
				2026-12-08 09:00 reminder lead WRITTEN_NOTICE 1
				2026-12-09 09:00 reminder lead WRITTEN_NOTICE 0
				2026-12-10 09:00 overdue applicant 2026-12-09 2026-12-10 2027-01-26
				2026-12-10 09:00 reminder lead WRITTEN_NOTICE -1
				2026-12-10 09:00 reminder superior WRITTEN_NOTICE -1 copy""");
		assertThat(town.find(id).reminders()).filteredOn(each -> each.state() == State.SKIPPED)
				.extracting(each -> each.key() + " " + each.reason().orElseThrow())
				.as("the new ladder's first steps lay on days that were over")
				.containsExactly("answer:2026-12-09:5 past", "answer:2026-12-09:3 past");
	}

	@Test
	void where_nobody_holds_the_role_the_lead_officers_are_reminded() {
		town.peopled(TestColleagues.nobody().with("lead", Role.LEAD_OFFICER));
		var sweep = town.sweep();
		town.received("2026-11-23T08:30");
		town.passTo("2026-11-26", sweep);
		assertThat(town.lines()).isEqualTo("""
				2026-11-25 09:00 reminder lead COMPLETENESS_CHECK 1
				2026-11-26 09:00 reminder lead COMPLETENESS_CHECK 0""");
	}

	@Test
	void where_nobody_works_at_all_that_is_noted_once() {
		town.peopled(TestColleagues.nobody());
		var sweep = town.sweep();
		var id = town.received("2026-11-23T08:30").request().id();
		town.passTo("2026-11-25", sweep);
		assertThat(town.lines()).isEmpty();
		assertThat(town.find(id).reminders()).extracting(each -> each.key() + " " + each.reason().orElseThrow())
				.containsExactly("completeness-check:2026-11-26:1 nobody");
	}

	private static Holiday off(String date) {
		return new Holiday(LocalDate.parse(date), "Hari jadi kota", Holiday.Kind.REGIONAL, "Kepwal 7/2026", "3276");
	}

}
