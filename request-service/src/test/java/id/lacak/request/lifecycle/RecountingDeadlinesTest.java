package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A decree that comes later moves what runs, and takes no promise back. */
class RecountingDeadlinesTest {

	private static final WorkingCalendar PLAIN = calendar("plain", Set.of(2026, 2027));

	@ParameterizedTest(name = "{0}: legal {1}, promised {2}")
	@CsvSource(textBlock = """
			2026-12-01, 2026-12-08, 2026-12-07, a new day off inside puts the legal day off; the promise stays
			2026-11-20, 2026-12-07, 2026-12-07, a day before the count moves nothing
			2026-12-05, 2026-12-07, 2026-12-07, a day off on a Saturday moves nothing
			""")
	void counts_a_running_answer_anew(LocalDate dayOff, LocalDate lastDay, LocalDate target, String why) {
		var request = inProcess(PLAIN);
		var after = recounted(request, "2026-11-25", calendar("new", Set.of(2026, 2027), dayOff));
		assertThat(after.answerBy().orElseThrow().lastDay()).as(why).isEqualTo(lastDay);
		assertThat(after.answerBy().orElseThrow().target()).as(why).isEqualTo(target);
	}

	@Test
	void lets_the_promise_follow_an_earlier_legal_day() {
		var request = inProcess(calendar("old", Set.of(2026, 2027), LocalDate.of(2026, 12, 1)));
		var after = recounted(request, "2026-11-25", PLAIN).answerBy().orElseThrow();
		assertThat(after.lastDay()).isEqualTo("2026-12-07");
		assertThat(after.target()).isEqualTo("2026-12-07");
	}

	@Test
	void keeps_the_old_and_the_new_date_in_the_history() {
		var file = ARequest.inProcess().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).file();
		var setting = ASetting.on("2026-11-25")
				.by(Role.SYSTEM)
				.countedOn(calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 12, 1)));
		var after = file.after(Law.events(file.request(), new RequestCommand.Recount("Keppres 9/2026"), setting),
				setting.build());
		assertThat(after.historyIntact()).isTrue();
		assertThat(after.history().getLast().why()).contains("Keppres 9/2026");
		assertThat(after.history().getLast().facts()).containsEntry("WRITTEN_NOTICE.from", "2026-12-07")
				.containsEntry("WRITTEN_NOTICE.to", "2026-12-08")
				.containsEntry("WRITTEN_NOTICE.target", "2026-12-07")
				.containsEntry("WRITTEN_NOTICE.calendar", "new");
	}

	@Test
	void counts_the_extension_from_the_moved_first_date() {
		var request = ARequest.extended().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).request();
		var after = (Stage.Extended) recounted(request, "2026-11-25",
				calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 12, 1))).stage();
		assertThat(after.original().lastDay()).isEqualTo("2026-12-08");
		assertThat(after.answerBy().start()).isEqualTo("2026-12-08");
		assertThat(after.answerBy().lastDay()).isEqualTo("2026-12-17");
		assertThat(after.answerBy().target()).isEqualTo("2026-12-16");
	}

	@Test
	void takes_a_date_that_becomes_certain_for_a_change() {
		var unsure = calendar("unsure", Set.of(2025));
		var moves = moves(inProcess(unsure), "2026-11-25", PLAIN);
		assertThat(moves).singleElement().satisfies(move -> {
			assertThat(move.confirmed()).isTrue();
			assertThat(move.after().lastDay()).isEqualTo(move.before().lastDay());
		});
	}

	@Test
	void moves_the_days_of_a_unit_too() {
		var request = ARequest.assigned().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).request();
		var moves = moves(request, "2026-11-25", calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 11, 26)));
		assertThat(moves).extracting(Move::kind).containsExactly(DeadlineKind.WRITTEN_NOTICE, DeadlineKind.ASSIGNMENT);
	}

	@Test
	void moves_the_clock_that_runs_while_the_desk_looks_at_a_completion() {
		var request = ARequest.supplied().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).request();
		var after = recounted(request, "2026-11-24",
				calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 11, 25)));
		assertThat(after.deadlines()).filteredOn(NamedDeadline::running)
				.extracting(named -> named.kind() + " " + named.deadline().lastDay())
				.containsExactly("COMPLETION_CHECK 2026-11-27", "WRITTEN_NOTICE 2026-12-08");
	}

	@Test
	void leaves_alone_what_is_suspended_answered_or_over() {
		var off = calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 11, 27));
		assertThat(refusal(ARequest.withdrawn(), "2026-11-25", off)).isEqualTo(Refusal.NOTHING_MOVES);
		assertThat(refusal(ARequest.lapsed(), "2026-12-25", off)).isEqualTo(Refusal.NOTHING_MOVES);
		assertThat(refusal(ARequest.delivered(), "2027-06-01", off)).as("the window to object is over")
				.isEqualTo(Refusal.NOTHING_MOVES);
		assertThat(refusal(ARequest.inProcess(), "2026-11-25", PLAIN)).isEqualTo(Refusal.NOTHING_MOVES);
	}

	@Test
	void moves_the_window_to_object_while_it_is_open() {
		var request = ARequest.delivered().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).request();
		var before = request.objectionUntil().orElseThrow();
		var after = recounted(request, "2026-11-25",
				calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 11, 27))).objectionUntil().orElseThrow();
		assertThat(after.lastDay()).isEqualTo(PLAIN.count(before.lastDay(), 1).getLast().date());
	}

	private static InformationRequest inProcess(WorkingCalendar calendar) {
		return ARequest.inProcess().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(calendar))).request();
	}

	private static List<Move> moves(InformationRequest request, String today, WorkingCalendar calendar) {
		return Recounting.moves(request, ASetting.on(today).by(Role.SYSTEM).countedOn(calendar).build());
	}

	private static InformationRequest recounted(InformationRequest request, String today, WorkingCalendar calendar) {
		var setting = ASetting.on(today).by(Role.SYSTEM).countedOn(calendar);
		return request.decide(new RequestCommand.Recount("Keppres 9/2026"), setting.build()) instanceof Outcome.Refused
				? request
				: Law.after(request, new RequestCommand.Recount("Keppres 9/2026"), setting);
	}

	private static Refusal refusal(ARequest request, String today, WorkingCalendar calendar) {
		return Law.refusal(request.from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).request(),
				new RequestCommand.Recount("Keppres 9/2026"), ASetting.on(today).by(Role.SYSTEM).countedOn(calendar));
	}

	private static WorkingCalendar calendar(String version, Set<Integer> decreed, LocalDate... daysOff) {
		return new WorkingCalendar(version, Stream.of(daysOff)
				.map(day -> Holiday.national(day, "Hari libur", Holiday.Kind.NATIONAL_HOLIDAY, "Keppres 9/2026"))
				.toList(), decreed);
	}

}
