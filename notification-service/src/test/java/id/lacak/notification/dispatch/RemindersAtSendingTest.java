package id.lacak.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.ReportedState;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.receipts.Receipts;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A reminder is looked at again when it is to leave, by whichever replica. */
class RemindersAtSendingTest {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final DispatchSettings SETTINGS = new DispatchSettings(Duration.ofMillis(20),
			Duration.ofSeconds(60), Duration.ofSeconds(2), provider(), provider());

	private final InstantSource machineTime = () -> ANotification.MACHINE.plus(this.passed);

	private volatile Duration passed = Duration.ZERO;

	private volatile Instant legal = ANotification.LEGAL;

	private final InMemoryStore store = new InMemoryStore(this.machineTime, Duration.ofSeconds(5));

	private final List<Dispatcher> replicas = new ArrayList<>();

	private final ConcurrentLinkedQueue<MessageId> sent = new ConcurrentLinkedQueue<>();

	private volatile Function<Notification, SendResult> provider = n -> new SendResult.Taken(List.of());

	@AfterEach
	void stop() {
		this.replicas.forEach(Dispatcher::stop);
	}

	@Test
	void is_held_back_when_what_ended_it_came_first() {
		this.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		var reminder = add(ANotification.reminder("e-1"));
		start(1);
		await().atMost(SOON).until(() -> state(reminder) instanceof State.Suppressed);
		assertThat(this.sent).isEmpty();
		assertThat(reports(reminder)).extracting(StateReport::state)
				.containsExactly(ReportedState.PLANNED, ReportedState.SUPPRESSED);
		assertThat(reports(reminder).getLast().detail()).isEqualTo("no longer needed after request.decided.v1");
	}

	@Test
	void leaves_when_what_ended_an_earlier_need_happened_before_it() {
		this.store.note("depok", "case-7", decided(-1), ANotification.MACHINE);
		this.store.note("depok", "case-8", decided(1), ANotification.MACHINE);
		this.store.note("bogor", "case-7", decided(1), ANotification.MACHINE);
		var reminder = add(ANotification.reminder("e-1"));
		start(1);
		await().atMost(SOON).until(() -> state(reminder) instanceof State.Accepted);
	}

	@Test
	void leaves_a_legal_notice_alone() {
		this.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		var notice = add(ANotification.plannedEmail("e-1"));
		start(1);
		await().atMost(SOON).until(() -> state(notice) instanceof State.Accepted);
	}

	@Test
	void is_held_back_between_two_tries() {
		this.provider = n -> new SendResult.Failed(FailureKind.TECHNICAL, "connection refused");
		var reminder = add(ANotification.reminder("e-1"));
		start(1);
		await().atMost(SOON).until(() -> state(reminder) instanceof State.Waiting(var due)
				&& due.isAfter(ANotification.MACHINE));
		this.provider = n -> new SendResult.Taken(List.of());
		this.store.note("depok", "case-7", decided(30), this.machineTime.instant());
		this.passed = Duration.ofSeconds(11);
		await().atMost(SOON).until(() -> state(reminder) instanceof State.Suppressed);
	}

	@Test
	void expires_when_its_time_is_over() {
		this.legal = ANotification.LEGAL.plusSeconds(3601);
		var reminder = add(ANotification.reminder("e-1"));
		start(1);
		await().atMost(SOON).until(() -> state(reminder) instanceof State.Expired);
		assertThat(this.sent).isEmpty();
		assertThat(reports(reminder).getLast().state()).isEqualTo(ReportedState.EXPIRED);
	}

	@Test
	void of_a_sender_that_vanished_is_not_sent_again_and_nobody_says_that_it_was_not() {
		var planned = ANotification.reminder("e-1");
		this.store.add(planned);
		this.store.advance(planned.after()
				.claim("vanished", ANotification.MACHINE.plusSeconds(60), ANotification.START)
				.orElseThrow());
		this.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		this.passed = Duration.ofSeconds(60);
		start(1);
		await().atMost(SOON).until(() -> state(planned.after().id()) instanceof State.Uncertain);
		assertThat(this.sent).isEmpty();
	}

