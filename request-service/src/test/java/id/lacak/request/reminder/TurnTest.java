package id.lacak.request.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Reminded.State;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is done about the reminders of a case at an instant. */
class TurnTest {

	@ParameterizedTest(name = "at {0} send [{1}], note [{2}]: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-30T08:59 |          |                                   | a minute before nine
			2026-11-30T09:00 | 5        | 5 SENT                            | the first step at nine sharp
			2026-11-30T17:59 | 5        | 5 SENT                            | a short outage: later the same day
			2026-11-30T18:00 |          |                                   | nobody is written to in the evening
			2026-12-01T07:00 |          |                                   | nor before nine on the next day
			2026-12-01T09:00 | 5        | 5 SENT                            | then it is caught up
			2026-12-02T09:00 | 3        | 5 SKIPPED 3 SENT                  | two are due: the later one says more
			2026-12-05T10:00 |          |                                   | nothing on a Saturday
			2026-12-07T10:00 | 0        | 5 SKIPPED 3 SKIPPED 1 SKIPPED 0 SENT | after a week of silence one message, not four
			2026-12-25T10:00 |          |                                   | nothing at Christmas
			2026-12-28T09:00 | late-2026-12-28 | 5 SKIPPED 3 SKIPPED 1 SKIPPED 0 SKIPPED late-2026-12-23 SKIPPED late-2026-12-28 SENT | overdue for weeks: one message
			""")
	void the_most_recent_step_of_a_ladder_is_sent_in_the_hours_for_it(String now, String send, String notes,
			String why) {
		// received on 23 November, due on 7 December
		var turn = Turn.of(answer(now), List.of(), at(now), CatchUp.AUTOMATIC);
		assertThat(turn.send().stream().map(Step::rung)).as(why).isEqualTo(words(send));
		assertThat(noted(turn)).as(why).isEqualTo(notes == null ? "" : notes);
	}

	@Test
	void nothing_is_sent_twice() {
		var handled = new ArrayList<Reminded>();
		var sent = new ArrayList<String>();
		for (var now : List.of("2026-11-30T09:00", "2026-11-30T09:05", "2026-11-30T15:00", "2026-12-01T09:00",
				"2026-12-02T09:00", "2026-12-02T09:30")) {
			var turn = Turn.of(answer(now), handled, at(now), CatchUp.AUTOMATIC);
			handled.addAll(turn.notes());
			turn.send().forEach(step -> sent.add(step.rung()));
		}
		assertThat(sent).containsExactly("5", "3");
	}

	@Test
	void a_clock_that_was_set_back_sends_nothing_again() {
		var turn = Turn.of(answer("2026-12-02T09:00"), List.of(), at("2026-12-02T09:00"), CatchUp.AUTOMATIC);
		assertThat(Turn.of(answer("2026-11-30T09:00"), turn.notes(), at("2026-11-30T09:00"), CatchUp.AUTOMATIC).notes())
				.isEmpty();
		assertThat(Turn.next(answer("2026-11-30T09:00"), turn.notes(), at("2026-11-30T09:00")))
				.contains(Instant.parse("2026-12-04T02:00:00Z"));
	}

	@Test
	void what_an_outage_held_up_waits_for_a_word_where_the_office_wants_that() {
		var turn = Turn.of(answer("2026-12-01T09:00"), List.of(), at("2026-12-01T09:00"), CatchUp.ASK);
		assertThat(turn.send()).isEmpty();
		assertThat(noted(turn)).isEqualTo("5 MISSED");
		assertThat(Turn.next(answer("2026-12-01T09:00"), turn.notes(), at("2026-12-01T09:00")))
				.as("the next step comes by itself")
				.contains(Instant.parse("2026-12-02T02:00:00Z"));
		assertThat(noted(Turn.of(answer("2026-12-02T09:00"), turn.notes(), at("2026-12-02T09:00"), CatchUp.ASK)))
				.isEqualTo("3 SENT");
	}

	@Test
	void a_reminder_of_a_date_that_has_passed_is_not_sent_if_nothing_follows_it() {
		var check = ladders("completeness-check", ARequest.registered().on("2026-11-23").file(),
				at("2026-11-27T09:00"));
		assertThat(noted(Turn.of(check, List.of(), at("2026-11-27T09:00"), CatchUp.AUTOMATIC)))
				.isEqualTo("1 SKIPPED 0 SKIPPED");
	}

	@Test
	void nobody_is_reminded_twice_on_a_day_of_one_matter_because_its_date_moved() {
		var extended = ARequest.inProcess()
				.on("2026-11-23")
				.then("2026-11-30", Role.LEAD_OFFICER, ARequest.extension())
				.file();
		var now = at("2026-12-09T09:00");
		var told = Reminded.sent("answer:2026-12-07:late-2026-12-09", now.now());
		assertThat(noted(Turn.of(ladders("answer", extended, now), List.of(told), now, CatchUp.AUTOMATIC)))
				.isEqualTo("5 SKIPPED");
	}

	@Test
	void steps_before_a_late_entry_are_never_sent_but_a_right_that_opened_is_told() {
		// a letter of 9 November, due on 23 November, is entered on 26 November
		var file = ARequest.registered()
				.from(AnIntake.on("2026-11-09").enteredLater(Channel.LETTER, ASetting.on("2026-11-26")))
				.file();
		var now = at("2026-11-26T09:00");
		var past = Turn.bygone(List.of(), Ladders.of(file.request(), now), List.of(), now);
		assertThat(past).allMatch(each -> each.state() == State.SKIPPED)
				.extracting(Reminded::key)
				.contains("answer:2026-11-23:5", "answer:2026-11-23:0", "answer:2026-11-23:late-2026-11-25")
				.doesNotContain("answer:2026-11-23:late-2026-11-26", "overdue:2026-11-23:after");
		assertThat(Turn.of(Ladders.of(file.request(), now), past, now, CatchUp.AUTOMATIC).send()).extracting(Step::key)
				.contains("answer:2026-11-23:late-2026-11-26", "overdue:2026-11-23:after");
	}

	@Test
	void steps_that_were_due_before_a_command_are_not_lost_by_it() {
		var before = ARequest.registered().on("2026-11-23").file();
		var after = ARequest.inProcess().on("2026-11-23").file();
		var now = at("2026-12-01T10:00");
		assertThat(Turn.bygone(Ladders.of(before.request(), now), Ladders.of(after.request(), now), List.of(), now))
				.isEmpty();
	}

	private static List<Ladder> answer(String now) {
		return ladders("answer", ARequest.inProcess().on("2026-11-23").file(), at(now));
	}

	private static List<Ladder> ladders(String name, CaseFile file, Setting setting) {
		return Ladders.of(file.request(), setting).stream().filter(ladder -> ladder.name().equals(name)).toList();
	}

	private static Setting at(String local) {
		return ASetting.at(local).build();
	}

	private static String noted(Turn turn) {
		return String.join(" ", turn.notes()
				.stream()
				.map(note -> note.key().substring(note.key().lastIndexOf(':') + 1) + " " + note.state())
				.toList());
	}

	private static List<String> words(String text) {
		return text == null ? List.of() : Arrays.asList(text.split(" "));
	}

}
