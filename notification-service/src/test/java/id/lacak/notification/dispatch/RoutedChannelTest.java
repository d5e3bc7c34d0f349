package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.support.ANotification;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutedChannelTest {

	private static final SendResult TAKEN = new SendResult.Taken(List.of());

	private final Map<String, SendResult> results = new HashMap<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private volatile Runnable meanwhile = () -> {
	};

	private final RoutedChannel channel = routed(new Route("backup", 2, "+62"), new Route("telkomsel", 1, "+62812"),
			new Route("indosat", 1, "+62815"));

	@ParameterizedTest(name = "{0} goes over {1}: {2}")
	@CsvSource({"+6281255504471, telkomsel, its operator's own route",
			"+6281555504471, indosat, its operator's own route",
			"+6287755504471, backup, no other reaches it"})
	void asks_the_first_that_reaches_the_number(String number, String route, String why) {
		assertThat(send(number)).as(why).isEqualTo(taken(route));
		assertThat(this.asked).containsExactly(route);
	}

	@Test
	void knows_when_none_reaches_it() {
		assertThat(send("+81312345678")).isEqualTo(
				new SendResult.Failed(FailureKind.PERMANENT, "no route reaches this contact"));
	}

	@ParameterizedTest(name = "after {0} the next is asked: {1}, because {2}")
	@CsvSource({"TECHNICAL, true, nothing was sent", "THROTTLED, true, nothing was sent",
			"UNKNOWN, false, it may have been sent", "PERMANENT, false, it is about the number"})
	void asks_the_next_only_when_nothing_was_sent(FailureKind kind, boolean next, String why) {
		this.results.put("telkomsel", new SendResult.Failed(kind, "x"));
		var result = send("+6281255504471");
		assertThat(this.asked.contains("backup")).as(why).isEqualTo(next);
		assertThat(result).isEqualTo(next ? taken("backup") : new SendResult.Failed(kind, "x"));
	}

	@Test
	void waits_for_what_is_only_busy() {
		this.results.put("telkomsel", new SendResult.NotTried("busy", Duration.ofSeconds(1)));
		assertThat(send("+6281255504471")).isInstanceOf(SendResult.NotTried.class);
		assertThat(this.asked).containsExactly("telkomsel");
	}

	@Test
	void does_not_hold_it_against_a_route_that_more_came_than_it_has_room_for() throws Exception {
		var room = new CountDownLatch(8);
		this.meanwhile = () -> {
			room.countDown();
			awaitQuietly(room);
		};
		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			var sends = new ArrayList<Callable<SendResult>>();
			for (var i = 0; i < 40; i++) {
				sends.add(() -> send("+6281255504471"));
			}
			assertThat(callers.invokeAll(sends)).extracting(Future::resultNow).containsOnly(taken("telkomsel"));
		}
		assertThat(this.asked).hasSize(40).containsOnly("telkomsel");
	}

	@Test
	void leaves_a_route_alone_that_keeps_failing_and_goes_on_over_the_other() {
		this.results.put("telkomsel", new SendResult.Failed(FailureKind.TECHNICAL, "away"));
		for (var i = 0; i < 10; i++) {
			assertThat(send("+6281255504471")).isEqualTo(taken("backup"));
		}
		assertThat(this.asked.stream().filter("telkomsel"::equals).count()).isLessThan(20);
		this.asked.clear();
		assertThat(send("+6281255504471")).isEqualTo(taken("backup"));
		assertThat(this.asked).containsExactly("backup");
		assertThat(this.channel.isReady()).isTrue();
	}

	@Test
	void is_not_ready_when_every_route_is_left_alone_and_then_tries_nothing() {
		this.results.put("telkomsel", new SendResult.Failed(FailureKind.TECHNICAL, "away"));
		this.results.put("indosat", new SendResult.Failed(FailureKind.TECHNICAL, "away"));
		this.results.put("backup", new SendResult.Failed(FailureKind.TECHNICAL, "away"));
		for (var i = 0; i < 10; i++) {
			send("+6281255504471");
			send("+6281555504471");
		}
		this.asked.clear();
		assertThat(this.channel.isReady()).isFalse();
		assertThat(send("+6281255504471")).isInstanceOf(SendResult.NotTried.class);
		assertThat(this.asked).isEmpty();
	}

	@Test
	void knows_how_long_everything_that_reaches_a_number_is_left_alone() {
		this.results.put("telkomsel", new SendResult.Failed(FailureKind.TECHNICAL, "away"));
		this.results.put("backup", new SendResult.Failed(FailureKind.TECHNICAL, "away"));
		for (var i = 0; i < 10; i++) {
			send("+6281255504471");
		}
		assertThat(this.channel.leftAloneFor("+6281255504471")).isBetween(Duration.ofSeconds(50),
				Duration.ofMinutes(1));
		assertThat(this.channel.leftAloneFor("+6281555504471")).as("another route reaches it").isZero();
		assertThat(this.channel.leftAloneFor("+81312345678")).as("none ever will").isZero();
	}

	private SendResult send(String number) {
		return this.channel.send(ANotification.plannedSms("e-1", number, "halo").after());
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static RoutedChannel routed(Channel... routes) {
		var provider = new DispatchSettings.Provider(8, 10_000, Duration.ofSeconds(30),
				new DispatchSettings.Retries(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(2),
						Duration.ofHours(24)),
				new DispatchSettings.Breaker(10, 50, Duration.ofMinutes(1), 2));
		var settings = new DispatchSettings(Duration.ofMillis(20), Duration.ofSeconds(60), Duration.ofSeconds(2), 1,
				provider, provider, provider, Map.of());
		return Guards.providers(List.of(routes), settings, new SimpleMeterRegistry()).channels().getFirst();
	}

	private final class Route implements Channel {

		private final String name;

		private final int priority;

		private final String prefix;

		private Route(String name, int priority, String prefix) {
			this.name = name;
			this.priority = priority;
			this.prefix = prefix;
		}

		@Override
		public ChannelKind kind() {
			return ChannelKind.SMS;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public int priority() {
			return this.priority;
		}

		@Override
		public boolean reaches(String address) {
			return address.startsWith(this.prefix);
		}

		@Override
		public SendResult send(Notification notification) {
			RoutedChannelTest.this.asked.add(this.name);
			RoutedChannelTest.this.meanwhile.run();
			return RoutedChannelTest.this.results.getOrDefault(this.name, TAKEN);
		}

	}

	private static SendResult taken(String route) {
		return new SendResult.Taken(List.of(), route);
	}

}
