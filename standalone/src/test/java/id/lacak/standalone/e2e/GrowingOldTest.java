package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Only the clock is moved; reminders, rights and dates follow from it, as on a newcomer's own machine. */
@NullUnmarked
class GrowingOldTest {

	private static final Duration SOON = Duration.ofSeconds(40);

	private static final String LEAD = "lead@ppid.example";

	private static final String SUPERIOR = "superior@ppid.example";

	private static final String APPLICANT = "siti@surel.example";

	private Product product;

	@BeforeEach
	void start() {
		product = Product.start();
		now("2026-11-23T01:30:00Z");
	}

	@AfterEach
	void stop() {
		product.close();
	}

	@Test
	void silence_is_reminded_of_step_by_step_and_opens_the_objection_and_then_the_dispute() throws IOException {
		var filed = filed();
		var number = filed.text("registrationNumber");
		var tracking = "/api/v1/tracking/" + filed.text("trackingCode");
		product.http()
				.as("desk")
				.post("/api/v1/requests/" + filed.text("id") + "/completeness", "{\"complete\": true}")
				.expect(200);

		now("2026-11-27T03:00:00Z");
		mailed(LEAD, number, 0);
		var steps = Map.of("2026-11-30T02:30:00Z", 1, "2026-12-02T02:30:00Z", 2, "2026-12-04T02:30:00Z", 3,
				"2026-12-05T02:30:00Z", 3, "2026-12-06T02:30:00Z", 3, "2026-12-07T02:05:00Z", 4);
		for (var step : steps.keySet().stream().sorted().toList()) {
			now(step);
			mailed(LEAD, number, steps.get(step));
		}
		assertThat(product.http().get(tracking).json().path("overdue").asBoolean()).isFalse();
		mailed(SUPERIOR, number, 0);

		now("2026-12-08T02:30:00Z");
		mailed(LEAD, number, 5);
		mailed(SUPERIOR, number, 1);
		awaitEmail(APPLICANT, "terlambat", "22 Januari 2027");
		var late = product.http().get(tracking).expect(200).json();
		assertThat(late.path("overdue").asBoolean()).isTrue();
		assertThat(late.path("actions").toString()).contains("OBJECT");

		now("2026-12-09T02:30:00Z");
		var objection = product.http()
				.post(tracking + "/objections", """
						{"grounds": ["C"], "caseSummary": "Sampai hari ini tidak ada jawaban."}""")
				.expect(201);
		assertThat(objection.text("dueDate")).isEqualTo("2027-01-26");
		var objectionNumber = objection.text("objectionNumber");
		awaitEmail(APPLICANT, objectionNumber, "26 Januari 2027");

		now("2027-01-26T03:00:00Z");
		awaitEmail(SUPERIOR, objectionNumber);
		now("2027-01-27T03:00:00Z");
		awaitEmail(APPLICANT, objectionNumber, "16 Februari 2027");
		assertThat(namesIn(product.http().get(tracking + "/dispute-bundle.zip").expect(200).response().body()))
				.anyMatch(name -> name.startsWith("index"))
				.hasSizeGreaterThan(3);
	}

