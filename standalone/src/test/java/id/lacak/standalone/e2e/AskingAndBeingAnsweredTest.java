package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.NullUnmarked;

import java.time.Duration;

/** The main job from end to end: through the gateway, with real mail and text messages. */
@Tag("real")
@NullUnmarked
class AskingAndBeingAnsweredTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static Product product;

	@BeforeAll
	static void start() {
		product = Product.start();
		product.http().put("/dev/clock", "{\"now\": \"2026-11-23T01:30:00Z\"}").expect(200);
	}

	@AfterAll
	static void stop() {
		product.close();
	}

	@Test
	void a_citizen_asks_officers_answer_and_every_step_is_told() {
		var filed = product.http()
				.post("/api/v1/requests", Submissions.by("siti@surel.example", "0812-0000-4471"))
				.expect(201);
		var number = filed.text("registrationNumber");
		var tracking = "/api/v1/tracking/" + filed.text("trackingCode");
		var id = filed.text("id");
		assertThat(filed.text("dueDate")).isEqualTo("2026-12-07");
		assertThat(filed.text("extendedDueDate")).isEqualTo("2026-12-16");

		var receipt = awaitEmail("siti@surel.example", number + " kami terima");
		assertThat(receipt.text()).contains(number, "Senin, 7 Desember 2026", filed.text("trackingCode"),
				"terlampir pada email ini");
		await().atMost(SOON).untilAsserted(() -> assertThat(product.inbox().textsTo("+6281200004471"))
				.anySatisfy(text -> assertThat(text).contains(number, "7 Des 2026")));

		var desk = product.http().as("desk");
		var lead = product.http().as("lead");
		desk.post("/api/v1/requests/" + id + "/completeness", "{\"complete\": true}").expect(200);
		assertThat(product.http().get(tracking).expect(200).text("status")).isEqualTo("IN_PROCESS");
		lead.post("/api/v1/requests/" + id + "/notice", """
				{"outcome": "GRANTED_FULL", "underControl": true, "materials": ["Kontrak dan RAB 2025"],
				 "delivery": "EMAIL", "format": "COPY_SOFT", "costLines": []}""").expect(200);
		assertThat(awaitEmail("siti@surel.example", "Jawaban " + number).text()).contains("terlampir pada email ini");

		var content = Paper.pdf("kontrak");
		var document = desk.upload("/api/v1/requests/" + id + "/documents", "kontrak.pdf", content, "APPLICANT")
				.expect(201);
		desk.post("/api/v1/requests/" + id + "/delivery", """
				{"documents": ["%s"], "evidence": "Dikirim ke surel pemohon", "deliveredBy": "EMAIL"}"""
				.formatted(document.text("id"))).expect(200);

		await().atMost(SOON).untilAsserted(() -> {
			var view = product.http().get(tracking).expect(200).json();
			assertThat(view.path("status").asString()).isEqualTo("DELIVERED");
			assertThat(view.path("notifications").values())
					.anySatisfy(told -> assertThat(told.path("channel").asString() + told.path("state").asString())
							.isIn("EMAILACCEPTED", "EMAILDELIVERED"))
					.anySatisfy(told -> assertThat(told.path("channel").asString() + told.path("state").asString())
							.isEqualTo("SMSDELIVERED"));
		});
		assertThat(product.http().get(tracking + "/documents/" + document.text("id")).expect(200).response().body())
				.isEqualTo(content);
		assertThat(product.http().get(tracking + "/receipt.pdf").expect(200).body()).startsWith("%PDF-");
		assertThat(product.http().get(tracking).body()).doesNotContain("3276014507900002", "Margonda");
	}

	@Test
	void what_is_missing_is_asked_for_supplied_and_counted_from_then() {
		var filed = product.http()
				.post("/api/v1/requests", Submissions.by("budi@surel.example", "0812-0000-4472"))
				.expect(201);
		var id = filed.text("id");
		var tracking = "/api/v1/tracking/" + filed.text("trackingCode");
		var desk = product.http().as("desk");
		desk.post("/api/v1/requests/" + id + "/completeness", """
				{"complete": false, "missing": [{"item": "DETAILS", "explanation": "Sebutkan nama jalan."}]}""")
				.expect(200);
		var letter = awaitEmail("budi@surel.example", "perlu dilengkapi");
		assertThat(letter.text()).contains("Sebutkan nama jalan.", "Kamis, 26 November 2026");
		var completed = product.http()
				.post(tracking + "/completion", "{\"items\": [{\"item\": \"DETAILS\", \"text\": \"Jl. Melati\"}]}")
				.expect(200);
		assertThat(completed.text("status")).isEqualTo("INCOMPLETE");
		desk.post("/api/v1/requests/" + id + "/completeness", "{\"complete\": true}").expect(200);
		assertThat(product.http().get(tracking).text("dueDate")).isEqualTo("2026-12-07");
		var withdrawn = product.http().post(tracking + "/withdrawal", "{\"reason\": \"Sudah menemukan\"}").expect(200);
		assertThat(withdrawn.text("status")).isEqualTo("WITHDRAWN");
		awaitEmail("budi@surel.example", "sudah dicabut");
	}

	private static Inbox.Email awaitEmail(String address, String subject) {
		return await().atMost(SOON)
				.until(() -> product.inbox()
						.emailsTo(address)
						.stream()
						.filter(mail -> mail.subject().contains(subject))
						.findFirst()
						.orElse(null), mail -> mail != null);
	}

}
