package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Assigning.WrongDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions to units: internal dates, answers, and the legal date that none of them moves. */
class AssigningUnitsTest {

	@Test
	void asks_each_unit_by_the_fifth_working_day() {
		var request = Law.after(inProcess(),
				new RequestCommand.Assign(List.of("dpupr", "bkd"), "Di mana kontraknya?", Optional.empty()),
				ASetting.on("2026-11-24"));
		assertThat(request.assignments()).extracting(each -> each.number() + " " + each.unit() + " "
				+ each.due().lastDay()).containsExactly("1 dpupr 2026-12-01", "2 bkd 2026-12-01");
		assertThat(request.answerBy()).isEqualTo(inProcess().answerBy());
		assertThat(request.deadlines()).extracting(named -> named.kind() + " " + named.running())
				.containsExactly("WRITTEN_NOTICE true", "ASSIGNMENT true", "ASSIGNMENT true");
	}

	@ParameterizedTest(name = "asked on {0} for {1}: {2}")
	@CsvSource(textBlock = """
			2026-11-24, 2026-11-27, 2026-11-27, a day that an officer wants
			2026-12-03,           , 2026-12-07, the fifth day would be after the legal one
			2026-12-07,           , 2026-12-14, on the last day nothing ahead is left to keep to
			2026-12-09,           , 2026-12-16, an overdue case still needs an answer from the unit
			""")
	void sets_an_internal_date_that_is_never_after_a_legal_date_ahead(String today, LocalDate wanted,
			LocalDate due, String why) {
		var request = Law.after(inProcess(),
				new RequestCommand.Assign(List.of("dpupr"), "Di mana?", Optional.ofNullable(wanted)),
				ASetting.on(today));
		assertThat(request.assignments().getFirst().due().lastDay()).as(why).isEqualTo(due);
	}

	@ParameterizedTest(name = "{0} is {1}: {2}")
	@CsvSource(textBlock = """
			2026-11-24, NOT_IN_FUTURE,    today is no day to work with
			2026-11-28, NO_WORKING_DAY,   a Saturday
			2026-12-08, AFTER_LEGAL_DATE, the applicant must have the answer on the 7th
			2026-12-07,                 , the legal day itself
			""")
	void knows_wrong_dates(LocalDate wanted, WrongDate wrong, String why) {
		assertThat(Assigning.wrong(inProcess(), wanted, ASetting.on("2026-11-24").build())).as(why)
				.isEqualTo(Optional.ofNullable(wrong));
	}

	@Test
	void takes_one_answer_and_no_second() {
		var answered = Law.after(assigned(), ARequest.unitAnswer(), ASetting.on("2026-11-25").by(Role.UNIT_OFFICER));
		assertThat(answered.assignments().getFirst().open()).isFalse();
		assertThat(Law.refusal(answered, ARequest.unitAnswer(), ASetting.on("2026-11-25")))
				.isEqualTo(Refusal.ASSIGNMENT_ANSWERED);
		assertThat(Law.refusal(answered, ARequest.decline(), ASetting.on("2026-11-25")))
				.isEqualTo(Refusal.ASSIGNMENT_ANSWERED);
	}

	@Test
	void can_be_returned_with_a_new_date_and_answered_again() {
		var returned = Law.after(
				Law.after(assigned(), ARequest.unitAnswer(), ASetting.on("2026-11-25").by(Role.UNIT_OFFICER)),
				ARequest.giveBack(), ASetting.on("2026-11-26"));
		assertThat(returned.assignments().getFirst().due().lastDay()).isEqualTo("2026-12-03");
		assertThat(returned.assignments().getFirst().open()).isTrue();
		assertThat(Law.refusal(returned, ARequest.giveBack(), ASetting.on("2026-11-26")))
				.isEqualTo(Refusal.ASSIGNMENT_OPEN);
		assertThat(Law.after(returned, ARequest.unitAnswer(), ASetting.on("2026-11-27")).assignments().getFirst()
				.open()).isFalse();
	}

	@Test
	void ends_with_the_answer_to_the_applicant() {
		var decided = Law.after(assigned(), new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.GRANTED_FULL)),
				ASetting.on("2026-11-25").by(Role.LEAD_OFFICER));
		assertThat(decided.assignments()).hasSize(1);
		assertThat(decided.deadlines()).filteredOn(named -> named.kind() == DeadlineKind.ASSIGNMENT)
				.noneMatch(NamedDeadline::running);
		assertThat(Law.refusal(decided, ARequest.unitAnswer(), ASetting.on("2026-11-25")))
				.isEqualTo(Refusal.ALREADY_DECIDED);
	}

	@Test
	void knows_no_assignment_that_was_not_given() {
		assertThat(Law.refusal(inProcess(), ARequest.unitAnswer(), ASetting.on("2026-11-25")))
				.isEqualTo(Refusal.NOT_ASSIGNED);
	}

	private static InformationRequest inProcess() {
		return ARequest.inProcess().on("2026-11-23").request();
	}

	private static InformationRequest assigned() {
		return ARequest.assigned().on("2026-11-23").request();
	}

}
