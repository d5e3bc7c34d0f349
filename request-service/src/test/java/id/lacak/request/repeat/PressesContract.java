package id.lacak.request.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.repeat.Presses.Beginning;
import id.lacak.request.repeat.Presses.Landing;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** What any keeper of forms must do. */
@NullUnmarked
public interface PressesContract {

	/** An empty keeper with this clock. */
	Presses presses(InstantSource machineTime);

	@Test
	default void a_form_is_carried_out_by_one() {
		var presses = presses(InstantSource.system());
		assertThat(presses.begin("a")).isInstanceOf(Beginning.Mine.class);
		assertThat(presses.begin("a")).isInstanceOf(Beginning.UnderWay.class);
		assertThat(presses.begin("b")).isInstanceOf(Beginning.Mine.class);
	}

	@Test
	default void what_became_of_it_is_told_to_the_second() {
		var presses = presses(InstantSource.system());
		presses.begin("a");
		presses.landed("a", new Landing("/petugas/antrean", "signed"));
		assertThat(presses.begin("a"))
				.isEqualTo(new Beginning.Before(new Landing("/petugas/antrean", "signed")));
	}

	@Test
	default void of_which_nothing_came_it_can_be_sent_again() {
		var presses = presses(InstantSource.system());
		presses.begin("a");
		presses.abandoned("a");
		assertThat(presses.begin("a")).isInstanceOf(Beginning.Mine.class);
	}

	@Test
	default void what_a_process_left_in_the_middle_is_taken_over_later() {
		var now = new AtomicReference<>(Instant.parse("2026-11-30T02:00:00Z"));
		var presses = presses(now::get);
		presses.begin("a");
		now.set(now.get().plus(Presses.LEASE));
		assertThat(presses.begin("a")).isInstanceOf(Beginning.UnderWay.class);
		now.set(now.get().plusSeconds(1));
		assertThat(presses.begin("a")).isInstanceOf(Beginning.Mine.class);
		assertThat(presses.begin("a")).as("by one again").isInstanceOf(Beginning.UnderWay.class);
	}

}
