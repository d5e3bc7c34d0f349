package id.lacak.standalone.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static java.time.temporal.ChronoUnit.SECONDS;

@NullUnmarked
class MovableClockTest {

	private static final Instant FAR = Instant.parse("2026-12-04T01:00:00Z");

	@TempDir
	Path folder;

	@Test
	void ticks_on_from_where_it_was_moved_to_and_keeps_that_over_a_restart() {
		var clock = new MovableClock(file());
		clock.moveTo(FAR);
		assertThat(clock.instant()).isCloseTo(FAR, within(30, SECONDS)).isAfterOrEqualTo(FAR);
		var again = new MovableClock(file());
		var seen = again.instant();
		assertThat(again.moved()).isEqualTo(clock.moved());
		Awaitility.await().until(() -> again.instant().isAfter(seen));
	}

	@Test
	void moves_back_too_and_a_clock_in_a_zone_moves_along() {
		var clock = new MovableClock(file());
		var local = clock.withZone(ZoneId.of("Asia/Jakarta"));
		clock.moveTo(FAR);
		clock.moveTo(FAR.minus(Duration.ofDays(9_000)));
		assertThat(local.instant()).isCloseTo(FAR.minus(Duration.ofDays(9_000)), within(30, SECONDS));
		assertThat(local.getZone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
	}

	@Test
	void shows_the_systems_time_after_a_reset_and_when_its_file_is_broken() throws Exception {
		var clock = new MovableClock(file());
		clock.moveTo(FAR);
		clock.reset();
		assertThat(clock.moved()).isZero();
		Files.writeString(file(), "kacau");
		assertThat(new MovableClock(file()).moved()).isZero();
	}

	private Path file() {
		return this.folder.resolve("clock");
	}

}
