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

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a message centre may do wrong, by the last digits of a number, on an SMPP server that shares no code with our
 * client. Lines that break have an account of their own, so that no other text is on them.
 */
@Tag("real")
@NullUnmarked
@EnabledIfEnvironmentVariable(named = "LACAK_REAL", matches = "1", disabledReason = "needs a message centre of others")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmppFaultsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, String> cases = new HashMap<>();

	/** Its own in each run, since the server may have been there before. */
	private final String series = "%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));

	private Product product;

	/** All at once; hours become seconds. */
	@BeforeAll
	void ask() {
		var settings = new HashMap<>(Map.of("lacak.notification.dispatch.sms.retry.soon", "1s",
				"lacak.notification.dispatch.sms.retry.steadily", "2s",
				"lacak.notification.dispatch.sms.retry.throttled", "1s"));
		route(settings, 0, "decimal", "0811", "DECIMAL");
		route(settings, 1, "hexadecimal", "0813", "HEXADECIMAL");
		route(settings, 2, "breaks-before", "0857", "SAME");
		route(settings, 3, "breaks-after", "0858", "SAME");
		settings.putAll(Map.of("lacak.sms.routes[4].name", "usual", "lacak.sms.routes[4].transport", "SMPP",
				"lacak.sms.routes[4].prefixes", "0812"));
		product = Product.start(settings);
		for (var number : List.of("081200077000", "081200077011", "081200077058", "081200077583", "081200077404",
				"085700077501", "085800077502", "081200077601", "081200077602", "081200077603", "081100077701",
				"081300077702", "081200077703", "081200077704", "081200077123"))
			cases.put(number,
					product.http()
							.post("/api/v1/requests", Submissions.by("faults@mx.test", own(number)))
							.expect(201)
							.text("id"));
	}

	@AfterAll
	void stop() {
		product.close();
	}

	@ParameterizedTest(name = "{0} ends {1} after {2} tries: {4}")
	@CsvSource(textBlock = """
			081200077123, DELIVERED,          1, 1, an ordinary telephone
			081200077000, FAILED_PERMANENTLY, 1, 1, taken and then undeliverable
			081200077011, FAILED_PERMANENTLY, 1, 0, refused and not tried again
			081200077058, DELIVERED,          2, 1, told once to come later
			081200077583, DELIVERED,          4, 1, told three times to come later
			081200077404, UNCERTAIN,          1, 1, nobody answers: it may have left so it is not sent again
			085700077501, UNCERTAIN,          1, 1, the line breaks before the answer: the same
			085800077502, DELIVERED,          1, 1, the line breaks after the answer: the receipt comes on the next one
			081200077601, DELIVERED,          1, 1, each receipt comes twice
			081200077602, DELIVERED,          1, 1, receipts come backwards and the last says less than the first
			081200077603, DELIVERED,          1, 1, the receipt comes before the answer
			081100077701, DELIVERED,          1, 1, the answer is hexadecimal and the receipt decimal
			081300077702, DELIVERED,          1, 1, the answer is decimal and the receipt hexadecimal
			081200077703, DELIVERED,          1, 1, the id is in the text of the receipt only
			081200077704, DELIVERED,          1, 1, the id is in the parameters of the receipt only""")
	void ends_in_its_right_state(String number, String state, int tries, int copies, String why) {
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(states(number)).containsExactly(state));
		assertThat(tries(own(number))).as(why).isEqualTo(tries);
		assertThat(product.inbox().textsTo(Submissions.e164(own(number)))).hasSize(copies)
				.allSatisfy(text -> assertThat(text).startsWith("PPID Depok: Permohonan ").contains("/lacak/"));
	}

	@Test
	void the_message_centre_learns_how_long_a_text_is_of_use() {
		await().atMost(Duration.ofMinutes(1)).until(() -> !product.inbox().textsTo(Submissions.e164(own("081200077123"))).isEmpty());
		assertThat(lines(texts())).filteredOn(line -> line.path("to").asString("").equals(Submissions.e164(own("081200077123")).substring(1)))
				.allSatisfy(line -> assertThat(line.path("validity").toString()).isNotEqualTo("null").isNotEmpty());
	}

	private String own(String number) {
		return number.replace("00077", series);
	}

	private List<String> states(String number) {
		return product.http()
				.as("desk")
				.get("/api/v1/requests/" + cases.get(number) + "/notifications")
				.expect(200)
				.json()
				.path("items")
				.values()
				.stream()
				.filter(each -> each.path("channel").asString().equals("SMS"))
				.map(each -> each.path("state").asString())
				.toList();
	}

	/** How often the first part of a text reached the message centre. */
	private static long tries(String number) {
		return lines(Path.of(texts() + ".tries")).stream()
				.filter(line -> line.path("to").asString("").equals(Submissions.e164(number).substring(1)))
				.filter(line -> line.path("part").asInt() == 1)
				.count();
	}

	private static List<JsonNode> lines(Path file) {
		try {
			return Files.readAllLines(file).stream().map(JSON::readTree).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path texts() {
		return Path.of(System.getenv("LACAK_REAL_SMS"));
	}

	private static void route(Map<String, String> settings, int n, String name, String prefix, String ids) {
		var route = "lacak.sms.routes[" + n + "].";
		settings.putAll(Map.of(route + "name", name, route + "transport", "SMPP", route + "prefixes", prefix,
				route + "smpp.host", System.getenv("SMPP_HOST"), route + "smpp.port", System.getenv("SMPP_PORT"),
				route + "smpp.system-id", System.getenv("SMPP_SYSTEM_ID") + "-" + n,
				route + "smpp.password", System.getenv("SMPP_PASSWORD"), route + "smpp.receipt-ids", ids,
				route + "smpp.answer-within", "5s"));
	}

}
