package id.lacak.request.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** When a reminder of each ladder goes out (domain rules for reminders; no statute sets them). */
class LadderTest {

	@ParameterizedTest(name = "received {0}: {1} {2} {3} {4}, {5}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-23 | 2026-11-30 | 2026-12-02 | 2026-12-04 | 2026-12-07 | the plain case: days 5, 7, 9 and 10 of ten
			2026-03-13 | 2026-03-27 | 2026-03-31 | 2026-04-02 | 2026-04-06 | Nyepi, Lebaran and Good Friday are no days of the ladder
			2025-03-17 | 2025-03-24 | 2025-03-26 | 2025-04-08 | 2025-04-09 | eleven days off lie between the second and the third step
			2026-12-16 | 2026-12-23 | 2026-12-29 | 2026-12-31 | 2027-01-04 | Christmas and the change of the year
			2024-02-05 | 2024-02-15 | 2024-02-19 | 2024-02-21 | 2024-02-22 | Isra Mikraj, Imlek and an election in one week
			""")
	void the_lead_officer_is_reminded_5_3_1_and_0_working_days_before_the_answer_is_due(String received, String five,
			String three, String one, String last, String why) {
		var request = ARequest.inProcess().on(received).request();
		assertThat(days("answer", request, ASetting.on(received))).as(why).startsWith(five, three, one, last);
	}

	@Test
	void every_step_is_at_nine_in_the_office() {
		var steps = steps("answer", ARequest.inProcess().on("2026-11-23").request(), ASetting.on("2026-11-23").build());
		assertThat(steps).extracting(Step::at)
				.startsWith(at("2026-11-30T02:00:00Z"), at("2026-12-02T02:00:00Z"), at("2026-12-04T02:00:00Z"),
						at("2026-12-07T02:00:00Z"));
	}

	@ParameterizedTest(name = "{0} in {1} is {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-23T08:30 | Asia/Jakarta  | 2026-11-30T02:00:00Z | WIB
			2026-11-23T08:30 | Asia/Makassar | 2026-11-30T01:00:00Z | WITA, an hour earlier
			2026-11-23T08:30 | Asia/Jayapura | 2026-11-30T00:00:00Z | WIT, two hours earlier
			2026-11-23T00:30 | Asia/Jayapura | 2026-11-30T00:00:00Z | received when it still is 22 November in UTC
			""")
	void nine_o_clock_is_that_of_the_offices_zone(String received, String zone, String first, String why) {
		var local = LocalDateTime.parse(received);
		var there = ASetting.on(local.toLocalDate()).atTime(local.toLocalTime()).in(java.time.ZoneId.of(zone));
		var request = ARequest.inProcess().from(AnIntake.at(there)).request();
		assertThat(steps("answer", request, there.build()).getFirst().at()).as(why).isEqualTo(at(first));
	}

	@ParameterizedTest(name = "{0} of a request of {1}, looked at on {2}: {3}, {4}")
	@CsvSource(delimiter = '|', textBlock = """
			completeness-check | 2026-11-23 | 2026-11-23 | 2026-11-25 2026-11-26            | days 2 and 3 of the check
			completeness-check | 2026-02-10 | 2026-02-10 | 2026-02-12 2026-02-13            | before the long Imlek weekend
			answer             | 2026-11-23 | 2026-12-07 | 2026-11-30 2026-12-02 2026-12-04 2026-12-07 2026-12-08 | on the last day the first day late is the next
			overdue            | 2026-11-23 | 2026-11-23 | 2026-12-08                       | the applicant hears on the first working day after the date
			overdue            | 2026-03-03 | 2026-03-03 | 2026-03-25                       | a date on the eve of Lebaran: told when the office is open again
			overdue            | 2026-12-03 | 2026-12-03 | 2026-12-18                       | an ordinary week
			""")
	void a_registered_request_has_ladders_for_the_desk_the_lead_and_the_applicant(String ladder, String received,
			String today, String expected, String why) {
		var request = ARequest.registered().on(received).request();
		assertThat(days(ladder, request, ASetting.on(today))).as(why).containsExactly(expected.split(" "));
	}

