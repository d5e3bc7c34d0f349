package id.lacak.request.objection;

import static id.lacak.request.objection.DisputeMilestone.ADJUDICATION_BEGUN;
import static id.lacak.request.objection.DisputeMilestone.COMPLETED;
import static id.lacak.request.objection.DisputeMilestone.COPY_RECEIVED;
import static id.lacak.request.objection.DisputeMilestone.COURT_DECISION_RECEIVED;
import static id.lacak.request.objection.DisputeMilestone.DECISION;
import static id.lacak.request.objection.DisputeMilestone.FIRST_MEDIATION;
import static id.lacak.request.objection.DisputeMilestone.INCOMPLETE_NOTICE;
import static id.lacak.request.objection.DisputeMilestone.MEDIATION_EXTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.deadline.CommissionPeriods;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.DisputeDay.Kind;

import id.lacak.request.office.ShippedRulebooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedure before the Commission (Perki 1/2013) and the courts, as far as days are counted. */
class DisputeDaysTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			INCOMPLETE_NOTICE | -                       | 2026-05-04 | 2026-05-07 | -          | true  | 3 working days from filing
			COMPLETION        | INCOMPLETE_NOTICE       | 2026-05-07 | 2026-05-20 | -          | true  | 7 working days; 14 and 15 May are off
			HANDLING          | -                       | 2026-05-04 | 2026-05-26 | -          | true  | begins within 14 working days of receipt
			HANDLING          | COMPLETED               | 2026-05-18 | 2026-06-10 | -          | true  | an incomplete file is received when it is complete
			MEDIATION         | FIRST_MEDIATION         | 2026-04-20 | 2026-05-11 | -          | true  | 14 working days from the first meeting
			WHOLE_PROCESS     | FIRST_MEDIATION         | 2026-04-20 | 2026-09-18 | -          | false | 100 working days, information only
			WHOLE_PROCESS     | ADJUDICATION_BEGUN      | 2026-04-20 | 2026-09-18 | -          | false | an exemption goes straight to adjudication
			DECISION_COPY     | DECISION                | 2026-09-16 | 2026-09-21 | -          | true  | 3 working days
			COURT_APPEAL      | COPY_RECEIVED           | 2026-04-20 | 2026-05-04 | 2026-05-11 | true  | 14 days is safe, 14 working days is the other reading
			CASSATION         | COURT_DECISION_RECEIVED | 2026-04-20 | 2026-05-04 | -          | true  | 14 days (Pasal 50)
			""")
	void are_counted_from_what_is_known(Kind kind, DisputeMilestone from, LocalDate start, LocalDate safe,
			LocalDate other, boolean alarm, String because) {
		var filed = from == null ? start : LocalDate.of(2026, 4, 1);
		var day = day(kind, filed, from == null ? Map.of() : Map.of(from, start)).orElseThrow();
		assertThat(day.start()).as(because).isEqualTo(start);
		assertThat(day.safe()).as(because).isEqualTo(safe);
		assertThat(day.other()).as(because).isEqualTo(Optional.ofNullable(other));
		assertThat(day.alarm()).as(because).isEqualTo(alarm);
		assertThat(day.source()).matches("(UU 14/2008 Pasal|Perki 1/2013).*");
	}

	@Test
	void mediation_is_longer_by_seven_working_days_once() {
		var first = LocalDate.of(2026, 4, 20);
		var day = day(Kind.MEDIATION, first, Map.of(FIRST_MEDIATION, first, MEDIATION_EXTENDED, first.plusDays(10)))
				.orElseThrow();
		assertThat(day.safe()).isEqualTo("2026-05-22");
	}

	@Test
	void the_whole_process_runs_from_whichever_began_first() {
		var day = day(Kind.WHOLE_PROCESS, LocalDate.of(2026, 4, 1), Map.of(FIRST_MEDIATION, LocalDate.of(2026, 4, 20),
				ADJUDICATION_BEGUN, LocalDate.of(2026, 6, 8))).orElseThrow();
		assertThat(day.start()).isEqualTo("2026-04-20");
	}

	@Test
	void nothing_is_counted_from_what_has_not_happened() {
		assertThat(days(LocalDate.of(2026, 5, 4), Map.of())).extracting(DisputeDay::kind)
				.containsExactly(Kind.INCOMPLETE_NOTICE, Kind.HANDLING);
		var all = new EnumMap<DisputeMilestone, LocalDate>(DisputeMilestone.class);
		for (var milestone : List.of(INCOMPLETE_NOTICE, COMPLETED, FIRST_MEDIATION, ADJUDICATION_BEGUN, DECISION,
				COPY_RECEIVED, COURT_DECISION_RECEIVED))
			all.put(milestone, LocalDate.of(2026, 5, 4));
		assertThat(days(LocalDate.of(2026, 5, 4), all)).extracting(DisputeDay::kind).containsExactly(Kind.values());
	}

	@Test
	void what_becomes_known_is_added_to_what_was() {
		var hearing = new Hearing(LocalDate.of(2026, 6, 8), Optional.of("Sidang pertama"));
		var dispute = AnObjection.toARefusal()
				.then("2026-05-05", Role.LEAD_OFFICER, AnObjection.dispute("2026-05-04"))
				.then("2026-06-01", Role.LEAD_OFFICER, new ObjectionCommand.RecordDispute(new DisputeEntry(
						Optional.empty(), Optional.of("012/V/REG-PSI/2026"), Optional.of(DisputeStage.ADJUDICATION),
						Map.of(ADJUDICATION_BEGUN, LocalDate.of(2026, 6, 8)), List.of(hearing), Optional.empty())))
				.then("2026-06-02", Role.LEAD_OFFICER, new ObjectionCommand.RecordDispute(new DisputeEntry(
						Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of(hearing,
								new Hearing(LocalDate.of(2026, 6, 1), Optional.empty())),
						Optional.of("catatan"))))
				.objection()
				.dispute()
				.orElseThrow();
		assertThat(dispute.filedOn()).isEqualTo("2026-05-04");
		assertThat(dispute.stage()).isEqualTo(DisputeStage.ADJUDICATION);
		assertThat(dispute.commissionNumber()).contains("012/V/REG-PSI/2026");
		assertThat(dispute.hearings()).extracting(Hearing::on)
				.containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 8));
	}

	private static Optional<DisputeDay> day(Kind kind, LocalDate filed, Map<DisputeMilestone, LocalDate> dates) {
		return days(filed, dates).stream().filter(day -> day.kind() == kind).findFirst();
	}

	private static List<DisputeDay> days(LocalDate filed, Map<DisputeMilestone, LocalDate> dates) {
		return new Dispute(DisputeStage.FILED, filed, Optional.empty(), dates, List.of()).days(ASetting.SHIPPED,
				CommissionPeriods.under(ShippedRulebooks.newest()));
	}

	@ParameterizedTest(name = "answered on {0}, filed on {1}: {2}, {3}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-          | 2026-04-20 | EARLY   | the superior's thirtieth day is not over (sources differ: day 31 is safe)
			-          | 2026-04-21 | IN_TIME | the first day after silence
			-          | 2026-05-11 | IN_TIME | the fourteenth day
			-          | 2026-05-12 | LATE    | one day after it
			2026-04-09 | 2026-04-08 | EARLY   | the answer came the day after
			2026-04-09 | 2026-04-29 | IN_TIME | the last day after the answer
			2026-04-09 | 2026-04-30 | LATE    | one day after it
			2026-05-13 | 2026-05-12 | LATE    | silence had opened and closed a window before the late answer
			2026-05-13 | 2026-05-18 | IN_TIME | the late answer gives days of its own
			""")
	void a_dispute_that_came_too_early_or_too_late_is_recorded_and_says_so(String answered, String filed,
			DisputeTiming timing, String why) {
		var objection = AnObjection.toARefusal();
		if (answered != null)
			objection.then(answered, Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD));
		objection.then("2026-06-01", Role.LEAD_OFFICER, AnObjection.dispute(filed));
		assertThat(objection.objection().disputeTiming(ASetting.on("2026-06-01").build())).as(why).contains(timing);
	}

	@ParameterizedTest(name = "{0} begins with {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			A   | ADJUDICATION | an exemption is not for the parties to settle
			C   | MEDIATION    | Pasal 35 ayat (2)
			A,F | MEDIATION    | what may be settled goes there first
			""")
	void the_ground_says_where_the_commission_begins(String grounds, DisputeStage begins, String why) {
		var chosen = java.util.Arrays.stream(grounds.split(",")).map(Ground::valueOf).toArray(Ground[]::new);
		assertThat(AnObjection.toARefusal().on(chosen).objection().disputeBegins()).as(why).isEqualTo(begins);
	}

	@Test
	void the_outcome_of_the_last_instance_stays() {
		var disputed = AnObjection.toARefusal()
				.then("2026-06-01", Role.LEAD_OFFICER, AnObjection.dispute("2026-04-21"))
				.then("2026-06-02", Role.LEAD_OFFICER, outcome(DisputeOutcome.REJECTED))
				.then("2026-06-03", Role.LEAD_OFFICER, AnObjection.dispute(DisputeStage.APPEALED))
				.file();
		assertThat(disputed.objection().dispute().orElseThrow().outcome()).contains(DisputeOutcome.REJECTED);
		assertThat(disputed.history().get(2).facts()).containsEntry("outcome", "REJECTED");
	}

	@Test
	void an_answer_by_post_opens_its_window_when_it_comes() {
		var objection = AnObjection.toARefusal()
				.then("2026-04-09", Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD))
				.then("2026-04-20", Role.DESK_OFFICER,
						new ObjectionCommand.RecordReceipt(LocalDate.parse("2026-04-13"), "Resi 2"))
				.objection();
		assertThat(objection.decision().orElseThrow().disputeUntil().lastDay()).isEqualTo("2026-05-04");
		assertThat(objection.decide(new ObjectionCommand.RecordReceipt(LocalDate.parse("2026-04-08"), "Resi 3"),
				ASetting.on("2026-04-20").by(Role.DESK_OFFICER).build()))
				.isEqualTo(ObjectionRuling.refused(ObjectionRefusal.RECEIVED_BEFORE_SENT));
	}

	private static ObjectionCommand outcome(DisputeOutcome outcome) {
		return new ObjectionCommand.RecordDispute(new DisputeEntry(Optional.empty(), Optional.empty(),
				Optional.of(DisputeStage.DECIDED), Map.of(), List.of(), Optional.empty(), Optional.of(outcome)));
	}

}
