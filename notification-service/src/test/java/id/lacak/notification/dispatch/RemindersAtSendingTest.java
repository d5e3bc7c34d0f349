package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.ReportedState;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A reminder is looked at again when it is to leave, by whichever replica. */
class RemindersAtSendingTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private final TestReplicas replicas = new TestReplicas();

	@AfterEach
	void stop() {
		this.replicas.close();
	}

	@Test
	void is_held_back_when_what_ended_it_came_first() {
		this.replicas.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		var reminder = this.replicas.add(ANotification.reminder("e-1"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(reminder) instanceof State.Suppressed);
		assertThat(this.replicas.sent).isEmpty();
		assertThat(this.replicas.reports(reminder)).extracting(StateReport::state)
				.containsExactly(ReportedState.PLANNED, ReportedState.SUPPRESSED);
		assertThat(this.replicas.reports(reminder).getLast().detail())
				.isEqualTo("no longer needed after request.decided.v1");
	}

	@Test
	void leaves_when_what_ended_an_earlier_need_happened_before_it() {
		this.replicas.store.note("depok", "case-7", decided(-1), ANotification.MACHINE);
		this.replicas.store.note("depok", "case-8", decided(1), ANotification.MACHINE);
		this.replicas.store.note("bogor", "case-7", decided(1), ANotification.MACHINE);
		var reminder = this.replicas.add(ANotification.reminder("e-1"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(reminder) instanceof State.Accepted);
	}

	@Test
	void leaves_a_legal_notice_alone() {
		this.replicas.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		var notice = this.replicas.add(ANotification.plannedEmail("e-1"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(notice) instanceof State.Accepted);
	}

	@Test
	void is_held_back_between_two_tries() {
		this.replicas.provider = n -> new SendResult.Failed(FailureKind.TECHNICAL, "connection refused");
		var reminder = this.replicas.add(ANotification.reminder("e-1"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(reminder) instanceof State.Waiting(var due)
				&& due.isAfter(ANotification.MACHINE));
		this.replicas.provider = n -> new SendResult.Taken(List.of());
		this.replicas.store.note("depok", "case-7", decided(30), this.replicas.machine);
		this.replicas.machine = ANotification.MACHINE.plusSeconds(11);
		await().atMost(SOON).until(() -> this.replicas.state(reminder) instanceof State.Suppressed);
	}

	@Test
	void expires_when_its_time_is_over() {
		this.replicas.legal = ANotification.LEGAL.plusSeconds(3601);
		var reminder = this.replicas.add(ANotification.reminder("e-1"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(reminder) instanceof State.Expired);
		assertThat(this.replicas.sent).isEmpty();
		assertThat(this.replicas.reports(reminder).getLast().state()).isEqualTo(ReportedState.EXPIRED);
	}

	@Test
	void of_a_sender_that_vanished_is_not_sent_again_and_nobody_says_that_it_was_not() {
		var planned = ANotification.reminder("e-1");
		this.replicas.store.add(planned);
		this.replicas.store.advance(planned.after()
				.claim("vanished", ANotification.MACHINE.plusSeconds(60), ANotification.START)
				.orElseThrow());
		this.replicas.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		this.replicas.machine = ANotification.MACHINE.plusSeconds(60);
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(planned.after().id()) instanceof State.Uncertain);
		assertThat(this.replicas.sent).isEmpty();
	}

	@Test
	void is_never_sent_by_any_of_many_replicas_once_its_end_is_noted() {
		var reminders = new ArrayList<MessageId>();
		for (var i = 0; i < 100; i++) {
			reminders.add(this.replicas.add(ANotification.reminder("before-" + i)));
		}
		this.replicas.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		this.replicas.start(4);
		for (var i = 0; i < 100; i++) {
			reminders.add(this.replicas.add(ANotification.reminder("after-" + i)));
			this.replicas.store.note("depok", "case-7", decided(i % 2), ANotification.MACHINE);
		}
		await().atMost(SOON)
				.until(() -> reminders.stream().allMatch(id -> this.replicas.state(id) instanceof State.Suppressed));
		assertThat(this.replicas.sent).isEmpty();
		assertThat(reminders).allSatisfy(id -> assertThat(this.replicas.reports(id)).extracting(StateReport::state)
				.containsExactly(ReportedState.PLANNED, ReportedState.SUPPRESSED));
	}

	@Test
	void is_sent_or_held_back_but_never_both_when_its_end_comes_in_the_middle() throws Exception {
		var sending = new CountDownLatch(20);
		this.replicas.provider = n -> {
			sending.countDown();
			return new SendResult.Taken(List.of());
		};
		var reminders = new ArrayList<MessageId>();
		for (var i = 0; i < 200; i++) {
			reminders.add(this.replicas.add(ANotification.reminder("e-" + i)));
		}
		this.replicas.start(4);
		sending.await();
		this.replicas.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		await().atMost(SOON)
				.until(() -> reminders.stream()
						.map(this.replicas::state)
						.allMatch(state -> state instanceof State.Accepted || state instanceof State.Suppressed));
		assertThat(this.replicas.sent).doesNotHaveDuplicates()
				.containsExactlyInAnyOrderElementsOf(
						reminders.stream().filter(id -> this.replicas.state(id) instanceof State.Accepted).toList());
	}

	private static Ending decided(long secondsAfter) {
		return new Ending("request.decided.v1", ANotification.LEGAL.plusSeconds(secondsAfter));
	}

}
