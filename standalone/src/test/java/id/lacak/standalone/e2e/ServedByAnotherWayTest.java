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

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;

/** An email comes back from a real Postfix, the text arrives, and the office can prove both. */
@Tag("real")
@NullUnmarked
@EnabledIfEnvironmentVariable(named = "LACAK_REAL", matches = "1", disabledReason = "needs a real Postfix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedByAnotherWayTest {

	private static final String PHONE = "0812-0000-4482";

	private static final Duration SOON = Duration.ofMinutes(2);

	private Product product;

	@BeforeAll
	void start() {
		product = Product.start(Map.of("lacak.notification.quiet-hours.off", "true"));
	}

	@AfterAll
	void stop() {
		product.close();
	}

	@Test
	void the_text_arrives_the_case_says_so_and_the_certificate_names_both_ways() {
		var filed = product.http().post("/api/v1/requests", Submissions.by("bounce+served@mx.test", PHONE)).expect(201);
		var id = filed.text("id");
		var tracking = "/lacak/" + filed.text("trackingCode");
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(message(id, "N01", "EMAIL").path("state").asString()).isEqualTo("FAILED_PERMANENTLY");
			assertThat(message(id, "N01", "SMS").path("state").asString()).isEqualTo("DELIVERED");
		});
		assertThat(product.inbox().textsTo(Submissions.e164(PHONE.replace("-", "")))).isNotEmpty();
		assertThat(product.http().get(tracking).expect(200).body()).contains("Kami tidak dapat menghubungi Anda",
				"b•••••@mx.test");

		var desk = product.http().as("desk");
		desk.post("/api/v1/requests/" + id + "/completeness", "{\"complete\": true}").expect(200);
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(message(id, "N06", "EMAIL").path("state").asString())
						.isEqualTo("SUPPRESSED"));

		var notice = message(id, "N01", "EMAIL").path("notice").asString();
		desk.post("/api/v1/requests/" + id + "/service-certificates", "{\"notice\": \"" + notice + "\"}").expect(201);
		var entry = desk.get("/api/v1/requests/" + id)
				.expect(200)
				.json()
				.path("history")
				.valueStream()
				.filter(each -> each.path("type").asString().equals("service-certified"))
				.findFirst()
				.orElseThrow();
		assertThat(entry.path("facts").path("standing").asString()).isEqualTo("CONFIRMED");
		var letter = product.http().get(tracking + "/surat/" + entry.path("number").asInt()).expect(200).body();
		assertThat(letter).contains("BUKTI PENYAMPAIAN", "Lewat email", "Lewat SMS", "b•••••@mx.test");
		assertThat(product.http().get(tracking + "/surat/" + entry.path("number").asInt() + ".pdf").expect(200).body())
				.startsWith("%PDF-");

		desk.put("/api/v1/requests/" + id + "/contact",
				"{\"email\": \"well+served@mx.test\", \"phone\": \"" + PHONE + "\", \"reason\": \"Salah ketik\"}")
				.expect(200);
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(product.inbox().emailsTo("well+served@mx.test")).isNotEmpty());
		assertThat(product.http().get(tracking).expect(200).body()).doesNotContain("Kami tidak dapat menghubungi Anda");
	}

	private JsonNode message(String id, String template, String channel) {
		return product.http()
				.as("desk")
				.get("/api/v1/requests/" + id + "/notifications")
				.expect(200)
				.json()
				.path("items")
				.valueStream()
				.filter(each -> each.path("template").asString().equals(template)
						&& each.path("channel").asString().equals(channel))
				.findFirst()
				.orElseThrow(() -> new AssertionError("no " + template + " by " + channel));
	}

}
