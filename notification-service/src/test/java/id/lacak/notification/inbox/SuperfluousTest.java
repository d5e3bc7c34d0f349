package id.lacak.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.State;
import id.lacak.notification.planning.Announcement;
import id.lacak.notification.planning.MessagePlan;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.InMemoryStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuperfluousTest {

	private final InMemoryStore store = new InMemoryStore(() -> ANotification.MACHINE, Duration.ofSeconds(5));

	private final Superfluous superfluous = new Superfluous(this.store, this.store,
			new StateChanges(this.store, id -> {
			}), Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC), () -> ANotification.MACHINE);

	@Test
	void ends_reminders_that_wait_at_once() {
		var reminder = add(ANotification.reminder("e-1"));
		var notice = add(ANotification.plannedEmail("e-2"));
		end("2026-11-20T02:15:30Z");
		assertThat(state(reminder)).isEqualTo(
				new State.Suppressed(ANotification.LEGAL, "no longer needed after request.decided.v1"));
		assertThat(state(notice)).isInstanceOf(State.Waiting.class);
	}

	@Test
	void leaves_reminders_of_what_came_later() {
		var reminder = add(ANotification.reminder("e-1"));
		end("2026-11-20T02:15:29Z");
		assertThat(state(reminder)).isInstanceOf(State.Waiting.class);
	}

	@Test
	void ends_the_word_about_objecting_once_somebody_has_objected_to_that_request() {
		var reminder = add(ANotification.reminder("e-1"));
		objected("case-8");
		assertThat(state(reminder)).as("another request").isInstanceOf(State.Waiting.class);
		objected("case-7");
		assertThat(state(reminder)).isEqualTo(
				new State.Suppressed(ANotification.LEGAL, "no longer needed after objection.registered.v1"));
	}

	private void objected(String request) {
		var json = Contracts.example("objection.registered.v1", "against-silence")
				.replaceFirst("\"objectedTo\": \"[^\"]+\"", "\"objectedTo\": \"" + request + "\"");
		var reader = new EventReader();
		var announcement = reader.announcement(reader.envelope(json.getBytes())).orElseThrow();
		this.superfluous.end(announcement,
				MessagePlan.ending(announcement, "objection.registered.v1").orElseThrow());
	}

	@Test
	void changes_nothing_when_it_is_repeated() {
		var reminder = add(ANotification.reminder("e-1"));
		end("2026-11-20T02:15:31Z");
		var once = this.store.find(reminder).orElseThrow();
		end("2026-11-20T02:15:31Z");
		end("2026-11-20T02:15:30Z");
		assertThat(this.store.find(reminder)).contains(once);
	}

	@Test
	void leaves_what_a_person_wants_sent_all_the_same() {
		var planned = ANotification.reminder("e-1");
		this.store.add(planned);
		end("2026-11-20T02:15:31Z");
		var again = this.store.find(planned.after().id())
				.orElseThrow()
				.resend("c-1", ANotification.later(60))
				.orElseThrow();
		this.store.advance(again);
		end("2026-11-20T02:16:31Z");
		assertThat(state(planned.after().id())).isInstanceOf(State.Waiting.class);
	}

	private void end(String time) {
		var announcement = decided(time);
		var ending = MessagePlan.ending(announcement, "request.decided.v1").orElseThrow();
		this.superfluous.end(announcement, ending);
	}

	private static Announcement decided(String time) {
		var json = Contracts.example("request.decided.v1", "refused")
				.replaceFirst("\"subject\": \"[^\"]+\"", "\"subject\": \"case-7\"")
				.replaceFirst("\"time\": \"[^\"]+\"", "\"time\": \"" + time + "\"");
		var reader = new EventReader();
		return reader.announcement(reader.envelope(json.getBytes())).orElseThrow();
	}

	private MessageId add(Change planned) {
		this.store.add(planned);
		return planned.after().id();
	}

	private State state(MessageId id) {
		return this.store.find(id).orElseThrow().state();
	}

}
