package id.lacak.request.objection;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.ObjectionStage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The superior answers in 30 working days; then, or after silence, the Commission is open for 14. */
class AnsweringTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-02-27 | 2026-04-20 | 18 to 20, 23, 24 March and 3 April are off
			2026-11-23 | 2027-01-08 | over Christmas, New Year and 5 January 2027
			2026-03-13 | 2026-05-05 | Nyepi, Lebaran, Good Friday and 1 May
			""")
	void is_due_thirty_working_days_after_receipt(String filed, LocalDate due, String because) {
		var answerBy = AnObjection.toARefusal().filedOn(filed).objection().answerBy();
		assertThat(answerBy.lastDay()).as(because).isEqualTo(due);
		assertThat(answerBy.limit().basis()).hasToString("UU 14/2008 Pasal 36 ayat (2)");
	}

	@Test
	void counts_from_receipt_and_not_from_entry() {
		var objection = AnObjection.toARefusal().filedOn("2026-03-05").receivedOn("2026-02-27").objection();
		assertThat(objection.answerBy().lastDay()).isEqualTo("2026-04-20");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-04-20 | false | the last day is in time until midnight
			2026-04-21 | true  | silence from now on
			""")
	void unanswered_is_a_fact_and_not_a_state(LocalDate today, boolean unanswered, String because) {
		var objection = AnObjection.toARefusal().objection();
		assertThat(objection.unanswered(today)).as(because).isEqualTo(unanswered);
		assertThat(objection.stage().status()).isEqualTo(Status.REGISTERED);
		assertThat(AnObjection.in(Status.DECIDED).objection().unanswered(today)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-          | 2026-04-21 | 2026-05-11 | no answer: day 31 is safe; 1 May is off
			2026-04-09 | 2026-04-09 | 2026-04-29 | answered in time: from the day of the answer
			2026-04-20 | 2026-04-20 | 2026-05-11 | answered on the last day
			2026-06-08 | 2026-06-08 | 2026-06-29 | answered late: the answer gives days of its own; 16 June is off
			""")
	void opens_the_commission_for_fourteen_working_days(String answered, LocalDate from, LocalDate until,
			String because) {
		var objection = AnObjection.toARefusal();
		if (answered != null)
			objection.then(answered, Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD));
		var window = objection.objection().disputeWindow(ASetting.on("2026-04-01").build()).orElseThrow();
		assertThat(window.opensOn()).as(because).isEqualTo(from);
		assertThat(window.until().lastDay()).as(because).isEqualTo(until);
		assertThat(window.until().limit().basis()).hasToString("UU 14/2008 Pasal 37 ayat (2)");
	}

	@Test
	void day_31_is_a_working_day() {
		// due on Friday 8 January 2027
		var window = AnObjection.toARefusal()
				.filedOn("2026-11-23")
				.objection()
				.disputeWindow(ASetting.on("2026-11-23").build())
				.orElseThrow();
		assertThat(window.opensOn()).isEqualTo("2027-01-11");
	}

	@Test
	void a_late_answer_is_taken_and_stays_late() {
		var decision = AnObjection.toARefusal()
				.then("2026-04-21", Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.GRANTED_FULL))
				.objection()
				.decision()
				.orElseThrow();
		assertThat(decision.late()).isTrue();
		assertThat(decision.due().lastDay()).isEqualTo("2026-04-20");
	}

	@ParameterizedTest
	@EnumSource
	void something_is_to_be_carried_out_only_when_granted(ObjectionOutcome outcome) {
		var decision = AnObjection.toARefusal()
				.then("2026-04-09", Role.OBJECTION_AUTHORITY, AnObjection.decision(outcome))
				.objection()
				.decision()
				.orElseThrow();
		assertThat(decision.executeBy().isPresent()).isEqualTo(outcome.granted());
		assertThat(outcome.granted()).isEqualTo(outcome.name().startsWith("GRANTED"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2026-04-30 | 2026-04-30 | the decision states the day; the law sets none
			2026-04-09 | 2026-04-09 | on the day of the decision itself
			-          | 2026-04-23 | unstated: as long as a written notice may take
			""")
	void is_to_be_carried_out_by_a_stated_day(LocalDate stated, LocalDate by, String because) {
		var command = new ObjectionCommand.Decide(ObjectionOutcome.GRANTED_PARTIAL, "Sebagian dapat dibuka",
				Optional.ofNullable(stated));
		var decision = AnObjection.toARefusal()
				.then("2026-04-09", Role.OBJECTION_AUTHORITY, command)
				.objection()
				.decision()
				.orElseThrow();
		assertThat(decision.executeBy().orElseThrow().lastDay()).as(because).isEqualTo(by);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lead     | SIGNED_THE_NOTICE | signed the refusal, and stands in for the superior today
			superior | -                 | had nothing to do with the notice
			""")
	void who_signed_the_notice_never_decides(String username, String refusal, String because) {
		var objection = AnObjection.toARefusal().objection();
		var setting = ASetting.on("2026-03-02").by(new Actor(username, Role.OBJECTION_AUTHORITY)).build();
		var ruling = objection.decide(AnObjection.decision(ObjectionOutcome.PPID_UPHELD), setting);
		assertThat(ruling instanceof ObjectionRuling.Refused(var why) ? why.name() : "-").as(because)
				.isEqualTo(refusal);
	}

	@ParameterizedTest(name = "{0} signed, {1} decides: {2}, {3}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-        | lead     | -                 | silence: nobody has signed anything
			lead     | lead     | SIGNED_THE_NOTICE | signed the late refusal after the objection was filed
			lead     | superior | -                 | another person's refusal
			superior | superior | SIGNED_THE_NOTICE | signed as acting lead officer, whatever the role today
			""")
	void whoever_answers_silence_late_never_decides_about_it(String signed, String decides, String refusal,
			String because) {
		var objection = AnObjection.to(ARequest.inProcess().on("2026-02-02").request())
				.objection()
				.signedAlsoBy(signed == null ? Set.of() : Set.of(signed));
		var setting = ASetting.on("2026-03-02").by(new Actor(decides, Role.OBJECTION_AUTHORITY)).build();
		var ruling = objection.decide(AnObjection.decision(ObjectionOutcome.PPID_UPHELD), setting);
		assertThat(ruling instanceof ObjectionRuling.Refused(var why) ? why.name() : null).as(because)
				.isEqualTo(refusal);
		assertThat(ObjectionCommandKind.possible(objection, Set.of(Role.OBJECTION_AUTHORITY), setting)
				.contains(ObjectionCommandKind.DECIDE)).as(because).isEqualTo(refusal == null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			REGISTERED   | true  | the answer is awaited
			UNDER_REVIEW | true  | the answer is awaited
			DECIDED      | true  | granted, and still to be given
			EXECUTED     | false | given
			CLOSED       | false | over
			WITHDRAWN    | false | taken back
			""")
	void rests_its_request_while_something_is_to_be_done(Status status, boolean open, String because) {
		assertThat(AnObjection.in(status).objection().open()).as(because).isEqualTo(open);
	}

	@Test
	void rests_its_request_no_longer_once_upheld_unless_there_is_a_dispute() {
		var upheld = AnObjection.toARefusal()
				.then("2026-04-09", Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD));
		assertThat(upheld.objection().open()).isFalse();
		assertThat(upheld.then("2026-04-20", Role.LEAD_OFFICER, AnObjection.dispute("2026-04-15"))
				.objection()
				.open()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-04-29 | false | the last day belongs to the applicant
			2026-04-30 | true  | nobody went to the Commission
			""")
	void is_closed_by_the_clock_after_the_dispute_window(String today, boolean closes, String because) {
		var objection = AnObjection.toARefusal()
				.then("2026-04-09", Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD))
				.objection();
		assertThat(objection.closesAfter()).contains(LocalDate.of(2026, 4, 29));
		var ruling = objection.decide(new ObjectionCommand.Close(Optional.empty()),
				ASetting.on(today).by(Role.SYSTEM).build());
		assertThat(ruling instanceof ObjectionRuling.Accepted).as(because).isEqualTo(closes);
	}

}
