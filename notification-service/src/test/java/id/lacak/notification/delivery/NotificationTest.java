package id.lacak.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.lacak.notification.support.ANotification.LEGAL;
import static id.lacak.notification.support.ANotification.MACHINE;
import static id.lacak.notification.support.ANotification.START;
import static id.lacak.notification.support.ANotification.later;
import static org.assertj.core.api.Assertions.assertThat;

class NotificationTest {

	private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10),
			Duration.ofMinutes(2), Duration.ofHours(24));

	private final Notification email = claimed(ANotification.plannedEmail("e-1").after());

	private final Notification sms = claimed(ANotification.plannedSms("e-1").after());

	@Test
	void is_planned_to_leave_at_once_and_says_so() {
		var planned = ANotification.plannedEmail("e-1");
		assertThat(planned.after().state()).isEqualTo(new State.Waiting(MACHINE));
		assertThat(planned.reports()).extracting(StateReport::state).containsExactly(ReportedState.PLANNED);
	}

	@Test
	void has_the_same_id_for_the_same_event_template_channel_and_contact() {
		assertThat(ANotification.plannedEmail("e-1").after().id())
				.isEqualTo(ANotification.plannedEmail("e-1").after().id())
				.isNotEqualTo(ANotification.plannedEmail("e-2").after().id())
				.isNotEqualTo(ANotification.plannedSms("e-1").after().id());
	}

	@Test
	void is_accepted_when_the_provider_took_it() {
		var change = this.email.after(new SendResult.Taken(List.of("a")), POLICY, later(2));
		assertThat(change.after().state()).isEqualTo(new State.Accepted(LEGAL.plusSeconds(2), List.of("a"), Set.of()));
		assertThat(change.reports()).singleElement().satisfies(report -> {
			assertThat(report.state()).isEqualTo(ReportedState.ACCEPTED);
			assertThat(report.attempt()).isEqualTo(1);
		});
	}

	@ParameterizedTest(name = "a failure that is {0} waits {1} seconds after the first try")
	@CsvSource({"TECHNICAL, 10", "UNKNOWN, 10", "THROTTLED, 120"})
	void is_tried_again(FailureKind kind, long seconds) {
		var change = this.email.after(new SendResult.Failed(kind, "x"), POLICY, START);
		assertThat(change.after().state()).isEqualTo(new State.Waiting(MACHINE.plusSeconds(seconds)));
		assertThat(change.reports()).isEmpty();
	}

	@Test
	void is_tried_soon_once_and_then_steadily() {
		var failed = new SendResult.Failed(FailureKind.TECHNICAL, "x");
		var second = claimed(this.email.after(failed, POLICY, START).after());
		assertThat(second.after(failed, POLICY, later(10)).after().state())
				.isEqualTo(new State.Waiting(MACHINE.plusSeconds(610)));
	}

	@Test
	void is_given_up_after_hours_and_not_after_days() {
		var change = this.email.after(new SendResult.Failed(FailureKind.TECHNICAL, "connection refused"), POLICY,
				later(24 * 3600));
		assertThat(change.after().state()).isInstanceOf(State.FailedTechnically.class);
		assertThat(change.reports()).extracting(StateReport::state).containsExactly(ReportedState.FAILED_TECHNICALLY);
	}

	@Test
	void fails_for_good_when_the_contact_is_refused_and_hides_the_contact() {
		var change = this.email.after(
				new SendResult.Failed(FailureKind.PERMANENT, "550 5.1.1 <sari@surel.example>\r\nuser unknown"), POLICY,
				START);
		assertThat(change.reports()).singleElement()
				.extracting(StateReport::detail)
				.isEqualTo("550 5.1.1 <s•••••@surel.example> user unknown");
	}

	@Test
	void is_uncertain_and_not_sent_again_when_nobody_knows_whether_a_text_left() {
		var change = this.sms.after(new SendResult.Failed(FailureKind.UNKNOWN, "no answer"), POLICY, START);
		assertThat(change.after().state()).isInstanceOf(State.Uncertain.class);
		assertThat(change.after().claim("other", MACHINE, START)).isEmpty();
	}

	@Test
	void does_not_count_a_try_when_the_provider_was_left_alone() {
		var after = this.email.after(new SendResult.NotTried("open", Duration.ofSeconds(2)), POLICY, START).after();
		assertThat(after.attempts()).isZero();
		assertThat(after.state()).isEqualTo(new State.Waiting(MACHINE.plusSeconds(2)));
	}

	@Test
	void whose_sender_vanished_is_taken_over_if_email_and_uncertain_if_text() {
		assertThat(this.email.claim("other", MACHINE.plusSeconds(999), START)).get()
				.extracting(change -> change.after().state())
				.isEqualTo(new State.Sending("other", MACHINE.plusSeconds(999)));
		assertThat(this.sms.claim("other", MACHINE.plusSeconds(999), START)).get()
				.extracting(change -> change.after().state())
				.isInstanceOf(State.Uncertain.class);
	}

	@Test
	void is_delivered_once_all_parts_arrived_however_often_and_in_any_order() {
		var accepted = this.sms.after(new SendResult.Taken(List.of("a", "b")), POLICY, START).after();
		var first = accepted.after("b", new Receipt.Arrived(), later(3)).orElseThrow().after();
		assertThat(first.after("b", new Receipt.Arrived(), later(4))).isEmpty();
		var second = first.after("a", new Receipt.Arrived(), later(5)).orElseThrow();
		assertThat(second.after().state()).isEqualTo(new State.Delivered(LEGAL.plusSeconds(5)));
		assertThat(second.after().after("a", new Receipt.Undeliverable("late"), later(6))).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({"the failed part is told first, true", "the arrived part is told first, false"})
	void is_not_delivered_while_a_part_is_missing(String order, boolean failedFirst) {
		var accepted = this.sms.after(new SendResult.Taken(List.of("a", "b")), POLICY, START).after();
		Receipt failure = new Receipt.Undeliverable("absent");
		Receipt arrival = new Receipt.Arrived();
		var first = accepted.after(failedFirst ? "a" : "b", failedFirst ? failure : arrival, later(1)).orElseThrow();
		var second = first.after().after(failedFirst ? "b" : "a", failedFirst ? arrival : failure, later(2))
				.orElseThrow();
		assertThat(second.after().state()).as(order).isInstanceOf(State.FailedPermanently.class);
		var late = second.after().after("a", new Receipt.Arrived(), later(3)).orElseThrow();
		assertThat(late.after().state()).isEqualTo(new State.Delivered(LEGAL.plusSeconds(3)));
	}

	@Test
	void is_never_delivered_when_a_part_did_not_leave() {
		var half = this.sms.after(new SendResult.PartlyTaken(List.of("a"), 1, "only 1 of 2 parts"), POLICY, START);
		assertThat(half.reports()).extracting(StateReport::state).containsExactly(ReportedState.UNCERTAIN);
		var after = half.after().after("a", new Receipt.Arrived(), later(1)).orElseThrow();
		assertThat(after.reports()).isEmpty();
		assertThat(after.after().state()).isInstanceOf(State.Uncertain.class);
	}

	@Test
	void is_taken_even_if_the_answer_came_after_the_lease() {
		var lost = this.sms.claim("other", MACHINE.plusSeconds(999), START).orElseThrow().after();
		var taken = lost.afterAll(new SendResult.Taken(List.of("a")), this.sms, later(200)).orElseThrow();
		assertThat(taken.after().state()).isEqualTo(new State.Accepted(LEGAL.plusSeconds(200), List.of("a"), Set.of()));
		assertThat(taken.after().afterAll(new SendResult.Taken(List.of("a")), this.sms, later(201))).isEmpty();
		var anew = lost.resend("c-1", later(1)).orElseThrow().after();
		assertThat(anew.afterAll(new SendResult.Taken(List.of("a")), this.sms, later(200))).isEmpty();
	}

	@Test
	void says_in_which_round_it_is_so_that_a_success_outweighs_the_failure_before() {
		var failed = this.email.after(new SendResult.Failed(FailureKind.PERMANENT, "550"), POLICY, START);
		assertThat(failed.reports()).extracting(StateReport::round).containsExactly(0);
		var again = failed.after().resend("c-1", later(60)).orElseThrow();
		assertThat(again.reports()).extracting(StateReport::round).containsExactly(1);
		assertThat(claimed(again.after()).after(new SendResult.Taken(List.of()), POLICY, later(61)).reports())
				.extracting(StateReport::round)
				.containsExactly(1);
	}

	@Test
	void proves_what_left_by_which_way() {
		var taken = this.email.after(new SendResult.Taken(List.of("r-1")).by("relay"), POLICY, START);
		assertThat(taken.reports().getFirst().proof())
				.isEqualTo(new StateReport.Proof("relay", this.email.message().fingerprint(), List.of("r-1")));
	}

	@ParameterizedTest(name = "to a contact that is {0}, optional {1}, round {2}: {3}")
	@CsvSource({"OPEN, true, 0, Waiting", "OPTED_OUT, true, 0, Suppressed", "OPTED_OUT, false, 0, Waiting",
			"BAD, true, 0, Suppressed", "BAD, false, 0, FailedPermanently", "BAD, false, 1, Waiting",
			"OPTED_OUT, true, 1, Suppressed"})
	void may_not_leave(KnownAddress.Standing contact, boolean optional, int round, String state) {
		var n = ANotification.plannedEmail("e-1").after();
		var waiting = new Notification(n.id(), n.origin(), n.message(), n.conditions().optional(optional), n.version(),
				n.state(), 0, round, n.since(), n.commands(), 0);
		assertThat(
				waiting.refused(contact, START).map(Change::after).orElse(waiting).state().getClass().getSimpleName())
				.isEqualTo(state);
		assertThat(this.email.refused(contact, START)).isEmpty();
	}

	@Test
	void believes_arrival_after_a_report_of_failure() {
		var accepted = this.sms.after(new SendResult.Taken(List.of("a")), POLICY, START).after();
		var expired = accepted.after("a", new Receipt.GivenUp("expired"), START).orElseThrow();
		assertThat(expired.reports()).extracting(StateReport::state).containsExactly(ReportedState.EXPIRED);
		assertThat(expired.after().after("a", new Receipt.Arrived(), START)).get()
				.extracting(change -> change.after().state())
				.isInstanceOf(State.Delivered.class);
	}

	@Test
	void ignores_a_receipt_for_a_part_it_does_not_have() {
		var accepted = this.sms.after(new SendResult.Taken(List.of("a")), POLICY, START).after();
		assertThat(accepted.after("z", new Receipt.Arrived(), START)).isEmpty();
	}

	@Test
	void is_sent_again_once_per_command_and_not_while_under_way() {
		assertThat(this.email.resend("c-1", START)).isEmpty();
		var accepted = this.email.after(new SendResult.Taken(List.of()), POLICY, START).after();
		var again = accepted.resend("c-1", later(60)).orElseThrow().after();
		assertThat(again.round()).isEqualTo(1);
		assertThat(again.attempts()).isZero();
		var acceptedAgain = claimed(again).after(new SendResult.Taken(List.of()), POLICY, later(61)).after();
		assertThat(acceptedAgain.resend("c-1", later(62))).isEmpty();
		assertThat(acceptedAgain.resend("c-2", later(62))).isPresent();
	}

	@Test
	void shows_contacts_with_their_middle_hidden() {
		assertThat(this.email.message().maskedAddress()).isEqualTo("s•••••@surel.example");
		assertThat(this.sms.message().maskedAddress()).isEqualTo("08••••••4471");
	}

	@Test
	void has_a_fingerprint_that_anybody_can_make_again_as_the_operations_page_says() {
		assertThat(this.sms.message().fingerprint())
				.isEqualTo("b3f00b320ebbbd0c0faba4e21f99ddfb3a8f0865c1277c809753c3f43370c07a");
		assertThat(this.email.message().fingerprint())
				.isEqualTo("7ef744bfd98ea58a640094dcd840a84f64a12829d83f3ef2ce20a2daf1d472d7");
	}

	private static Notification claimed(Notification waiting) {
		return waiting.claim("me", MACHINE.plusSeconds(120), START).orElseThrow().after();
	}

}
