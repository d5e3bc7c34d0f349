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
