package id.lacak.notification.dispatch;

import id.lacak.notification.enclosure.Enclosing;
import java.util.Optional;
import id.lacak.notification.enclosure.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.receipts.Receipts;
import id.lacak.notification.receipts.ReceiptsSettings;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryAddressBook;
import id.lacak.notification.support.InMemoryPauses;
import id.lacak.notification.support.InMemoryStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Replicas on one store, with clocks that a test can move and a provider it can tell what to do. */
final class TestReplicas implements AutoCloseable {

	private static final DispatchSettings SETTINGS = new DispatchSettings(Duration.ofMillis(20),
			Duration.ofSeconds(60), Duration.ofSeconds(2), 1, settings(), settings(), settings(), Map.of());

	private static final QuietHoursSettings NIGHT = new QuietHoursSettings(false, LocalTime.of(20, 0),
			LocalTime.of(8, 0));

	volatile Instant machine = ANotification.MACHINE;

	volatile Instant legal = ANotification.LEGAL;

	volatile Function<Notification, SendResult> provider = n -> new SendResult.Taken(List.of());

	final ConcurrentLinkedQueue<MessageId> sent = new ConcurrentLinkedQueue<>();

	private final InstantSource machineTime = () -> this.machine;

	final InMemoryStore store = new InMemoryStore(this.machineTime, Duration.ofSeconds(5));

	final InMemoryAddressBook contacts = new InMemoryAddressBook();

	/** Opened with a key of zeros. */
	final Enclosing letters = Letters.in(this.store, Optional.of(new byte[32]));

	final InMemoryPauses pauses = new InMemoryPauses();

	private final List<Dispatcher> running = new ArrayList<>();

	void start(int count) {
		for (var i = 0; i < count; i++) {
			var changes = new StateChanges(this.store, id -> {
			});
			var clock = new LegalClock();
			var contacts = new AddressDesk(this.contacts, clock, this.machineTime);
			var receipts = new Receipts(this.store, changes, contacts, new ReceiptsSettings(List.of()), clock,
					this.machineTime);
			var providers = Guards.providers(List.of(new Fake(ChannelKind.EMAIL), new Fake(ChannelKind.SMS)),
					SETTINGS, new SimpleMeterRegistry());
			var sender = new Sender(changes, this.store, receipts, contacts, this.letters, SETTINGS, NIGHT,
					halts(this.pauses, this.machineTime), clock, this.machineTime);
			var replica = new Dispatcher(providers, this.store, sender, SETTINGS);
			this.running.add(replica);
			replica.start();
		}
	}

	static Halts halts(InMemoryPauses pauses, InstantSource machineTime) {
		return new Halts(pauses, machineTime, new SimpleMeterRegistry());
	}

	MessageId add(Change planned) {
		this.store.add(planned);
		return planned.after().id();
	}

	State state(MessageId id) {
		return this.store.find(id).orElseThrow().state();
	}

	List<StateReport> reports(MessageId id) {
		return this.store.of(id).orElseThrow().reports();
	}

	@Override
	public void close() {
		this.running.forEach(Dispatcher::stop);
	}

	private static DispatchSettings.Provider settings() {
		return new DispatchSettings.Provider(8, 10_000, Duration.ofSeconds(30),
				new DispatchSettings.Retries(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(2),
						Duration.ofHours(24)),
				new DispatchSettings.Breaker(10, 50, Duration.ofSeconds(1), 2));
	}

	private final class LegalClock extends Clock {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return TestReplicas.this.legal;
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
			var result = TestReplicas.this.provider.apply(notification);
			if (result instanceof SendResult.Taken) {
				TestReplicas.this.sent.add(notification.id());
			}
			return result;
		}

	}

}
