package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.NullUnmarked;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What happens when many ask at once, and when the broker is away meanwhile. */
@Tag("real")
@NullUnmarked
class ManyAtOnceTest {

	private static final int MANY = 200;

	@Test
	void two_hundred_at_once_get_two_hundred_numbers_and_one_receipt_each() throws Exception {
		try (var product = Product.start()) {
			var filed = file(product, 20, MANY);
			assertThat(filed.stream().map(Http.Answer::status)).containsOnly(201);
			assertThat(filed.stream().map(answer -> answer.text("registrationNumber").replaceAll("/.*", "")))
					.map(Integer::parseInt)
					.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, MANY).boxed().toList());
			awaitOneReceiptEach(product, 20, MANY);
		}
	}

	@Test
	void what_is_filed_while_the_broker_is_away_is_told_when_it_is_back() throws Exception {
		try (var product = Product.start()) {
			product.stopBroker();
			var until = System.nanoTime() + product.outage().toNanos();
			var count = 0;
			while (count < 20 || System.nanoTime() < until) {
				var answer = product.http().post("/api/v1/requests", one(21, count));
				assertThat(answer.status()).isEqualTo(201);
				count++;
				if (count >= 200)
					await().atMost(product.outage().plusSeconds(10))
							.pollInterval(Duration.ofMillis(200))
							.until(() -> System.nanoTime() >= until);
			}
			assertThat(product.inbox().emailsTo(address(21, 0))).isEmpty();
			product.startBroker();
			awaitOneReceiptEach(product, 21, count);
		}
	}

	private static List<Http.Answer> file(Product product, int series, int many) throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var calls = IntStream.range(0, many)
					.mapToObj(n -> (Callable<Http.Answer>) () -> product.http()
							.post("/api/v1/requests", one(series, n)))
					.toList();
			return threads.invokeAll(calls).stream().map(future -> future.resultNow()).toList();
		}
	}

	private static void awaitOneReceiptEach(Product product, int series, int many) {
		await().atMost(Duration.ofSeconds(300))
				.pollInterval(Duration.ofSeconds(1))
				.untilAsserted(() -> assertThat(IntStream.range(0, many))
						.allSatisfy(n -> assertThat(product.inbox().emailsTo(address(series, n))).hasSize(1)));
		// whatever is sent twice arrives twice soon after
		await().during(Duration.ofSeconds(3))
				.pollInterval(Duration.ofSeconds(1))
				.atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(IntStream.range(0, many))
						.allSatisfy(n -> assertThat(product.inbox().emailsTo(address(series, n))).hasSize(1)));
	}

	private static String one(int series, int n) {
		return Submissions.by(address(series, n), Submissions.phone(series, n));
	}

	private static String address(int series, int n) {
		return "pemohon-%d-%d@surel.example".formatted(series, n);
	}

}