	@ParameterizedTest(name = "due 2026-12-07, on {0}: {1}, {2}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-08 | 2026-12-08 2026-12-09            | the first day late, and the next one
			2026-12-09 | 2026-12-08 2026-12-09 2026-12-10 | the last day missed, today, the next
			2026-12-12 | 2026-12-11 2026-12-14            | no step on a Saturday
			2026-12-24 | 2026-12-23 2026-12-28            | none on collective leave and Christmas
			2027-01-01 | 2026-12-31 2027-01-04            | none on New Year
			""")
	void an_overdue_answer_has_a_step_each_working_day(String today, String expected, String why) {
		var request = ARequest.inProcess().on("2026-11-23").request();
		assertThat(steps("answer", request, ASetting.on(today).build()).stream().filter(Step::late)
				.map(step -> step.day().toString())).as(why).containsExactly(expected.split(" "));
	}

	@Test
	void the_superior_gets_a_copy_once_the_answer_is_overdue_and_not_before() {
		var request = ARequest.inProcess().on("2026-11-23").request();
		for (var step : steps("answer", request, ASetting.on("2026-12-09").build())) {
			assertThat(step.ladder().to()).containsExactly(new Audience.Holders(Role.LEAD_OFFICER));
			assertThat(step.informed()).isEqualTo(
					step.late() ? List.of(new Audience.Holders(Role.OBJECTION_AUTHORITY)) : List.of());
		}
	}

	@Test
	void the_window_that_silence_opens_counts_from_the_date_that_was_missed() {
		var overdue = steps("overdue", ARequest.inProcess().on("2026-11-23").request(),
				ASetting.on("2026-12-08").build()).getFirst();
		// 30 working days from 7 December, Christmas, New Year, 5 and 18 January off
		assertThat(overdue.ladder().opens().orElseThrow().start()).isEqualTo(LocalDate.parse("2026-12-07"));
		assertThat(overdue.ladder().opens().orElseThrow().limit().workingDays()).isEqualTo(30);
	}

	@Test
	void an_extension_is_another_ladder() {
		var extended = ARequest.inProcess()
				.on("2026-11-23")
				.then("2026-12-04", Role.LEAD_OFFICER, ARequest.extension())
				.request();
		assertThat(days("answer", extended, ASetting.on("2026-12-04"))).startsWith("2026-12-09", "2026-12-11",
				"2026-12-15", "2026-12-16");
		assertThat(steps("answer", extended, ASetting.on("2026-12-04").build()).getFirst().key())
				.isEqualTo("answer:2026-12-16:5");
	}

	@Test
	void the_applicant_is_reminded_the_working_day_before_the_last_one_to_complete() {
		var waiting = ARequest.registered()
				.on("2026-02-10")
				.then("2026-02-12", Role.DESK_OFFICER, ARequest.missing())
				.request();
		assertThat(days("completion", waiting, ASetting.on("2026-02-12"))).containsExactly("2026-02-18");
		assertThat(Ladders.of(waiting, ASetting.on("2026-02-12").build())).extracting(Ladder::name)
				.as("the clock of the answer is suspended")
				.containsExactly("completion");
	}

	@Test
	void the_desk_is_reminded_of_what_the_notice_promised_and_daily_once_it_is_late() {
		var paid = ARequest.promised().then(Role.DESK_OFFICER, ARequest.payment()).on("2026-11-23").request();
		assertThat(days("provision", paid, ASetting.on("2026-11-24"))).startsWith("2026-11-27", "2026-11-30");
		var late = Ladders.of(paid, ASetting.on("2026-12-02").build())
				.stream()
				.filter(ladder -> ladder.name().equals("provision"))
				.findFirst()
				.orElseThrow();
		assertThat(late.afterwards()).isEqualTo(Ladder.Afterwards.DAILY);
		assertThat(late.to()).containsExactly(new Audience.Holders(Role.DESK_OFFICER));
		assertThat(late.informed()).containsExactly(new Audience.Holders(Role.LEAD_OFFICER));
	}

	@Test
	void the_desk_hears_once_that_copies_were_not_paid_and_nothing_of_a_promise_that_stands_still() {
		var waiting = ARequest.promised().on("2026-11-23").request();
		assertThat(days("payment", waiting, ASetting.on("2026-11-24"))).containsExactly("2026-12-08");
		assertThat(Ladders.of(waiting, ASetting.on("2026-11-24").build())).extracting(Ladder::name)
				.doesNotContain("provision");
	}

	@Test
	void the_desk_is_reminded_to_check_what_was_supplied() {
		var supplied = ARequest.registered()
				.on("2026-02-10")
				.then("2026-02-12", Role.DESK_OFFICER, ARequest.missing())
				.then("2026-02-18", Role.APPLICANT, ARequest.completion())
				.request();
		assertThat(days("completion-check", supplied, ASetting.on("2026-02-18"))).containsExactly("2026-02-20",
				"2026-02-23");
	}

	@ParameterizedTest(name = "{0}, {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-02-02 | 2026-03-11 2026-03-17 | refused on 2 February, until 25 March: Lebaran between the last two days
			2026-11-23 | 2026-12-30 2027-01-07 | until 8 January: across Christmas, New Year and 5 January
			""")
	void the_applicant_is_reminded_5_and_1_working_days_before_the_window_to_object_closes(String refused,
			String expected, String why) {
		var request = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on(refused).request();
		assertThat(days("objection-window", request, ASetting.on(refused))).as(why)
				.containsExactly(expected.split(" "));
	}

