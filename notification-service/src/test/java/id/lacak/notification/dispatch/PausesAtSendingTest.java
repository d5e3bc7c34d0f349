package id.lacak.notification.dispatch;

import java.time.Duration;

import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.delivery.Pauses.Kind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.State;
import id.lacak.notification.support.ANotification;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NullUnmarked
class PausesAtSendingTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private final TestReplicas replicas = new TestReplicas();

	@AfterEach
	void stop() {
		this.replicas.close();
	}

	@Test
	void a_paused_template_waits_without_a_try_and_leaves_when_it_is_let_go() {
		begin("depok", Kind.TEMPLATE, "N06");
		var id = this.replicas.add(ANotification.plannedEmail("e1"));
		this.replicas.start(2);
		await().atMost(SOON).until(() -> waitsAgain(id));
		assertThat(this.replicas.sent).isEmpty();
		assertThat(this.replicas.store.find(id).orElseThrow().attempts()).isZero();
		assertThat(this.replicas.reports(id)).hasSize(1);
		assertThat(this.replicas.pauses.end("depok", Kind.TEMPLATE, "N06")).isTrue();
		this.replicas.machine = this.replicas.machine.plus(Halts.LOOK_AGAIN);
		await().atMost(SOON).until(() -> this.replicas.sent.contains(id));
		assertThat(this.replicas.sent).hasSize(1);
	}

	@Test
	void a_paused_route_holds_its_own_kind_back_and_nothing_else() {
		begin("depok", Kind.ROUTE, "email");
		var mail = this.replicas.add(ANotification.plannedEmail("e2"));
		var text = this.replicas.add(ANotification.plannedSms("e3"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.sent.contains(text));
		await().atMost(SOON).until(() -> waitsAgain(mail));
		assertThat(this.replicas.sent).doesNotContain(mail);
	}

	@Test
	void a_pause_of_another_office_holds_nothing_back() {
		begin("bogor", Kind.TEMPLATE, "N06");
		var id = this.replicas.add(ANotification.plannedEmail("e4"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.sent.contains(id));
	}

	@Test
	void two_days_of_pause_do_not_use_up_the_time_for_trying() {
		begin("depok", Kind.TEMPLATE, "N06");
		var id = this.replicas.add(ANotification.plannedEmail("e5"));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> waitsAgain(id));
		this.replicas.machine = this.replicas.machine.plus(Duration.ofDays(2));
		await().atMost(SOON)
				.until(() -> this.replicas.state(id) instanceof State.Waiting(var due)
						&& due.isAfter(this.replicas.machine));
		this.replicas.provider = n -> new SendResult.Failed(FailureKind.TECHNICAL, "away");
		this.replicas.pauses.end("depok", Kind.TEMPLATE, "N06");
		this.replicas.machine = this.replicas.machine.plus(Halts.LOOK_AGAIN);
		await().atMost(SOON).until(() -> this.replicas.store.find(id).orElseThrow().attempts() == 1);
		await().atMost(SOON).until(() -> this.replicas.state(id) instanceof State.Waiting);
	}

	private boolean waitsAgain(id.lacak.notification.delivery.MessageId id) {
		return this.replicas.state(id) instanceof State.Waiting(var due) && due.isAfter(this.replicas.machine);
	}

	private void begin(String office, Kind kind, String name) {
		this.replicas.pauses
				.begin(new Pauses.Pause(office, kind, name, "admin", "the contract is being changed",
						ANotification.LEGAL));
	}

}
