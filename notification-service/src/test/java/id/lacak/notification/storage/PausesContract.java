package id.lacak.notification.storage;

import java.time.Instant;

import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.delivery.Pauses.Kind;
import id.lacak.notification.delivery.Pauses.Pause;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every place for pauses does. */
interface PausesContract {

	Instant AT = Instant.parse("2026-11-20T02:15:30Z");

	Pauses pauses();

	@Test
	default void a_pause_holds_until_it_is_ended_and_keeps_who_began_it() {
		var first = new Pause("depok", Kind.ROUTE, "sms", "admin", "the contract is renewed", AT);
		pauses().begin(first);
		pauses().begin(new Pause("depok", Kind.ROUTE, "sms", "other", "me too", AT.plusSeconds(9)));
		assertThat(pauses().all()).containsExactly(first);
		assertThat(pauses().end("depok", Kind.ROUTE, "sms")).isTrue();
		assertThat(pauses().end("depok", Kind.ROUTE, "sms")).isFalse();
		assertThat(pauses().all()).isEmpty();
	}

	@Test
	default void offices_kinds_and_names_are_held_back_apart() {
		pauses().begin(new Pause("depok", Kind.ROUTE, "sms", "admin", "a", AT));
		pauses().begin(new Pause("bogor", Kind.ROUTE, "sms", "admin", "b", AT));
		pauses().begin(new Pause("depok", Kind.TEMPLATE, "N07", "admin", "c", AT));
		assertThat(pauses().end("depok", Kind.TEMPLATE, "sms")).isFalse();
		assertThat(pauses().end("depok", Kind.ROUTE, "sms")).isTrue();
		assertThat(pauses().all()).extracting(Pause::why).containsExactlyInAnyOrder("b", "c");
	}

}
