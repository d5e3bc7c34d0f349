package id.lacak.request.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.lacak.request.lifecycle.OfficeCode;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** What pages show of an office is there at once, and soon what is kept. */
@NullUnmarked
class KeptByOfficesTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private volatile Instant now = Instant.parse("2026-11-23T02:00:00Z");

	private volatile String stored = "stored";

	@Test
	void is_given_at_once_and_read_behind_the_call() {
		var kept = new KeptByOffices<>("unknown", _ -> stored, () -> now);
		assertThat(kept.of(DEPOK)).isEqualTo("unknown");
		await().untilAsserted(() -> assertThat(kept.of(DEPOK)).isEqualTo("stored"));
		stored = "changed elsewhere";
		assertThat(kept.of(DEPOK)).as("not asked for again within two seconds").isEqualTo("stored");
		now = now.plusSeconds(2);
		assertThat(kept.of(DEPOK)).isEqualTo("stored");
		await().untilAsserted(() -> assertThat(kept.of(DEPOK)).isEqualTo("changed elsewhere"));
	}

	@Test
	void is_not_undone_by_a_reading_that_began_before_it_was_put() throws InterruptedException {
		var reading = new CountDownLatch(1);
		var put = new CountDownLatch(1);
		var kept = new KeptByOffices<>("unknown", _ -> {
			reading.countDown();
			waitFor(put);
			return "what stood there before";
		}, () -> now);
		kept.of(DEPOK);
		reading.await();
		kept.put(DEPOK, "just kept");
		put.countDown();
		await().during(Duration.ofMillis(100)).untilAsserted(() -> assertThat(kept.of(DEPOK)).isEqualTo("just kept"));
	}

	@Test
	void stays_as_it_is_while_the_database_is_away() {
		var kept = new KeptByOffices<String>("unknown", _ -> {
			throw new IllegalStateException("away");
		}, () -> now);
		kept.put(DEPOK, "just kept");
		now = now.plusSeconds(2);
		assertThat(kept.of(DEPOK)).isEqualTo("just kept");
		assertThat(kept.of(DEPOK)).isEqualTo("just kept");
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

}
