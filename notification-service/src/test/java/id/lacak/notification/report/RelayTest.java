package id.lacak.notification.report;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryStore;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import static id.lacak.notification.support.ANotification.MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class RelayTest {

	private static final int STARTS = 500;

	private final InMemoryStore store = new InMemoryStore(() -> MACHINE, Duration.ofHours(1));

	private final BlockingQueue<MessageId> published = new LinkedBlockingQueue<>();

	private final Relay relay = new Relay(this.store, new Broker(), new RelaySettings(Duration.ofHours(1),
			Duration.ofSeconds(15), 100), () -> MACHINE);

	@Test
	void publishes_what_it_is_told_of_however_often_it_was_started() throws Exception {
		for (var start = 0; start < STARTS; start++) {
			var planned = ANotification.plannedEmail("e-" + start);
			this.store.add(planned);
			this.relay.start();
			this.relay.nudge(planned.after().id());
			assertThat(this.published.poll(20, TimeUnit.SECONDS)).as("after start %s", start)
					.isEqualTo(planned.after().id());
			this.relay.stop();
		}
	}

	/** Takes whatever it is given. */
	private final class Broker extends StateEvents {

		Broker() {
			super(null);
		}

		@Override
		List<Reports.Waiting> publish(List<Reports.Waiting> waiting) {
			waiting.forEach(one -> RelayTest.this.published.add(one.notification().id()));
			return waiting;
		}

	}

}
