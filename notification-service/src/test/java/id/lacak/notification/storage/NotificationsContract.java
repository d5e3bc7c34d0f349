package id.lacak.notification.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.Parts;
import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.delivery.ReportedState;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.delivery.RetryPolicy;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.delivery.Turn;
import id.lacak.notification.delivery.Urgency;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;

import static id.lacak.notification.support.ANotification.LEGAL;
import static id.lacak.notification.support.ANotification.MACHINE;
import static id.lacak.notification.support.ANotification.START;
import static id.lacak.notification.support.ANotification.later;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store of messages must do, the real one and the fake alike. */
interface NotificationsContract {

	RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(2),
			Duration.ofHours(24));

	Duration GRACE = Duration.ofSeconds(5);

	Notifications notifications();

	Reports reports();

	ReceiptBook receipts();

	@Test
	default void gives_back_what_it_was_given() {
		var email = ANotification.plannedEmail("e-1");
		var sms = ANotification.plannedSms("e-1");
		assertThat(notifications().add(email)).isTrue();
		assertThat(notifications().add(sms)).isTrue();
		var quiet = ANotification.quietSms("e-2", "Asia/Jayapura");
		notifications().add(quiet);
		assertThat(notifications().find(quiet.after().id())).contains(quiet.after());
		assertThat(notifications().find(email.after().id())).contains(email.after());
		assertThat(notifications().find(sms.after().id())).contains(sms.after());
	}

	@Test
	default void keeps_the_first_of_two_alike() {
		var planned = ANotification.plannedEmail("e-1");
		notifications().add(planned);
		var claimed = planned.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		notifications().advance(claimed);
		assertThat(notifications().add(planned)).isFalse();
		assertThat(notifications().find(planned.after().id())).contains(claimed.after());
	}

	@Test
	default void keeps_every_state() {
		var at = ANotification.LEGAL;
		var states = List.of(new State.Waiting(MACHINE), new State.Sending("me", MACHINE),
				new State.Accepted(at, List.of("a", "b"), Set.of("a")), new State.Delivered(at),
				new State.FailedPermanently(at, "x"), new State.FailedTechnically(at, "x"),
				new State.Uncertain(at, "x"), new State.Suppressed(at, "x"), new State.Expired(at, "x"),
				new State.FailedPermanently(at, "x", new Parts(List.of("a", "b"), Set.of("b"), 0)),
				new State.Uncertain(at, "x", new Parts(List.of("a"), Set.of(), 1)),
				new State.Expired(at, "x", new Parts(List.of("a"), Set.of(), 0)));
		for (var state : states) {
			assertThat(StateDocuments.read(StateDocuments.write(state))).isEqualTo(state);
		}
	}

	@Test
	default void names_what_is_due_on_one_channel_longest_due_first() {
		var first = ANotification.plannedEmail("e-1");
		var second = ANotification.plannedEmail("e-2");
		notifications().add(first);
		notifications().add(second);
		notifications().add(ANotification.plannedSms("e-3"));
		var failed = first.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow().after();
		notifications().advance(first.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow());
		notifications().advance(failed.after(new SendResult.Failed(FailureKind.TECHNICAL, "x"), POLICY, START));
		assertThat(due(MACHINE.minusMillis(1))).isEmpty();
		assertThat(due(MACHINE)).containsExactly(second.after().id().value());
		assertThat(due(MACHINE.plusSeconds(10))).containsExactly(second.after().id().value(),
				first.after().id().value());
		assertThat(notifications().due(ChannelKind.EMAIL, Turn.AGE, MACHINE.plusSeconds(10), 1)).hasSize(1);
	}

	@Test
	default void names_codes_first_then_the_newest_legal_notice_and_then_the_oldest_of_the_rest() {
		var order = new ArrayList<String>();
		for (var urgency : List.of(Urgency.USUAL, Urgency.LEGAL, Urgency.CODE)) {
			for (var minute : List.of(2, 0, 1)) {
				var planned = ANotification.urgent(urgency + "-" + minute, urgency, later(minute * 60));
				notifications().add(planned);
				order.add(planned.after().id().value());
			}
		}
		// as they were added, from the back: codes of minute 0, 1, 2; legal ones of 2, 1, 0; the rest of 0, 1, 2
		assertThat(due(Turn.URGENCY, MACHINE.plusSeconds(120))).containsExactly(order.get(7), order.get(8),
				order.get(6), order.get(3), order.get(5), order.get(4), order.get(1), order.get(2), order.get(0));
		assertThat(due(Turn.URGENCY, MACHINE.plusSeconds(60))).containsExactly(order.get(7), order.get(8),
				order.get(5), order.get(4), order.get(1), order.get(2));
		assertThat(due(Turn.AGE, MACHINE.plusSeconds(120)).subList(0, 3)).containsExactlyInAnyOrder(order.get(1),
				order.get(4), order.get(7));
	}

	@Test
	default void keeps_the_place_of_what_was_parked_or_tried() {
		var newest = ANotification.urgent("e-2", Urgency.LEGAL, later(60));
		var oldest = ANotification.urgent("e-1", Urgency.LEGAL, START);
		notifications().add(newest);
		notifications().add(oldest);
		notifications().advance(newest.after().parked(MACHINE.plusSeconds(200)).orElseThrow());
		var claimed = oldest.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		notifications().advance(claimed);
		notifications().advance(claimed.after().after(new SendResult.Failed(FailureKind.TECHNICAL, "x"), POLICY,
				later(120)));
		assertThat(due(Turn.URGENCY, MACHINE.plusSeconds(199))).containsExactly(oldest.after().id().value());
		assertThat(due(Turn.URGENCY, MACHINE.plusSeconds(200))).containsExactly(newest.after().id().value(),
				oldest.after().id().value());
		assertThat(notifications().find(newest.after().id()).orElseThrow().attempts()).isZero();
	}

	@Test
	default void names_what_a_vanished_sender_left_and_nothing_that_has_ended() {
		var planned = ANotification.plannedEmail("e-1");
		notifications().add(planned);
		var claimed = planned.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		notifications().advance(claimed);
		assertThat(due(MACHINE.plusSeconds(59))).isEmpty();
		assertThat(due(MACHINE.plusSeconds(60))).hasSize(1);
		notifications().advance(claimed.after().after(new SendResult.Taken(List.of()), POLICY, START));
		assertThat(due(MACHINE.plusSeconds(9999))).isEmpty();
	}

	@Test
	default void lets_exactly_one_of_many_replicas_claim_a_message() throws Exception {
		var planned = ANotification.plannedEmail("e-1");
		notifications().add(planned);
		try (var replicas = Executors.newFixedThreadPool(8)) {
			List<Callable<Boolean>> claims = IntStream.range(0, 32)
					.<Callable<Boolean>>mapToObj(i -> () -> notifications()
							.advance(planned.after().claim("r-" + i, MACHINE.plusSeconds(60), START).orElseThrow()))
					.toList();
			var winners = replicas.invokeAll(claims).stream().map(Future::resultNow).filter(won -> won).count();
			assertThat(winners).isEqualTo(1);
		}
	}

	@Test
	default void keeps_reports_with_the_step_until_they_are_published() {
		var planned = ANotification.plannedEmail("e-1");
		notifications().add(planned);
		var claimed = planned.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		notifications().advance(claimed);
		notifications().advance(claimed.after().after(new SendResult.Taken(List.of("r")), POLICY, later(2)));
		var waiting = reports().of(planned.after().id()).orElseThrow();
		assertThat(waiting.reports()).extracting(StateReport::state)
				.containsExactly(ReportedState.PLANNED, ReportedState.ACCEPTED);
		reports().published(waiting);
		assertThat(reports().of(planned.after().id())).isEmpty();
		assertThat(reports().overdue(MACHINE.plusSeconds(9999), 10)).isEmpty();
	}

	@Test
	default void does_not_forget_a_report_that_came_while_others_were_published() {
		var planned = ANotification.plannedEmail("e-1");
		notifications().add(planned);
		var waiting = reports().of(planned.after().id()).orElseThrow();
		var claimed = planned.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		notifications().advance(claimed);
		notifications().advance(claimed.after().after(new SendResult.Taken(List.of()), POLICY, START));
		reports().published(waiting);
		assertThat(reports().of(planned.after().id())).get()
				.extracting(Reports.Waiting::reports)
				.satisfies(left -> assertThat(left).extracting(StateReport::state)
						.containsExactly(ReportedState.ACCEPTED));
	}

	@Test
	default void lets_one_replica_have_overdue_reports() {
		notifications().add(ANotification.plannedEmail("e-1"));
		assertThat(reports().overdue(MACHINE.plus(GRACE).minusMillis(1), 10)).isEmpty();
		var overdue = reports().overdue(MACHINE.plus(GRACE), 10).getFirst();
		assertThat(reports().claim(overdue, MACHINE.plusSeconds(99))).isTrue();
		assertThat(reports().claim(overdue, MACHINE.plusSeconds(99))).isFalse();
		assertThat(reports().overdue(MACHINE.plus(GRACE), 10)).isEmpty();
	}

	@Test
	default void brings_receipt_and_message_together_whichever_comes_first() {
		var message = ANotification.plannedSms("e-1").after().id();
		assertThat(receipts().expect("smpp:1", message, MACHINE)).isEmpty();
		assertThat(receipts().keep("smpp:1", new Receipt.Arrived(), MACHINE)).contains(message);
		assertThat(receipts().keep("smpp:2", new Receipt.GivenUp("x"), MACHINE)).isEmpty();
		assertThat(receipts().expect("smpp:2", message, MACHINE)).contains(new Receipt.GivenUp("x"));
	}

	@Test
	default void voids_a_receipt_when_the_provider_counts_from_the_start_again() {
		receipts().expect("smpp:1", ANotification.plannedSms("e-1").after().id(), MACHINE);
		receipts().keep("smpp:1", new Receipt.Arrived(), MACHINE);
		var next = ANotification.plannedSms("e-2").after().id();
		assertThat(receipts().expect("smpp:1", next, MACHINE)).isEmpty();
		assertThat(receipts().expect("smpp:1", next, MACHINE)).isEmpty();
	}

	@Test
	default void forgets_old_receipts() {
		receipts().keep("smpp:1", new Receipt.Arrived(), MACHINE);
		receipts().forgetBefore(MACHINE.plusSeconds(1));
		assertThat(receipts().expect("smpp:1", ANotification.plannedSms("e-1").after().id(), MACHINE)).isEmpty();
	}

	@Test
	default void removes_the_texts_of_what_has_ended_long_ago_and_of_nothing_else() {
		var ended = accepted(ANotification.plannedEmail("e-1"));
		var unreported = ANotification.plannedSms("e-2");
		notifications().add(unreported);
		notifications().add(ANotification.plannedEmail("e-3"));
		assertThat(notifications().removeTexts(MACHINE, 10)).isZero();
		assertThat(notifications().removeTexts(MACHINE.plusSeconds(1), 10)).isEqualTo(1);
		assertThat(notifications().removeTexts(MACHINE.plusSeconds(1), 10)).isZero();
		var left = notifications().find(ended.id()).orElseThrow();
		assertThat(left).isEqualTo(ended.withoutText());
		assertThat(left.message().content()).isEqualTo(new Content.Removed());
		assertThat(left.resend("c-1", later(1))).isEmpty();
		assertThat(notifications().find(unreported.after().id())).contains(unreported.after());
	}

	default Notification accepted(Change planned) {
		notifications().add(planned);
		var claimed = planned.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		notifications().advance(claimed);
		var accepted = claimed.after().after(new SendResult.Taken(List.of()), POLICY, START);
		notifications().advance(accepted);
		reports().published(reports().of(planned.after().id()).orElseThrow());
		return accepted.after();
	}

	private List<String> due(Instant now) {
		return due(Turn.AGE, now);
	}

	private List<String> due(Turn turn, Instant now) {
		return notifications().due(ChannelKind.EMAIL, turn, now, 10).stream().map(n -> n.id().value()).toList();
	}

}
