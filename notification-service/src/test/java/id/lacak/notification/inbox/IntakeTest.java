package id.lacak.notification.inbox;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.rabbitmq.client.Channel;
import id.lacak.notification.delivery.StoreUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class IntakeTest {

	private static final InboxSettings SETTINGS = new InboxSettings(5, Duration.ofMillis(1), Duration.ofMillis(2),
			DataSize.ofKilobytes(1));

	private final List<String> parked = new ArrayList<>();

	private final AtomicInteger refusals = new AtomicInteger();

	private final AtomicInteger acknowledged = new AtomicInteger();

	private final AtomicInteger used = new AtomicInteger();

	private final Intake intake = new Intake(this::park, SETTINGS, new SimpleMeterRegistry());

	@Test
	void parks_a_message_that_always_fails_after_five_tries_and_goes_on_with_the_next() throws Exception {
		take("poison", body -> {
			this.used.incrementAndGet();
			throw new IllegalStateException("broken");
		});
		assertThat(this.used).hasValue(5);
		assertThat(this.parked).containsExactly("notification.events: IllegalStateException after 5 tries");
		assertThat(this.acknowledged).hasValue(1);
		take("good", body -> this.used.incrementAndGet());
		assertThat(this.used).hasValue(6);
		assertThat(this.parked).hasSize(1);
		assertThat(this.acknowledged).hasValue(2);
	}

	@Test
	void uses_a_message_whose_fault_passes() throws Exception {
		take("soon", body -> {
			if (this.used.incrementAndGet() < 5) {
				throw new IllegalStateException("busy");
			}
		});
		assertThat(this.parked).isEmpty();
		assertThat(this.acknowledged).hasValue(1);
	}

	@Test
	void parks_at_once_what_no_further_try_can_help() throws Exception {
		take("broken", body -> {
			this.used.incrementAndGet();
			throw new InvalidEvent("data is missing");
		});
		assertThat(this.used).hasValue(1);
		assertThat(this.parked).containsExactly("notification.events: data is missing");
	}

	@Test
	void waits_for_the_store_however_long_it_takes() throws Exception {
		take("patient", body -> {
			if (this.used.incrementAndGet() < 20) {
				throw new StoreUnavailable(new IllegalStateException("away"));
			}
		});
		assertThat(this.used).hasValue(20);
		assertThat(this.parked).isEmpty();
	}

	@Test
	void does_not_look_into_what_is_too_large() throws Exception {
		take("x".repeat(1025), body -> this.used.incrementAndGet());
		assertThat(this.used).hasValue(0);
		assertThat(this.parked).containsExactly("notification.events: larger than 1024 bytes");
	}

	@Test
	void acknowledges_nothing_before_the_broker_has_what_was_parked() throws Exception {
		this.refusals.set(3);
		take("broken", body -> {
			throw new InvalidEvent("data is missing");
		});
		assertThat(this.refusals).hasNegativeValue();
		assertThat(this.acknowledged).hasValue(1);
	}

	@Test
	void leaves_a_message_to_the_next_start_when_it_stops_in_between() throws Exception {
		take("late", body -> {
			this.intake.stop();
			throw new StoreUnavailable(new IllegalStateException("away"));
		});
		assertThat(this.acknowledged).hasValue(0);
		assertThat(this.parked).isEmpty();
	}

	private void take(String body, Consumer<byte[]> use) throws Exception {
		this.intake.take("notification.events",
				MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8)).setMessageId("m").build(), channel(),
				use);
	}

	private boolean park(String queue, Message message, String reason) {
		assertThat(this.acknowledged.get()).isLessThan(2);
		if (this.refusals.getAndDecrement() > 0) {
			return false;
		}
		this.parked.add(queue + ": " + reason);
		return true;
	}

	private Channel channel() {
		return (Channel) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Channel.class},
				(_, method, _) -> {
					assertThat(method.getName()).isEqualTo("basicAck");
					this.acknowledged.incrementAndGet();
					return null;
				});
	}

}
