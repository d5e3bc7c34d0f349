package id.lacak.standalone.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;

class MovableClockTest {

	private static final Instant DECEMBER = Instant.parse("2026-12-04T01:00:00Z");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void ticks_on_from_where_it_was_moved_to() {
		var clock = new MovableClock(this.folder.resolve("clock"));
		var inZone = clock.withZone(ZoneId.of("Asia/Jakarta"));
		clock.moveTo(DECEMBER);
		assertThat(clock.instant()).isCloseTo(DECEMBER, within(5, ChronoUnit.SECONDS));
		assertThat(inZone.instant()).isCloseTo(DECEMBER, within(5, ChronoUnit.SECONDS));
		Awaitility.await().until(() -> clock.instant().isAfter(DECEMBER.plusMillis(100)));
	}

	@Test
	void goes_back_too() {
		var clock = new MovableClock(this.folder.resolve("clock"));
		clock.moveTo(DECEMBER);
		clock.moveTo(DECEMBER.minus(Duration.ofDays(100)));
		assertThat(clock.instant()).isBefore(DECEMBER.minus(Duration.ofDays(99)));
		clock.reset();
		assertThat(clock.moved()).isZero();
	}

	@Test
	void remembers_over_a_restart() {
		new MovableClock(this.folder.resolve("clock")).moveTo(DECEMBER);
		assertThat(new MovableClock(this.folder.resolve("clock")).instant()).isCloseTo(DECEMBER,
				within(10, ChronoUnit.SECONDS));
	}

	@Test
	void shows_the_real_time_when_what_it_remembers_cannot_be_read() throws Exception {
		Files.writeString(this.folder.resolve("clock"), "???");
		assertThat(new MovableClock(this.folder.resolve("clock")).moved()).isZero();
	}

}
