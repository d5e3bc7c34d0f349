package id.lacak.notification.dispatch;

import java.util.Optional;
import id.lacak.notification.enclosure.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.Urgency;
import id.lacak.notification.receipts.Receipts;
import id.lacak.notification.receipts.ReceiptsSettings;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryAddressBook;
import id.lacak.notification.support.InMemoryPauses;
import id.lacak.notification.support.InMemoryStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DispatcherTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final Duration LEASE = Duration.ofSeconds(60);

	private static final DispatchSettings SETTINGS = new DispatchSettings(Duration.ofMillis(50), LEASE,
			Duration.ofSeconds(2), 1, provider(), provider(), provider(), Map.of());

	private static final QuietHoursSettings NO_NIGHT = new QuietHoursSettings(true, LocalTime.NOON, LocalTime.NOON);

	private final InstantSource machineTime = () -> ANotification.MACHINE.plus(this.passed);

	private volatile Duration passed = Duration.ZERO;

	private final InMemoryStore store = new InMemoryStore(this.machineTime, Duration.ofSeconds(5));

	final InMemoryAddressBook contacts = new InMemoryAddressBook();

	private final Clock clock = Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC);

	private final List<Dispatcher> dispatchers = new ArrayList<>();

	private final Map<MessageId, AtomicInteger> sent = new ConcurrentHashMap<>();

	private volatile Function<Notification, SendResult> provider = n -> new SendResult.Taken(List.of());

	@AfterEach
	void stop() {
		this.dispatchers.forEach(Dispatcher::stop);
	}

	@Test
	void sends_what_is_due() {
		var message = add(ANotification.plannedEmail("e-1"));
		replica().start();
		await().atMost(SOON).until(() -> state(message) instanceof State.Accepted);
	}

	@Test
	void sends_each_message_once_however_many_replicas_run() {
		var messages = new ArrayList<MessageId>();
		for (var i = 0; i < 200; i++) {
			messages.add(add(ANotification.plannedEmail("e-" + i)));
		}
		for (var i = 0; i < 4; i++) {
			replica().start();
		}
		await().atMost(SOON).until(() -> messages.stream().allMatch(id -> state(id) instanceof State.Accepted));
		assertThat(this.sent.values()).extracting(AtomicInteger::get).containsOnly(1);
	}

	@Test
	void sends_many_at_once_but_no_more_than_the_provider_may_get() {
		var inFlight = new AtomicInteger();
		var most = new AtomicInteger();
		var together = new CountDownLatch(8);
		this.provider = n -> {
			most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
			together.countDown();
			awaitQuietly(together);
			inFlight.decrementAndGet();
			return new SendResult.Taken(List.of());
		};
		for (var i = 0; i < 40; i++) {
			add(ANotification.plannedEmail("e-" + i));
		}
		replica().start();
		await().atMost(SOON).until(() -> this.sent.size() == 40 && inFlight.get() == 0);
		assertThat(most).hasValue(8);
	}

	@Test
	void leaves_a_provider_alone_that_fails_without_using_up_tries() {
		this.provider = n -> new SendResult.Failed(FailureKind.TECHNICAL, "connection refused");
		var messages = new ArrayList<MessageId>();
		for (var i = 0; i < 60; i++) {
			messages.add(add(ANotification.plannedEmail("e-" + i)));
		}
		var replica = replica();
		replica.start();
		await().atMost(SOON)
				.until(() -> messages.stream().filter(id -> attempts(id) > 0).count() >= 5 && settled(messages));
		assertThat(messages.stream().filter(id -> attempts(id) == 0).count()).isGreaterThan(20);
		this.provider = n -> new SendResult.Taken(List.of());
		this.passed = Duration.ofMinutes(1);
		await().atMost(SOON).until(() -> {
			this.passed = this.passed.plusSeconds(3);
			return messages.stream().allMatch(id -> state(id) instanceof State.Accepted);
		});
	}

	@Test
	void asks_a_provider_that_was_away_one_message_at_a_time() {
		this.provider = n -> new SendResult.Failed(FailureKind.TECHNICAL, "connection refused");
		var messages = new ArrayList<MessageId>();
		for (var i = 0; i < 60; i++) {
			messages.add(add(ANotification.plannedEmail("e-" + i)));
		}
		replica().start();
		await().atMost(SOON).until(() -> this.sent.size() >= 5 && settled(messages));
		var together = new AtomicInteger();
		var most = new AtomicInteger();
		var probes = new AtomicInteger();
		var answers = new Semaphore(0);
		this.provider = n -> {
			most.accumulateAndGet(together.incrementAndGet(), Math::max);
			probes.incrementAndGet();
			answers.acquireUninterruptibly();
			together.decrementAndGet();
			return new SendResult.Taken(List.of());
		};
		await().atMost(SOON).until(() -> probes.get() == 1);
		await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> probes.get() == 1);
		answers.release();
		await().atMost(SOON).until(() -> probes.get() == 2);
		await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> probes.get() == 2);
		assertThat(most).hasValue(1);
		answers.release(1_000);
		this.passed = Duration.ofMinutes(1);
		await().atMost(SOON).until(() -> messages.stream().allMatch(id -> state(id) instanceof State.Accepted));
	}

	@Test
	void writes_nothing_about_what_waits_for_a_provider_that_is_away() {
		this.provider = n -> new SendResult.Failed(FailureKind.TECHNICAL, "connection refused");
		var messages = new ArrayList<MessageId>();
		for (var i = 0; i < 60; i++) {
			messages.add(add(ANotification.plannedEmail("e-" + i)));
		}
		replica().start();
		await().atMost(SOON).until(() -> this.sent.size() >= 5 && settled(messages));
		var waiting = messages.stream().filter(id -> !this.sent.containsKey(id)).toList();
		var written = waiting.stream().filter(id -> this.store.find(id).orElseThrow().version() > 1).toList();
		assertThat(waiting).hasSizeGreaterThan(20);
		assertThat(written).as("only what was under way when the breaker opened is put back")
				.hasSizeLessThanOrEqualTo(8);
	}

	@Test
	void lets_what_waits_longest_leave_however_much_urgent_comes_in() {
		var oldest = add(ANotification.urgent("old", Urgency.USUAL, ANotification.START));
		for (var i = 0; i < 500; i++) {
			add(ANotification.urgent("e-" + i, Urgency.LEGAL, ANotification.later(1 + i)));
		}
		this.passed = Duration.ofHours(1);
		var before = new AtomicInteger();
		this.provider = n -> {
			if (n.id().equals(oldest)) {
				before.set(this.sent.size());
			}
			return new SendResult.Taken(List.of());
		};
		replica().start();
		await().atMost(SOON).until(() -> state(oldest) instanceof State.Accepted);
		assertThat(before.get()).isPositive().isLessThan(100);
	}

	@Test
	void goes_on_after_the_store_was_away() {
		var message = add(ANotification.plannedEmail("e-1"));
		var sending = new CountDownLatch(1);
		var away = new CountDownLatch(1);
		this.provider = n -> {
			sending.countDown();
			awaitQuietly(away);
			return new SendResult.Taken(List.of());
		};
		replica().start();
		awaitQuietly(sending);
		this.store.away(true);
		away.countDown();
		await().during(Duration.ofMillis(300)).until(() -> true);
		this.store.away(false);
		await().atMost(SOON).until(() -> state(message) instanceof State.Accepted);
		assertThat(this.sent.get(message)).hasValue(1);
	}

	@Test
	void takes_over_an_email_whose_sender_vanished_and_leaves_a_text_uncertain() {
		var email = add(ANotification.plannedEmail("e-1"));
		var sms = add(ANotification.plannedSms("e-1"));
		for (var id : List.of(email, sms)) {
			var vanished = this.store.find(id).orElseThrow();
			this.store.advance(vanished.claim("vanished", this.machineTime.instant().plus(LEASE), ANotification.START)
					.orElseThrow());
		}
		replica().start();
		await().during(Duration.ofMillis(300)).atMost(SOON).until(this.sent::isEmpty);
		this.passed = LEASE;
		await().atMost(SOON).until(() -> state(email) instanceof State.Accepted);
		await().atMost(SOON).until(() -> state(sms) instanceof State.Uncertain);
		assertThat(this.sent).containsOnlyKeys(email);
	}

	@Test
	void applies_a_receipt_that_overtook_the_answer() {
		this.provider = n -> new SendResult.Taken(List.of("smpp:9"));
		this.store.keep("smpp:9", new Receipt.Arrived(), this.machineTime.instant());
		var sms = add(ANotification.plannedSms("e-1"));
		replica().start();
		await().atMost(SOON).until(() -> state(sms) instanceof State.Delivered);
	}

	@Test
	void does_not_know_the_outcome_of_a_text_after_an_unforeseen_fault() {
		this.provider = n -> {
			throw new IllegalStateException("bug");
		};
		var sms = add(ANotification.plannedSms("e-1"));
		replica().start();
		await().atMost(SOON).until(() -> state(sms) instanceof State.Uncertain);
		assertThat(this.sent.get(sms)).hasValue(1);
	}

	private Dispatcher replica() {
		var changes = new StateChanges(this.store, id -> {
		});
		var contacts = new AddressDesk(this.contacts, this.clock, this.machineTime);
		var receipts = new Receipts(this.store, changes, contacts, new ReceiptsSettings(List.of()), this.clock,
				this.machineTime);
		var providers = Guards.providers(List.of(new Fake(ChannelKind.EMAIL), new Fake(ChannelKind.SMS)),
				SETTINGS, new SimpleMeterRegistry());
		var sender = new Sender(changes, this.store, receipts, contacts, Letters.in(this.store, Optional.empty()),
				SETTINGS, NO_NIGHT, TestReplicas.halts(new InMemoryPauses(), this.machineTime), this.clock,
				this.machineTime);
		var dispatcher = new Dispatcher(providers, this.store, sender, SETTINGS);
		this.dispatchers.add(dispatcher);
		return dispatcher;
	}

	private MessageId add(Change planned) {
		this.store.add(planned);
		return planned.after().id();
	}

	private State state(MessageId id) {
		return this.store.find(id).orElseThrow().state();
	}

	private int attempts(MessageId id) {
		return this.store.find(id).orElseThrow().attempts();
	}

	private boolean settled(List<MessageId> messages) {
		return messages.stream().noneMatch(id -> state(id) instanceof State.Sending);
	}

	private static DispatchSettings.Provider provider() {
		return new DispatchSettings.Provider(
				8, 10_000, Duration.ofSeconds(30),
				new DispatchSettings.Retries(Duration.ofSeconds(10), Duration.ofMinutes(10),
						Duration.ofMinutes(2), Duration.ofHours(24)),
				new DispatchSettings.Breaker(10, 50, Duration.ofSeconds(1), 2));
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private final class Fake implements Channel {

		private final ChannelKind kind;

		private Fake(ChannelKind kind) {
			this.kind = kind;
		}

		@Override
		public ChannelKind kind() {
			return this.kind;
		}

		@Override
		public SendResult send(Notification notification) {
			DispatcherTest.this.sent.computeIfAbsent(notification.id(), id -> new AtomicInteger()).incrementAndGet();
			return DispatcherTest.this.provider.apply(notification);
		}

	}

}
