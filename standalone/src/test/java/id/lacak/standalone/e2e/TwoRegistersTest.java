package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two replicas of request-service on one database, one of them killed while both sweep. */
@NullUnmarked
class TwoRegistersTest {

	private static final int CASES = 60;

	private static final int SENT_BEFORE_THE_KILL = 15;

	/** Day 5 of ten, 09:30 in Depok: the lead officer is reminded of each case. */
	private static final String DAY_FIVE = "2026-11-30T02:30:00Z";

	private static final String LEAD = "lead@ppid.example";

	@TempDir
	private Path folder;

	@Test
	void no_reminder_comes_twice_and_none_is_missing_when_one_is_killed_in_the_middle() throws Exception {
		try (var product = Product.start()) {
			now(product, "2026-11-23T01:30:00Z");
			var numbers = filed(product);
			var other = product.replica(DAY_FIVE, folder);
			try {
				await().atMost(Duration.ofSeconds(90))
						.pollInterval(Duration.ofMillis(50))
						.until(() -> reminders(product).size() >= SENT_BEFORE_THE_KILL / 3);
				now(product, DAY_FIVE);
				await().atMost(Duration.ofSeconds(60))
						.pollInterval(Duration.ofMillis(20))
						.until(() -> reminders(product).size() >= SENT_BEFORE_THE_KILL);
				assertThat(other.isAlive()).isTrue();
			} finally {
				other.destroyForcibly().waitFor();
			}
			await().atMost(Duration.ofSeconds(90))
					.pollInterval(Duration.ofSeconds(1))
					.untilAsserted(() -> assertThat(reminders(product)).hasSizeGreaterThanOrEqualTo(numbers.size()));
			assertThat(numbers).allSatisfy(number -> assertThat(reminders(product)
					.stream()
					.filter(subject -> subject.contains(number))).as(number).hasSize(1));
		}
	}

	/** Cases that are complete, so that only the lead officer is reminded. */
	private static List<String> filed(Product product) {
		var numbers = new ArrayList<String>();
		var desk = product.http().as("desk");
		for (var i : IntStream.range(0, CASES).toArray()) {
			var filed = product.http()
					.post("/api/v1/requests", Submissions.by("dua-" + i + "@surel.example", Submissions.phone(60, i)))
					.expect(201);
			desk.post("/api/v1/requests/" + filed.text("id") + "/completeness", "{\"complete\": true}").expect(200);
			numbers.add(filed.text("registrationNumber"));
		}
		return numbers;
	}

	private static List<String> reminders(Product product) {
		return product.inbox()
				.emailsTo(LEAD)
				.stream()
				.map(Inbox.Email::subject)
				.filter(subject -> subject.contains("/PPID/"))
				.toList();
	}

	private static void now(Product product, String instant) {
		product.http().put("/dev/clock", "{\"now\": \"" + instant + "\"}").expect(200);
	}

}
