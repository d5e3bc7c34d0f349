package id.lacak.request.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.lacak.request.health.Part.Fact;
import id.lacak.request.health.Part.Standing;
import id.lacak.request.health.Part.State;
import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

class CheckupTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private static final Standing WELL = new Standing(State.WELL, List.of(new Fact("waiting", 3)));

	private static final Standing AWAY = new Standing(State.AWAY, List.of());

	@Test
	void tells_how_each_part_is_in_their_order() {
		var parts = List.of(part("database", () -> WELL), part("broker", () -> {
			throw new IllegalStateException("refused");
		}), part("scanner", () -> new Standing(State.OFF, List.of())));
		assertThat(new Checkup(parts, Duration.ofSeconds(20)).of(DEPOK)).containsExactly(entry("database", WELL),
				entry("broker", AWAY), entry("scanner", new Standing(State.OFF, List.of())));
	}

	@Test
	@Timeout(20)
	void waits_for_nobody_who_never_answers() throws InterruptedException {
		var never = new CountDownLatch(1);
		try {
			var parts = List.of(part("database", () -> {
				try {
					never.await();
				} catch (InterruptedException stopped) {
					Thread.currentThread().interrupt();
				}
				return WELL;
			}), part("broker", () -> WELL));
			assertThat(new Checkup(parts, Duration.ofSeconds(1)).of(DEPOK)).containsEntry("database", AWAY);
		} finally {
			never.countDown();
		}
	}

	private static Part part(String name, Supplier<Standing> look) {
		return new Part() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public Standing look(OfficeCode office) {
				return look.get();
			}
		};
	}

}