	@Test
	void a_decree_in_the_middle_moves_the_date_once_and_keeps_the_promise() {
		var filed = filed();
		var tracking = "/api/v1/tracking/" + filed.text("trackingCode");
		var admin = product.http().as("admin");
		var year = admin.get("/api/v1/calendar/2026").expect(200).body();
		var changed = year.replaceFirst("\"days\"\\s*:\\s*\\[", """
				"days":[{"date":"2026-12-02","name":"Hari Pemungutan Suara","kind":"NATIONAL_HOLIDAY",\
				"decree":"Keppres 99/2026","scope":"ID"},""");

		var preview = admin.post("/api/v1/calendar/preview", changed).expect(200).json();
		assertThat(preview.path("total").asInt()).isPositive();
		assertThat(product.http().get(tracking).text("dueDate")).as("a preview moves nothing").isEqualTo("2026-12-07");

		var applied = admin.put("/api/v1/calendar/2026", changed).expect(200).json();
		assertThat(applied.path("affected").toString()).contains("2026-12-07", "2026-12-08",
				filed.text("registrationNumber"));
		await().atMost(SOON).untilAsserted(() -> {
			var view = product.http().get(tracking).expect(200);
			assertThat(view.text("dueDate")).isEqualTo("2026-12-08");
			assertThat(view.text("targetDate")).isEqualTo("2026-12-07");
		});
		awaitEmail(APPLICANT, "8 Desember 2026", "Keppres 99/2026");

		var again = admin.get("/api/v1/calendar/2026").expect(200).body();
		assertThat(admin.put("/api/v1/calendar/2026", again).expect(200).json().path("total").asInt()).isZero();
		now("2026-11-25T03:00:00Z");
		await().during(Duration.ofSeconds(7))
				.atMost(SOON)
				.untilAsserted(() -> assertThat(product.inbox().emailsTo(APPLICANT))
						.filteredOn(mail -> mail.text().contains("Keppres 99/2026"))
						.hasSize(1));
	}

	@Test
	void a_unit_answers_without_learning_who_asks() {
		var filed = filed();
		var id = filed.text("id");
		var unit = product.http().as("unit");
		unit.get("/api/v1/requests/" + id).expect(404);
		var lead = product.http().as("lead");
		product.http()
				.as("desk")
				.post("/api/v1/requests/" + id + "/completeness", "{\"complete\": true}")
				.expect(200);
		lead.post("/api/v1/requests/" + id + "/assignments", """
				{"unit": "diskominfo", "question": "Mohon kontrak dan RAB 2025."}""").expect(201);
		awaitEmail("unit@ppid.example", filed.text("registrationNumber"));
		var seen = unit.get("/api/v1/requests/" + id).expect(200).body();
		assertThat(seen).contains("Mohon kontrak dan RAB 2025.")
				.doesNotContain("Siti", "siti@surel.example", "Margonda", "3276", "Penelitian skripsi");
		unit.post("/api/v1/requests/" + id + "/assignments/1/answer", """
				{"text": "Ada pada kami.", "classification": "OPEN", "documents": []}""").expect(200);
		unit.post("/api/v1/requests/" + id + "/assignments/1/answer", """
				{"text": "Ada pada kami.", "classification": "OPEN", "documents": []}""").expect(409);
		assertThat(product.http().get("/api/v1/tracking/" + filed.text("trackingCode")).text("dueDate"))
				.isEqualTo("2026-12-07");
	}

	private Http.Answer filed() {
		return product.http().post("/api/v1/requests", Submissions.by(APPLICANT, "0812-0000-4471")).expect(201);
	}

	private void now(String instant) {
		product.http().put("/dev/clock", "{\"now\": \"" + instant + "\"}").expect(200);
	}

	/** Exactly so many mails to the officer that name the case in their subject, and none comes after them. */
	private void mailed(String address, String number, int times) {
		await().atMost(SOON).untilAsserted(() -> assertThat(subjects(address, number)).hasSize(times));
		await().during(Duration.ofSeconds(6))
				.atMost(SOON)
				.untilAsserted(() -> assertThat(subjects(address, number)).hasSize(times));
	}

	private List<String> subjects(String address, String number) {
		return product.inbox()
				.emailsTo(address)
				.stream()
				.map(Inbox.Email::subject)
				.filter(subject -> subject.contains(number))
				.toList();
	}

	private void awaitEmail(String address, String... words) {
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(product.inbox().emailsTo(address))
						.anySatisfy(mail -> assertThat(mail.subject() + "\n" + mail.text()).contains(words)));
	}

	private static List<String> namesIn(byte[] archive) throws IOException {
		var names = new ArrayList<String>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				names.add(entry.getName());
		}
		return names;
	}

}
