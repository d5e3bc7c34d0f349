package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class GuardsTest {

	private static final DispatchSettings.Retries RETRIES = new DispatchSettings.Retries(Duration.ofSeconds(10),
			Duration.ofMinutes(10), Duration.ofMinutes(2), Duration.ofHours(24));

	private static final DispatchSettings.Breaker BREAKER = new DispatchSettings.Breaker(10, 50, Duration.ofMinutes(1),
			2);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@ParameterizedTest
	@ValueSource(strings = {"resilience4j.circuitbreaker.state", "resilience4j.circuitbreaker.calls",
			"resilience4j.bulkhead.available.concurrent.calls", "resilience4j.ratelimiter.available.permissions",
			"resilience4j.timelimiter.calls", "resilience4j.retry.calls"})
	void each_guard_of_each_route_is_measured_by_name(String metric) {
		Guards.providers(List.of(new Route("smtp", n -> taken()), new Route("backup", n -> taken())),
				settings(Duration.ofSeconds(30), 10, 1), this.meters);
		assertThat(this.meters.get(metric).meters()).extracting(meter -> meter.getId().getTag("name"))
				.contains("smtp", "backup");
	}

	@Test
	void a_try_that_takes_too_long_is_given_up_and_counted_and_nobody_knows_whether_it_left() throws Exception {
		var interrupted = new CountDownLatch(1);
		var route = only(new Route("smtp", n -> {
			try {
				new CountDownLatch(1).await();
			} catch (InterruptedException ex) {
				interrupted.countDown();
			}
			return taken();
		}), settings(Duration.ofMillis(200), 10, 1));
		assertThat(route.send(ANotification.plannedEmail("e-1").after()))
				.isEqualTo(new SendResult.Failed(FailureKind.UNKNOWN, "no answer in time"));
		interrupted.await();
		assertThat(this.meters.get("resilience4j.timelimiter.calls").tag("kind", "timeout").counter().count())
				.isEqualTo(1);
		assertThat(this.meters.get("resilience4j.circuitbreaker.calls").tag("kind", "failed").timer().count())
				.isEqualTo(1);
	}

	@Test
	void a_lease_that_may_run_out_during_a_try_is_refused_at_the_start() {
		assertThatIllegalStateException()
				.isThrownBy(() -> only(new Route("smtp", n -> taken()), settings(Duration.ofSeconds(53), 10, 1)))
				.withMessageContaining("lease is 60 s")
				.withMessageContaining("route smtp for 60 s");
		only(new Route("smtp", n -> taken()), settings(Duration.ofSeconds(52), 10, 1));
	}

	@Test
	void two_routes_of_one_name_are_refused_at_the_start() {
		assertThatIllegalStateException()
				.isThrownBy(() -> Guards.providers(
						List.of(new Route("depok", n -> taken()), new Route("depok", n -> taken())),
						settings(Duration.ofSeconds(30), 10, 1), this.meters))
				.withMessage("two routes are called depok");
	}

	@ParameterizedTest(name = "{0} a second among {1} replicas: {2} each in {3} ms")
	@CsvSource({"10, 1, 10, 1000", "10, 4, 2, 1000", "4, 4, 1, 1000", "1, 4, 1, 4000", "2, 5, 1, 2500"})
	void the_permitted_rate_is_divided_among_the_replicas(int perSecond, int replicas, int each, long millis) {
		var rate = RouteGuards.Registries.boundTo(this.meters)
				.of("smtp", settings(Duration.ofSeconds(30), perSecond, replicas).email(), replicas)
				.limiter()
				.getRateLimiterConfig();
		assertThat(rate.getLimitForPeriod()).isEqualTo(each);
		assertThat(rate.getLimitRefreshPeriod()).hasMillis(millis);
	}

	private RoutedChannel only(Channel route, DispatchSettings settings) {
		return Guards.providers(List.of(route), settings, this.meters).channels().getFirst();
	}

	private static DispatchSettings settings(Duration within, int perSecond, int replicas) {
		var provider = new DispatchSettings.Provider(8, perSecond, within, RETRIES, BREAKER);
		return new DispatchSettings(Duration.ofMillis(20), Duration.ofSeconds(60), Duration.ofSeconds(2), replicas,
				provider, provider, provider, Map.of());
	}

	private static SendResult taken() {
		return new SendResult.Taken(List.of());
	}

	private record Route(String name, Function<Notification, SendResult> answer)
			implements
				Channel {

		@Override
		public ChannelKind kind() {
			return ChannelKind.EMAIL;
		}

		@Override
		public SendResult send(Notification notification) {
			return this.answer.apply(notification);
		}

	}

}
