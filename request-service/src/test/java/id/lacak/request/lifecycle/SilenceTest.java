package id.lacak.request.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When nobody answers, the applicant's days to object are a deadline of the case like any other. */
class SilenceTest {

	private static final WorkingCalendar PLAIN = calendar("plain", Set.of(2026, 2027));

	@ParameterizedTest(name = "{0} on {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			REGISTERED | 2026-12-07 | false | the last day is not over
			REGISTERED | 2026-12-08 | true  | nobody looked at it at all
			IN_PROCESS | 2026-12-07 | false | the last day is not over
			IN_PROCESS | 2026-12-08 | true  | the first day after it
			EXTENDED   | 2026-12-08 | false | seven days more
			EXTENDED   | 2026-12-17 | true  | those are over too
			INCOMPLETE | 2026-12-08 | false | the clock of the answer stands still
			LAPSED     | 2026-12-08 | false | not taken further is no silence
			DECIDED    | 2027-06-01 | false | it was answered
			CLOSED     | 2027-06-01 | false | it has ended
			""")
	void begins(Stage.Status status, String today, boolean begins, String why) {
		var request = at(ARequest.in(status));
		var outcome = request.decide(new RequestCommand.NoteSilence(), system(today, PLAIN).build());
		assertThat(outcome instanceof Outcome.Accepted).as(why).isEqualTo(begins);
		if (outcome instanceof Outcome.Refused(var refusal))
			assertThat(refusal).isEqualTo(Refusal.NO_SILENCE);
	}

	@Test
	void opens_thirty_working_days_from_the_date_that_passed() {
		var window = silence(silent());
		assertThat(window.start()).isEqualTo("2026-12-07");
		assertThat(window.lastDay()).isEqualTo(PLAIN.count(LocalDate.of(2026, 12, 7), 30).getLast().date());
		assertThat(window.limit().basis().citation()).contains("Pasal 36");
		assertThat(window.calendar()).isEqualTo("plain");
		assertThat(named(silent())).isEqualTo(new NamedDeadline(DeadlineKind.OBJECTION, window, true));
	}

	@Test
	void is_noted_once_and_says_so_in_the_history() {
		var file = atFile(ARequest.silent());
		assertThat(file.history().getLast().type()).isEqualTo("silence-began");
		assertThat(file.history().getLast().facts()).containsEntry("objectionUntil",
				silence(file.request()).lastDay().toString());
		assertThat(Law.refusal(file.request(), new RequestCommand.NoteSilence(), system("2026-12-09", PLAIN)))
				.isEqualTo(Refusal.NO_SILENCE);
	}

	@Test
	void is_as_uncertain_as_the_date_it_begins_on() {
		var unsure = calendar("unsure", Set.of(2025));
		var request = ARequest.inProcess().from(AnIntake.at(ASetting.on("2026-11-23").countedOn(unsure))).request();
		var after = Law.after(request, new RequestCommand.NoteSilence(), system("2026-12-08", PLAIN));
		assertThat(silence(after).provisional()).isTrue();
	}

	@ParameterizedTest(name = "day off on {0}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-15 | OBJECTION                | inside the thirty days
			2026-12-12 | none                     | a Saturday moves nothing
			2026-12-01 | WRITTEN_NOTICE           | the date of the answer lies ahead again, and the silence is none
			2026-12-08 | OBJECTION                | the first of the thirty days
			""")
	void moves_with_the_calendar(LocalDate dayOff, String kinds, String why) {
		var request = silent();
		var moves = Recounting.moves(request,
				system("2026-12-08", calendar("new", Set.of(2026, 2027), dayOff)).build());
		assertThat(moves.isEmpty() ? "none" : String.join(" ", moves.stream().map(move -> move.kind().name()).toList()))
				.as(why)
				.isEqualTo(kinds);
	}

	@Test
	void moves_on_with_the_date_of_the_answer_and_keeps_what_was_told() {
		var off = calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 12, 1));
		var request = silent();
		var told = silence(request).lastDay();
		var after = Law.after(request, new RequestCommand.Recount("Keppres 9/2026"), system("2026-12-10", off));
		assertThat(after.answerBy().orElseThrow().lastDay()).isEqualTo("2026-12-08");
		assertThat(silence(after).start()).isEqualTo("2026-12-08");
		assertThat(silence(after).lastDay()).isEqualTo(off.count(LocalDate.of(2026, 12, 8), 30).getLast().date());
		assertThat(silence(after).target()).isEqualTo(told);
		assertThat(Recounting.moves(after, system("2026-12-10", off).build())).as("once").isEmpty();
	}

	@Test
	void is_none_when_the_date_of_the_answer_lies_ahead_again() {
		var after = Law.after(silent(), new RequestCommand.Recount("Keppres 9/2026"),
				system("2026-12-08", calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 12, 1))));
		assertThat(after.overdue(LocalDate.of(2026, 12, 8))).isFalse();
		assertThat(after.silence()).isEmpty();
		assertThat(after.silentSince(LocalDate.of(2026, 12, 9))).as("it can begin again").isPresent();
	}

	@Test
	void stays_over_when_it_is_over() {
		var over = silence(silent()).lastDay().plusDays(1).toString();
		assertThat(Recounting.moves(silent(),
				system(over, calendar("new", Set.of(2026, 2027), LocalDate.of(2026, 12, 15))).build())).isEmpty();
	}

	@Test
	void ends_with_an_answer_that_opens_days_of_its_own() {
		var answered = Law.after(silent(), new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.REFUSED_EXEMPT)),
				ASetting.on("2026-12-10").by(Role.LEAD_OFFICER).countedOn(PLAIN));
		assertThat(answered.silence()).isEmpty();
		assertThat(named(answered).deadline().start()).isEqualTo("2026-12-10");
	}

	@ParameterizedTest(name = "objected on {0}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-01 | true  | before there was silence: the right is new
			2026-12-08 | false | the first day of the silence: used
			2026-12-20 | false | used
			""")
	void is_used_by_an_objection_to_it(LocalDate filed, boolean running, String why) {
		var noted = Law.after(silent(), new RequestCommand.NoteObjection(new ObjectionMark("001/KEB/XII/2026", true,
				Optional.of(filed), false)), system("2026-12-21", PLAIN));
		assertThat(named(noted).running()).as(why).isEqualTo(running);
	}

	private static InformationRequest silent() {
		return atFile(ARequest.silent()).request();
	}

	private static InformationRequest at(ARequest request) {
		return atFile(request).request();
	}

	private static CaseFile atFile(ARequest request) {
		return request.from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).file();
	}

	private static id.lacak.request.deadline.Deadline silence(InformationRequest request) {
		return request.silence().orElseThrow();
	}

	private static NamedDeadline named(InformationRequest request) {
		return request.deadlines().stream().filter(each -> each.kind() == DeadlineKind.OBJECTION).findFirst()
				.orElseThrow();
	}

	private static ASetting system(String today, WorkingCalendar calendar) {
		return ASetting.on(today).by(Role.SYSTEM).countedOn(calendar);
	}

	private static WorkingCalendar calendar(String version, Set<Integer> decreed, LocalDate... daysOff) {
		return new WorkingCalendar(version, Stream.of(daysOff)
				.map(day -> Holiday.national(day, "Hari libur", Holiday.Kind.NATIONAL_HOLIDAY, "Keppres 9/2026"))
				.toList(), decreed);
	}

}
