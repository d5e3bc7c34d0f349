package id.lacak.request.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** What every counter of tries must do, the real one and the fake alike. */
public interface PinTriesContract {

	OfficeCode DEPOK = new OfficeCode("depok");

	CaseId CASE = new CaseId("case-0001");

	Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	PinTries tries();

	@Test
	default void the_sixth_wrong_one_within_an_hour_is_not_looked_at() {
		for (var i = 0; i < PinTries.MOST; i++)
			assertThat(tries().begin(DEPOK, CASE, "t" + i, NOW.plusSeconds(60L * i))).isTrue();
		assertThat(tries().begin(DEPOK, CASE, "t5", NOW.plusSeconds(3_599))).isFalse();
		assertThat(tries().begin(DEPOK, new CaseId("case-0002"), "t5", NOW)).as("another request").isTrue();
		assertThat(tries().begin(new OfficeCode("bogor"), CASE, "t5", NOW)).as("another office").isTrue();
		assertThat(tries().begin(DEPOK, CASE, "t6", NOW.plusSeconds(3_600))).as("the first is an hour ago").isTrue();
		assertThat(tries().begin(DEPOK, CASE, "t7", NOW.plusSeconds(3_601))).isFalse();
	}

	@Test
	default void a_repetition_and_the_right_one_do_not_count() {
		for (var i = 0; i < 20; i++) {
			assertThat(tries().begin(DEPOK, CASE, "right" + i, NOW)).isTrue();
			tries().right(DEPOK, CASE, "right" + i);
			assertThat(tries().begin(DEPOK, CASE, "same", NOW)).isTrue();
		}
		for (var i = 1; i < PinTries.MOST; i++)
			assertThat(tries().begin(DEPOK, CASE, "t" + i, NOW)).isTrue();
		assertThat(tries().begin(DEPOK, CASE, "one too many", NOW)).isFalse();
		assertThat(tries().begin(DEPOK, CASE, "same", NOW)).as("it was counted before").isTrue();
	}

	@Test
	default void many_at_once_are_no_more_than_one_after_the_other() throws InterruptedException {
		var taken = new ConcurrentLinkedQueue<Boolean>();
		var threads = IntStream.range(0, 12)
				.mapToObj(i -> Thread.ofVirtual()
						.start(() -> taken.add(tries().begin(DEPOK, CASE, "t" + i, NOW))))
				.toList();
		for (var thread : threads)
			thread.join();
		assertThat(taken).hasSize(12).filteredOn(each -> each).hasSize(PinTries.MOST);
	}

}
