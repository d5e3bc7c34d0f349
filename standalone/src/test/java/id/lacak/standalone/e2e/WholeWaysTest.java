package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** From the first question to the last letter, by an applicant with scripts and by one without; officers answer meanwhile. */
@Tag("browser")
@NullUnmarked
@ExtendWith(SharedScene.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWaysTest {

	private static final String SEND = "main form button[type='submit']:not([name])";

	private Scene scene;

	private int series = 60;

	@BeforeAll
	void start(Scene shared) {
		scene = shared;
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void an_applicant_completes_learns_why_pays_fetches_and_confirms(boolean scripts) {
		var asked = filed();
		office("desk", asked, "completeness", """
				{"complete": false, "missing": [{"item": "DETAILS", "explanation": "Sebutkan nama jalan."}]}""");
		try (var applicant = browser(scripts)) {
			applicant.open("/lacak").type("kode", asked.code()).press("main form[action$='/lacak'] button");
			assertThat(applicant.text()).contains("Menunggu Anda", "Sebutkan nama jalan.");
			applicant.press(".due__turn a[href$='/lengkapi']").type("items.0.text", "Jalan Melati").press(SEND);
			assertThat(applicant.text()).contains("Kelengkapan diperiksa");
			office("desk", asked, "completeness", "{\"complete\": true}");

			track(applicant, asked).press("a[href$='/tenggat']");
			assertThat(applicant.text()).contains("14 Desember 2026", "10 hari kerja");
			office("lead", asked, "notice", """
					{"outcome": "GRANTED_FULL", "underControl": true, "materials": ["Kontrak 2025"], "delivery": "PICKUP",
					 "format": "COPY_HARD", "costLines": [{"label": "Fotokopi A4, 90 lembar", "amount": 22500}],
					 "paymentInstruction": "Bayar di loket PPID."}""");
			track(applicant, asked).press("a[href$='/biaya']");
			assertThat(applicant.text()).contains("Fotokopi A4, 90 lembar", "Rp22.500", "Bayar di loket PPID.");
			office("desk", asked, "payment", """
					{"receiptNumber": "BD-1", "amount": 22500, "paidOn": "2026-11-30"}""");
			office("desk", asked, "delivery", """
					{"documents": [], "evidence": "Diambil di loket", "deliveredBy": "PICKUP"}""");

			track(applicant, asked).press("a[href*='/surat/']");
			assertThat(applicant.text()).contains("Pemerintah Kota Depok", asked.number());
			track(applicant, asked).press("a[href$='/konfirmasi']").press(SEND);
			assertThat(applicant.text()).contains("Selesai");
		}
	}

	@ParameterizedTest
	@CsvSource({"true, ''", "false, ''", "false, /en"})
	void an_applicant_who_is_refused_objects_and_reads_the_superiors_answer(boolean scripts, String language) {
		var asked = filed();
		office("desk", asked, "completeness", "{\"complete\": true}");
		office("lead", asked, "notice", """
				{"outcome": "NOT_HELD", "underControl": false, "reason": "Kewenangan badan lain.",
				 "otherBody": {"name": "Kantor Pertanahan Kota Depok"}}""");
		try (var applicant = browser(scripts)) {
			applicant.open(language + "/lacak/" + asked.code()).press("a.act__t[href$='/keberatan']");
			applicant.choose("grounds[]", "D").type("caseSummary", "Dokumen ini ada di kota.");
			applicant.press("button[value='check']").find("button[value='send']");
			assertThat(applicant.text()).contains("Dokumen ini ada di kota.");
			applicant.press("button[value='send']");
			assertThat(applicant.path()).endsWith("/keberatan/terkirim");
			applicant.press("a[href$='/keberatan/berkas']").find("input[type='file']");
			new GuidedForm(applicant, "").send("bukti.pdf", "%PDF-1.7 bukti".getBytes(StandardCharsets.US_ASCII));
			await().untilAsserted(() -> assertThat(applicant.text()).contains("bukti.pdf"));
			var superior = scene.product().http().as("superior");
			var id = objectionOf(asked);
			superior.post("/api/v1/objections/" + id + "/decision", """
					{"outcome": "GRANTED_FULL", "reasons": "Dokumen ini ada pada dinas."}""").expect(200);
			applicant.open(language + "/lacak/" + asked.code()).press("details:has(.pre) > summary");
			assertThat(applicant.text()).contains("Dokumen ini ada pada dinas.");
			assertThat(applicant.all("a[href$='/berkas-sengketa.zip']")).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void a_lost_code_comes_again_to_the_contact_that_is_known(boolean scripts) {
		var asked = filed();
		try (var applicant = browser(scripts)) {
			applicant.open("/lacak")
					.type("registrationNumber", asked.number())
					.type("contact", "seluruh%d@surel.example".formatted(series))
					.press("form[action$='/lacak/hilang'] button");
			assertThat(applicant.text()).contains("Bila nomor dan kontak cocok");
		}
		await().atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(scene.letters())
						.filteredOn(
								letter -> letter.contains(asked.number()) && letter.contains("/lacak/" + asked.code()))
						.as("the receipt, and the link anew")
						.hasSizeGreaterThan(1));
	}

	private Browser track(Browser applicant, Scene.Case asked) {
		return applicant.open("/lacak/" + asked.code());
	}

	private Browser browser(boolean scripts) {
		return (scripts ? Browser.at(scene.site()) : Browser.withoutScripts(scene.site())).wide(390);
	}

	private String objectionOf(Scene.Case asked) {
		return scene.product()
				.http()
				.as("lead")
				.get("/api/v1/objections?size=200")
				.expect(200)
				.json()
				.path("items")
				.valueStream()
				.filter(each -> each.toString().contains(asked.number()))
				.findFirst()
				.orElseThrow()
				.path("id")
				.asString();
	}

	private void office(String officer, Scene.Case asked, String command, String body) {
		scene.product()
				.http()
				.as(officer)
				.post("/api/v1/requests/" + asked.id() + "/" + command, body)
				.expect(200);
	}

	private Scene.Case filed() {
		series++;
		var filed = scene.product()
				.http()
				.post("/api/v1/requests",
						Submissions.by("seluruh%d@surel.example".formatted(series), Submissions.phone(61, series)))
				.expect(201);
		return new Scene.Case(filed.text("id"), filed.text("registrationNumber"), filed.text("trackingCode"));
	}

}
