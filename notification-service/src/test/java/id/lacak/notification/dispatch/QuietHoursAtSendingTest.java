package id.lacak.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.State;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No phone rings in the night, whichever replica it would be. */
class QuietHoursAtSendingTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

	private final TestReplicas replicas = new TestReplicas();

	@BeforeEach
	void nightFalls() {
		this.replicas.machine = MORNING.minus(Duration.ofHours(9));
	}

	@AfterEach
	void stop() {
		this.replicas.close();
	}

	@Test
	void keep_texts_until_the_morning_and_then_let_each_leave_once() {
		var texts = new ArrayList<MessageId>();
		for (var i = 0; i < 50; i++) {
			texts.add(this.replicas.add(ANotification.quietSms("e-" + i, "Asia/Jakarta")));
		}
		this.replicas.start(3);
		await().atMost(SOON)
				.until(() -> texts.stream()
						.allMatch(id -> this.replicas.state(id).equals(new State.Waiting(MORNING))));
		assertThat(this.replicas.sent).isEmpty();
		this.replicas.machine = MORNING;
		await().atMost(SOON)
				.until(() -> texts.stream().allMatch(id -> this.replicas.state(id) instanceof State.Accepted));
		assertThat(this.replicas.sent).containsExactlyInAnyOrderElementsOf(texts);
	}

	@Test
	void hold_neither_emails_nor_what_may_wake_somebody_nor_a_zone_where_it_is_day() {
		var email = this.replicas.add(ANotification.plannedEmail("e-1"));
		var lastDay = this.replicas.add(ANotification.plannedSms("e-2"));
		var elsewhere = this.replicas.add(ANotification.quietSms("e-3", "America/Bogota"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.sent.size() == 3);
		assertThat(this.replicas.sent).contains(email, lastDay, elsewhere);
	}

}
