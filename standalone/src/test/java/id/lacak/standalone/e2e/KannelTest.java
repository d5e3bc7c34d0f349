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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts over a real Kannel with two message centres behind it, its receipts and what people write through our gateway,
 * and another route when Kannel is down.
 */
@Tag("real")
@NullUnmarked
@EnabledIfEnvironmentVariable(named = "LACAK_REAL", matches = "1", disabledReason = "needs a real Kannel")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KannelTest {

	private static final Duration SOON = Duration.ofMinutes(1);

	private static final Pattern HOW = Pattern.compile("STATUS (\\S+) (\\d{3} \\d{3})");

	/** Its own in each run, since the servers may have been there before. */
	private final int series = ThreadLocalRandom.current().nextInt(10_000);

	private Product product;

	@BeforeAll
	void start() {
		var gateway = System.getenv("LACAK_REAL_KANNEL_GATEWAY");
		var settings = new HashMap<>(Map.of("lacak.gateway.port", gateway,
				"lacak.sms.callback-url", "http://127.0.0.1:" + gateway,
				"lacak.sms.callback-key", "kunci-untuk-tes-saja",
				"lacak.notification.dispatch.sms.retry.soon", "1s"));
		kannel(settings, 0, "fake", "0812");
		kannel(settings, 1, "operator", "0813");
		settings.put("lacak.sms.routes[0].kannel.secret", System.getenv("LACAK_REAL_KANNEL_SECRET"));
		settings.putAll(Map.of("lacak.sms.routes[2].name", "direct", "lacak.sms.routes[2].transport", "SMPP",
				"lacak.sms.routes[2].priority", "2"));
		product = Product.start(settings);
	}

	@AfterAll
	void stop() {
		product.close();
	}

	@Test
	void a_text_is_taken_and_arrives() {
		var number = number("0812", "1123");
		var filed = ask(number);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(filed)).containsExactly("DELIVERED"));
		assertThat(textsTo(number)).singleElement().asString().contains("PPID Depok: Permohonan ");
	}

	@Test
	void what_the_message_centre_behind_it_says_comes_through() {
		var arrived = ask(number("0813", "0123"));
		var undeliverable = ask(number("0813", "0000"));
		var refused = ask(number("0813", "0011"));
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(states(arrived)).as("receipts 8 and 1").containsExactly("DELIVERED");
			assertThat(states(undeliverable)).as("receipts 8 and 2").containsExactly("FAILED_PERMANENTLY");
			assertThat(states(refused)).as("receipt 16").containsExactly("FAILED_PERMANENTLY");
		});
		assertThat(product.inbox().textsTo(Submissions.e164(number("0813", "0123")))).hasSize(1);
	}

	@Test
	void another_route_takes_over_while_it_is_down_and_nothing_arrives_twice() {
		var number = number("0812", "2123");
		control("stop");
		try {
			var filed = ask(number);
			await().atMost(SOON).untilAsserted(() -> assertThat(states(filed)).containsExactly("DELIVERED"));
		} finally {
			control("start");
		}
		var again = number("0812", "3123");
		var filed = ask(again);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(filed)).containsExactly("DELIVERED"));
		assertThat(product.inbox().textsTo(Submissions.e164(number))).as("by the other route").hasSize(1);
		assertThat(textsTo(number)).as("by Kannel").isEmpty();
	}

	@Test
	void what_people_write_comes_through_and_is_answered_the_same_way() {
		var number = number("0812", "4123");
		var code = product.http()
				.post("/api/v1/requests", Submissions.by("kannel@mx.test", number))
				.expect(201)
				.text("trackingCode");
		var how = HOW.matcher(product.http().get("/lacak/" + code).expect(200).body());
		assertThat(how.find()).as("the page says how to ask").isTrue();
		control("text", Submissions.e164(number).substring(1), how.group());
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(textsTo(number)).filteredOn(text -> text.contains("Bila lewat"))
						.singleElement()
						.asString()
						.contains("Diterima. Jawaban paling lambat "));
		control("text", Submissions.e164(number).substring(1), "Berhenti");
		await().atMost(SOON)
				.untilAsserted(
						() -> assertThat(textsTo(number)).filteredOn(text -> text.contains("Kabar SMS dihentikan"))
								.hasSize(1));
	}

	private String number(String prefix, String last) {
		return "%s%04d%s".formatted(prefix, series, last);
	}

	private String ask(String number) {
		return product.http()
				.post("/api/v1/requests", Submissions.by("kannel@mx.test", number))
				.expect(201)
				.text("id");
	}

	private List<String> states(String id) {
		return product.http()
				.as("desk")
				.get("/api/v1/requests/" + id + "/notifications")
				.expect(200)
				.json()
				.path("items")
				.values()
				.stream()
				.filter(each -> each.path("channel").asString().equals("SMS"))
				.map(each -> each.path("state").asString())
				.toList();
	}

	/** First or only parts that Kannel's own message centre got. */
	private static List<String> textsTo(String number) {
		var to = "<PPID " + Submissions.e164(number).substring(1) + " ";
		try (var lines = Files.lines(Path.of(System.getenv("LACAK_REAL_KANNEL_TEXTS")), StandardCharsets.ISO_8859_1)) {
			return lines.filter(line -> line.contains(to) && (!line.contains(" udh ") || line.contains("%01 data ")))
					.map(line -> line.replace('+', ' ').replace("%3A", ":"))
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void kannel(Map<String, String> settings, int n, String smsc, String prefix) {
		var route = "lacak.sms.routes[" + n + "].";
		settings.putAll(Map.of(route + "name", smsc, route + "transport", "KANNEL", route + "priority", "1",
				route + "prefixes", prefix, route + "kannel.url", System.getenv("LACAK_REAL_KANNEL_URL"),
				route + "kannel.username", "lacak", route + "kannel.password", "secret", route + "kannel.smsc", smsc));
	}

	private static void control(String... words) {
		try {
			var command = Stream.concat(Stream.of(System.getenv("LACAK_REAL_KANNEL_CTL")), Stream.of(words)).toList();
			var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
			assertThat(exit).isZero();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

}