	@Test
	void is_never_sent_by_any_of_many_replicas_once_its_end_is_noted() {
		var reminders = new ArrayList<MessageId>();
		for (var i = 0; i < 100; i++) {
			reminders.add(add(ANotification.reminder("before-" + i)));
		}
		this.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		start(4);
		for (var i = 0; i < 100; i++) {
			reminders.add(add(ANotification.reminder("after-" + i)));
			this.store.note("depok", "case-7", decided(i % 2), ANotification.MACHINE);
		}
		await().atMost(SOON).until(() -> reminders.stream().allMatch(id -> state(id) instanceof State.Suppressed));
		assertThat(this.sent).isEmpty();
		assertThat(reminders).allSatisfy(id -> assertThat(reports(id)).extracting(StateReport::state)
				.containsExactly(ReportedState.PLANNED, ReportedState.SUPPRESSED));
	}

	@Test
	void is_sent_or_held_back_but_never_both_when_its_end_comes_in_the_middle() throws Exception {
		var sending = new CountDownLatch(20);
		this.provider = n -> {
			sending.countDown();
			return new SendResult.Taken(List.of());
		};
		var reminders = new ArrayList<MessageId>();
		for (var i = 0; i < 200; i++) {
			reminders.add(add(ANotification.reminder("e-" + i)));
		}
		start(4);
		sending.await();
		this.store.note("depok", "case-7", decided(1), ANotification.MACHINE);
		await().atMost(SOON)
				.until(() -> reminders.stream()
						.map(this::state)
						.allMatch(state -> state instanceof State.Accepted || state instanceof State.Suppressed));
		assertThat(this.sent).doesNotHaveDuplicates()
				.containsExactlyInAnyOrderElementsOf(
						reminders.stream().filter(id -> state(id) instanceof State.Accepted).toList());
	}

	private static Ending decided(long secondsAfter) {
		return new Ending("request.decided.v1", ANotification.LEGAL.plusSeconds(secondsAfter));
	}

	private void start(int count) {
		for (var i = 0; i < count; i++) {
			var changes = new StateChanges(this.store, id -> {
			});
			var clock = new LegalClock();
			var receipts = new Receipts(this.store, this.store, changes, clock, this.machineTime);
			var providers = new Guards().providers(List.of(new Fake()), SETTINGS, new SimpleMeterRegistry());
			var sender = new Sender(changes, this.store, receipts, SETTINGS, clock, this.machineTime);
			var replica = new Dispatcher(providers, this.store, sender, SETTINGS);
			this.replicas.add(replica);
			replica.start();
		}
	}

	private MessageId add(Change planned) {
		this.store.add(planned);
		return planned.after().id();
	}

	private State state(MessageId id) {
		return this.store.find(id).orElseThrow().state();
	}

	private List<StateReport> reports(MessageId id) {
		return this.store.of(id).orElseThrow().reports();
	}

	private static DispatchSettings.Provider provider() {
		return new DispatchSettings.Provider(8, 10_000,
				new DispatchSettings.Retries(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(2),
						Duration.ofHours(24)),
				new DispatchSettings.Breaker(10, 50, Duration.ofSeconds(1), 2));
	}

	private final class LegalClock extends Clock {

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return RemindersAtSendingTest.this.legal;
		}

	}

	private final class Fake implements Channel {

		@Override
		public ChannelKind kind() {
			return ChannelKind.EMAIL;
		}

		@Override
		public SendResult send(Notification notification) {
			var result = RemindersAtSendingTest.this.provider.apply(notification);
			if (result instanceof SendResult.Taken) {
				RemindersAtSendingTest.this.sent.add(notification.id());
			}
			return result;
		}

	}

}