	@Test
	void a_withdrawn_lapsed_or_closed_request_has_no_ladder() {
		assertThat(Ladders.of(ARequest.withdrawn().request(), ASetting.on("2026-11-23").build())).isEmpty();
		assertThat(Ladders.of(ARequest.lapsed().request(), ASetting.on("2026-12-01").build())).isEmpty();
		var closed = ARequest.closed().request();
		assertThat(closed.deadlines()).as("one may still object").anyMatch(NamedDeadline::running);
		assertThat(Ladders.of(closed, ASetting.on("2026-11-24").build())).as("but nobody is pressed to").isEmpty();
	}

	@ParameterizedTest(name = "objected on {0}, open {1}, aside {2}; on {3}: {4}, {5}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-24 | true  | false | 2026-12-01 | answer overdue                  | too soon: the duty to answer goes on
			2026-11-24 | true  | false | 2026-12-08 | answer objection-window overdue | silence opens the right all the same
			2026-11-24 | false | false | 2026-12-08 | answer objection-window overdue | withdrawn or not admitted: the right is new
			2026-12-08 | true  | false | 2026-12-09 | answer                          | who objected to the silence needs no word; the superior does
			2026-12-08 | false | false | 2026-12-09 | answer                          | that right was used
			2026-12-08 | true  | true  | 2026-12-09 | answer objection-window overdue | periodic information is another matter
			""")
	void an_objection_takes_the_duty_to_answer_from_nobody(LocalDate objected, boolean open, boolean aside,
			String today, String ladders, String why) {
		var request = ARequest.inProcess()
				.on("2026-11-23")
				.then(Role.SYSTEM, new RequestCommand.NoteObjection(
						new ObjectionMark("001/KEB/XI/2026", open, Optional.of(objected), aside)))
				.request();
		assertThat(Ladders.of(request, ASetting.on(today).build()).stream().map(Ladder::name).sorted()).as(why)
				.containsExactly(ladders.split(" "));
	}

	@ParameterizedTest(name = "refused on 2026-11-23, objected on {0}, open {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-24 | true  | 0 | the days to object are used
			2026-11-24 | false | 0 | used too once it is answered: nobody is told of 5 days to object
			2026-11-20 | false | 1 | came before there was a notice: the notice opens a right of its own
			""")
	void who_has_objected_to_the_notice_is_not_told_to_hurry(LocalDate objected, boolean open, int ladders,
			String why) {
		var request = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT)
				.on("2026-11-23")
				.then(Role.SYSTEM, new RequestCommand.NoteObjection(
						new ObjectionMark("001/KEB/XI/2026", open, Optional.of(objected), false)))
				.request();
		assertThat(Ladders.of(request, ASetting.on("2026-11-24").build())).as(why).hasSize(ladders);
	}

	@Test
	void another_hour_is_a_setting_of_the_office() {
		var usual = ASetting.on("2026-11-23").build();
		var early = new Setting(usual.now(), usual.zone(), usual.calendar(), usual.rulebook(), usual.by(),
				new id.lacak.request.deadline.ReminderHours(java.time.LocalTime.of(8, 0),
						java.time.LocalTime.of(15, 0)));
		assertThat(steps("answer", ARequest.inProcess().on("2026-11-23").request(), early).getFirst().at())
				.isEqualTo(at("2026-11-30T01:00:00Z"));
	}

	private static List<String> days(String ladder, InformationRequest request, ASetting setting) {
		return steps(ladder, request, setting.build()).stream().map(step -> step.day().toString()).toList();
	}

	private static List<Step> steps(String name, InformationRequest request, Setting setting) {
		return Ladders.of(request, setting)
				.stream()
				.filter(ladder -> ladder.name().equals(name))
				.flatMap(ladder -> ladder.steps(setting).stream())
				.toList();
	}

	private static Instant at(String instant) {
		return Instant.parse(instant);
	}

}
