package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.DeadlineKind.PAYMENT;
import static id.lacak.request.lifecycle.DeadlineKind.PROVISION;
import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.WrittenNotice.Flaw;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a notice promised is kept by the days: it begins with the notice, or with the payment. */
@NullUnmarked
class PromiseTest {

	@Test
	void runs_from_the_notice_where_nothing_is_to_be_paid() {
		var granted = notice("2026-11-25", ANotice.of(NoticeOutcome.GRANTED_FULL).promising(within(5, null)));
		assertThat(lastDay(granted, PROVISION)).isEqualTo("2026-12-02");
		assertThat(granted.nextDeadline()).map(NamedDeadline::kind).as("what comes next").contains(PROVISION);
		assertThat(granted.running(PROVISION).map(Deadline::limit).orElseThrow().basis().citation())
				.contains("Pasal 22 ayat (7)");
	}

	@Test
	void stands_still_until_copies_are_paid_and_goes_on_with_the_payment() {
		var waiting = notice("2026-11-25", ANotice.withCosts().promising(within(5, 10)));
		assertThat(waiting.deadlines()).extracting(NamedDeadline::kind).doesNotContain(PROVISION);
		assertThat(lastDay(waiting, PAYMENT)).isEqualTo("2026-12-09");
		assertThat(waiting.nextDeadline()).map(NamedDeadline::kind).contains(PAYMENT);
		var paid = Law.after(waiting, ARequest.payment(LocalDate.of(2026, 12, 4)), desk("2026-12-08"));
		assertThat(lastDay(paid, PROVISION)).as("from the day of the payment, not from its entry")
				.isEqualTo("2026-12-11");
		assertThat(paid.running(PAYMENT)).isEmpty();
		assertThat(paid.nextDeadline()).map(NamedDeadline::kind).contains(PROVISION);
	}

	@Test
	void ends_with_the_hand_over_or_the_withdrawal() {
		var granted = notice("2026-11-25", ANotice.of(NoticeOutcome.GRANTED_FULL).promising(within(5, null)));
		assertThat(Law.after(granted, ARequest.delivery(), desk("2026-11-27")).running(PROVISION)).isEmpty();
		assertThat(Law.after(granted, ARequest.withdrawal(), desk("2026-11-27")).running(PROVISION)).isEmpty();
	}

	@Test
	void is_made_anew_by_a_corrected_notice() {
		var granted = notice("2026-11-25", ANotice.of(NoticeOutcome.GRANTED_FULL).promising(within(5, null)));
		var corrected = Law.after(granted, new RequestCommand.CorrectNotice(
				ANotice.of(NoticeOutcome.GRANTED_FULL).promising(within(3, null)), "Nomor keliru"),
				ASetting.on("2026-11-30").by(Role.LEAD_OFFICER));
		assertThat(lastDay(corrected, PROVISION)).isEqualTo("2026-12-03");
	}

	@Test
	void is_none_where_the_notice_names_none() {
		assertThat(notice("2026-11-25", ANotice.of(NoticeOutcome.GRANTED_FULL)).running(PROVISION)).isEmpty();
		assertThat(notice("2026-11-25", ANotice.withCosts()).running(PAYMENT)).isEmpty();
		assertThat(notice("2026-11-25", ANotice.withCosts()).nextDeadline()).map(NamedDeadline::kind)
				.contains(DeadlineKind.OBJECTION);
	}

	@ParameterizedTest(name = "{0}, costs {1}, provide {2}, pay {3}: {4}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			GRANTED_FULL   | false | 5 | - | -
			GRANTED_FULL   | true  | 5 | 9 | -
			GRANTED_FULL   | false | 5 | 9 | /payWithinWorkingDays NOTHING_TO_PAY
			REFUSED_EXEMPT | false | 5 | - | /provideInWorkingDays CONTRADICTS_OUTCOME
			NOT_HELD       | false | - | 9 | /payWithinWorkingDays CONTRADICTS_OUTCOME
			""")
	void belongs_to_what_is_granted_and_to_what_is_paid(NoticeOutcome outcome, boolean costs, Integer provide,
			Integer pay, String flaw) {
		var notice = (costs ? ANotice.withCosts() : ANotice.of(outcome)).promising(within(provide, pay));
		assertThat(notice.flaws()).isEqualTo(flaw == null
				? List.of()
				: List.of(new Flaw(flaw.split(" ")[0], flaw.split(" ")[1])));
	}

	@Test
	void moves_with_the_calendar_and_keeps_what_was_told() {
		var granted = notice("2026-11-25", ANotice.of(NoticeOutcome.GRANTED_FULL).promising(within(5, null)));
		var off = new WorkingCalendar("new", List.of(Holiday.national(LocalDate.of(2026, 11, 30), "Hari libur",
				Holiday.Kind.NATIONAL_HOLIDAY, "Keppres 9/2026")), Set.of(2026, 2027));
		var after = Law.after(granted, new RequestCommand.Recount("Keppres 9/2026"),
				ASetting.on("2026-11-26").by(Role.SYSTEM).countedOn(off)).running(PROVISION).orElseThrow();
		assertThat(after.lastDay()).isEqualTo("2026-12-03");
		assertThat(after.target()).isEqualTo("2026-12-02");
	}

	@Test
	void stands_in_the_history() {
		var file = ARequest.inProcess()
				.on("2026-11-23")
				.then("2026-11-25", Role.LEAD_OFFICER,
						new RequestCommand.SendNotice(ANotice.withCosts().promising(within(5, 10))))
				.then("2026-12-04", Role.DESK_OFFICER, ARequest.payment(LocalDate.of(2026, 12, 4)))
				.file();
		var sent = file.history().stream().filter(entry -> entry.type().equals("notice-sent")).findFirst()
				.orElseThrow();
		assertThat(sent.facts()).containsEntry("payBy", "2026-12-09").containsEntry("provideWithin", "5")
				.doesNotContainKey("provideBy");
		assertThat(file.history().getLast().facts()).containsEntry("provideBy", "2026-12-11");
	}

	private static InformationRequest notice(String on, WrittenNotice notice) {
		return ARequest.inProcess()
				.on("2026-11-23")
				.then(on, Role.LEAD_OFFICER, new RequestCommand.SendNotice(notice))
				.request();
	}

	private static Promise within(Integer provide, Integer pay) {
		return new Promise(Optional.ofNullable(provide), Optional.ofNullable(pay));
	}

	private static LocalDate lastDay(InformationRequest request, DeadlineKind kind) {
		return request.running(kind).map(Deadline::lastDay).orElseThrow();
	}

	private static ASetting desk(String on) {
		return ASetting.on(on).by(Role.DESK_OFFICER);
	}

}
