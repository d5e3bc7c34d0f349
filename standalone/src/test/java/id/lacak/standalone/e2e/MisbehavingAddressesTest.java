package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Addresses that refuse, delay or return, on a real Postfix whose mailbox is read over a real Dovecot. */
@Tag("real")
@NullUnmarked
@EnabledIfEnvironmentVariable(named = "LACAK_REAL", matches = "1", disabledReason = "needs a real Postfix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MisbehavingAddressesTest {

	private static final List<String> ADDRESSES = List.of("reject", "temp", "slow", "drop", "bounce", "full", "defer",
			"well");

	private final Map<String, String> cases = new HashMap<>();

	private Product product;

	/** All at once, so that those who take long are waited for together; hours become seconds. */
	@BeforeAll
	void ask() {
		product = Product.start(Map.of("lacak.notification.dispatch.email.retry.soon", "1s",
				"lacak.notification.dispatch.email.retry.steadily", "5s",
				"lacak.notification.dispatch.email.retry.throttled", "5s",
				"lacak.notification.dispatch.email.retry.give-up-after", "20s",
				"lacak.notification.receipts.again-after", "2s"));
		for (var name : ADDRESSES)
			cases.put(name, product.http()
					.post("/api/v1/requests",
							Submissions.by(address(name), "0812-0000-4471"))
					.expect(201)
					.text("id"));
	}

	@AfterAll
	void stop() {
		product.close();
	}

	@ParameterizedTest(name = "{0}@ ends {1}: {3}")
	@CsvSource(textBlock = """
			reject, FAILED_PERMANENTLY, 0, refused in the dialogue and not tried again
			temp,   FAILED_TECHNICALLY, 0, told to come later until the time for trying is over
			drop,   FAILED_TECHNICALLY, 0, the line is cut at each try
			slow,   DELIVERED,          1, five seconds are no failure
			well,   DELIVERED,          1, an ordinary mailbox whose server confirms
			bounce, FAILED_PERMANENTLY, 0, taken and then returned: no such mailbox
			full,   EXPIRED,            0, taken and returned twice: the mailbox stays full
			defer,  EXPIRED,            0, taken and returned twice after the server gave up""")
	void ends_in_its_right_state(String name, String state, int copies, String why) {
		await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(states(name)).containsExactly(state));
		assertThat(product.inbox().emailsTo(address(name))).as(why).hasSize(copies);
	}

	@Test
	void nothing_was_sent_twice() {
		var ids = new ArrayList<String>();
		for (var name : ADDRESSES)
			product.inbox().emailsTo(address(name)).forEach(mail -> ids.add(mail.messageId()));
		assertThat(ids).doesNotHaveDuplicates();
	}

	private List<String> states(String name) {
		return product.http()
				.as("desk")
				.get("/api/v1/requests/" + cases.get(name) + "/notifications")
				.expect(200)
				.json()
				.path("items")
				.values()
				.stream()
				.filter(each -> each.path("channel").asString().equals("EMAIL"))
				.map(each -> each.path("state").asString())
				.toList();
	}

	private static String address(String name) {
		return name + "+lacak@mx.test";
	}

}
