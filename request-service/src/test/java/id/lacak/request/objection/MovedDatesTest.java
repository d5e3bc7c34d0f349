package id.lacak.request.objection;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A decree that comes later counts for the days it names; a promise is not taken back. */
class MovedDatesTest {

	private static final String DECREE = "SKB perubahan 2026";

	@Test
	void the_answer_moves_and_keeps_the_promised_day() {
		var before = AnObjection.toARefusal().objection();
		var after = recounted(before, "2026-03-02", holidays("2026-04-15"));
		assertThat(after.answerBy().lastDay()).isEqualTo("2026-04-21");
		assertThat(after.answerBy().target()).as("what was promised").isEqualTo("2026-04-20");
	}

	@Test
	void the_days_for_the_commission_move_while_they_run() {
		var before = AnObjection.toARefusal()
				.then("2026-04-09", Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.GRANTED_FULL))
				.objection();
		var after = recounted(before, "2026-04-10", holidays("2026-04-15"));
		assertThat(deadline(after, DeadlineKind.DISPUTE).deadline().lastDay()).isEqualTo("2026-04-30");
		assertThat(deadline(after, DeadlineKind.OBJECTION_EXECUTION)).as("stated, not counted")
				.isEqualTo(deadline(before, DeadlineKind.OBJECTION_EXECUTION));
		assertThat(ObjectionDates.moves(before, setting("2026-04-30", holidays("2026-04-15")))).as("over").isEmpty();
	}

	@ParameterizedTest(name = "day off on {0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-04-29 | DISPUTE 2026-05-11 2026-05-12 | inside the fourteen days after the silence
			2026-05-02 | none                          | a Saturday moves nothing
			2026-04-15 | OBJECTION_ANSWER 2026-04-20 2026-04-21 | the superior's day lies ahead again
			""")
	void the_window_after_the_superiors_silence_moves_too(String extra, String expected, String because) {
		var moves = ObjectionDates.moves(silent(), setting("2026-04-21", holidays(extra)));
		assertThat(moves.isEmpty()
				? "none"
				: String.join(", ", moves.stream()
						.map(move -> move.kind() + " " + move.before().lastDay() + " " + move.after().lastDay())
						.toList())).as(because).isEqualTo(expected);
	}

	@Test
	void the_window_after_silence_follows_the_day_of_the_superior() {
		var after = recounted(silent(), "2026-04-23", holidays("2026-04-15"));
		assertThat(after.answerBy().lastDay()).isEqualTo("2026-04-21");
		assertThat(after.silence().orElseThrow().start()).isEqualTo("2026-04-21");
		assertThat(after.silence().orElseThrow().target()).as("what was told").isEqualTo("2026-05-11");
		assertThat(recounted(silent(), "2026-04-21", holidays("2026-04-15")).silence()).as("no silence yet").isEmpty();
	}

	@Test
	void the_window_after_silence_ends_with_the_answer_or_a_dispute() {
		assertThat(deadline(silent(), DeadlineKind.DISPUTE).running()).isTrue();
		var disputed = silent().apply(new ObjectionEvent.DisputeRecorded(DisputeEntry.filed(LocalDate.of(2026, 4, 22))));
		assertThat(deadline(disputed, DeadlineKind.DISPUTE).running()).isFalse();
		var answered = AnObjection.toARefusal()
				.then("2026-04-21", Role.SYSTEM, new ObjectionCommand.NoteSilence())
				.then("2026-04-23", Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD))
				.objection();
		assertThat(answered.silence()).isEmpty();
		assertThat(deadline(answered, DeadlineKind.DISPUTE).deadline().start()).isEqualTo("2026-04-23");
	}

	@Test
	void nothing_moves_without_a_reason() {
		assertThat(AnObjection.toARefusal()
				.objection()
				.decide(new ObjectionCommand.Recount(DECREE), ASetting.on("2026-03-02").by(Role.SYSTEM).build()))
				.isEqualTo(ObjectionRuling.refused(ObjectionRefusal.NOTHING_MOVES));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			REGISTERED | OBJECTION           | false | the days to object were used
			REGISTERED | OBJECTION_ANSWER    | true  | the superior owes an answer
			DECIDED    | OBJECTION_ANSWER    | false | answered
			DECIDED    | OBJECTION_EXECUTION | true  | what was granted is owed
			DECIDED    | DISPUTE             | true  | the applicant may go to the Commission
			EXECUTED   | OBJECTION_EXECUTION | false | given
			WITHDRAWN  | OBJECTION_ANSWER    | false | nothing is owed
			""")
	void run(ObjectionStage.Status status, DeadlineKind kind, boolean running, String because) {
		assertThat(deadline(AnObjection.in(status).objection(), kind).running()).as(because).isEqualTo(running);
	}

	private static Objection recounted(Objection objection, String today, WorkingCalendar calendar) {
		var ruling = objection.decide(new ObjectionCommand.Recount(DECREE), setting(today, calendar));
		assertThat(ruling).isInstanceOf(ObjectionRuling.Accepted.class);
		var after = objection;
		for (var event : ((ObjectionRuling.Accepted) ruling).events())
			after = after.apply(event);
		return after;
	}

	private static id.lacak.request.lifecycle.Setting setting(String today, WorkingCalendar calendar) {
		return ASetting.on(today).countedOn(calendar).by(Role.SYSTEM).build();
	}

	/** Nobody answered by 20 April 2026. */
	private static Objection silent() {
		return AnObjection.toARefusal().then("2026-04-21", Role.SYSTEM, new ObjectionCommand.NoteSilence()).objection();
	}

	private static NamedDeadline deadline(Objection objection, DeadlineKind kind) {
		return objection.deadlines().stream().filter(named -> named.kind() == kind).findFirst().orElseThrow();
	}

	/** The shipped days and one more. */
	private static WorkingCalendar holidays(String extra) {
		var all = new ArrayList<>(ASetting.SHIPPED.holidaysOf(2026));
		all.add(Holiday.national(LocalDate.parse(extra), "Pemilihan", Holiday.Kind.NATIONAL_HOLIDAY, DECREE));
		return new WorkingCalendar("changed", List.copyOf(all), Set.of(2026));
	}

}
