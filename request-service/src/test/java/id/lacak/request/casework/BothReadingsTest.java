package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.Rulebook.AfterHours;
import id.lacak.request.deadline.Rulebook.ClockStart;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.ShippedRulebooks;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.LocalTime;

/** Domain 4.2: where the two readings of the beginning of the ten days differ, officers see both. */
@NullUnmarked
class BothReadingsTest {

	@ParameterizedTest(name = "{0}, complete on {1}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			COMPLETE | 2026-11-23 | -          | complete on the day of receipt: one date
			COMPLETE | 2026-11-25 | 2026-12-07 | two days later: the statute's date is the earlier one
			STRICT   | 2026-11-25 | -          | the office counts from receipt anyway
			""")
	void are_shown_where_they_differ(ClockStart start, String completeOn, LocalDate byReceipt, String why) {
		var file = received(start).then(completeOn, Role.DESK_OFFICER, new RequestCommand.DeclareComplete()).file();
		assertThat(CaseScreen.byReceipt(file, ASetting.on(completeOn).under(rules(start)).build()))
				.as(why)
				.isEqualTo(java.util.Optional.ofNullable(byReceipt));
	}

	@Test
	void are_one_after_a_letter_about_what_is_missing() {
		var file = received(ClockStart.COMPLETE).then("2026-11-24", Role.DESK_OFFICER, ARequest.missing())
				.then("2026-11-25", Role.APPLICANT, ARequest.completion())
				.then("2026-11-26", Role.DESK_OFFICER, new RequestCommand.DeclareComplete())
				.file();
		assertThat(CaseScreen.byReceipt(file, ASetting.on("2026-11-26").under(rules(ClockStart.COMPLETE)).build()))
				.isEmpty();
	}

	@Test
	void are_extended_both() {
		var file = received(ClockStart.COMPLETE)
				.then("2026-11-25", Role.DESK_OFFICER, new RequestCommand.DeclareComplete())
				.then("2026-11-27", Role.LEAD_OFFICER, ARequest.extension())
				.file();
		assertThat(CaseScreen.byReceipt(file, ASetting.on("2026-11-27").under(rules(ClockStart.COMPLETE)).build()))
				.contains(LocalDate.of(2026, 12, 16));
	}

	private static ARequest received(ClockStart start) {
		return ARequest.registered().from(AnIntake.at(ASetting.on("2026-11-23").under(rules(start))));
	}

	private static Rulebook rules(ClockStart start) {
		return ShippedRulebooks.newest().reading(start, AfterHours.SAME_DAY, LocalTime.of(16, 0));
	}

}
