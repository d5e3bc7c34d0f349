package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A citizen asks by text message how the request stands, through the message centre of the stand-alone run. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingByTextTest {

	private static final Duration SOON = Duration.ofMinutes(1);

	private static final Pattern HOW = Pattern.compile("STATUS (\\S+) (\\d{3} \\d{3})");

	private Product product;

	@BeforeAll
	void start() {
		product = Product.start();
	}

	@AfterAll
	void stop() {
		product.close();
	}

	@Test
	void number_and_pin_from_the_page_tell_state_date_and_right() {
		var phone = "081200061001";
		var how = filed(phone);
		product.textFrom(phone, how);
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(textsTo(phone)).anyMatch(text -> text
						.matches(
								"PPID Depok: \\S+: Diterima\\. Jawaban paling lambat .+ Bila lewat Anda berhak keberatan\\.")));
	}

	@Test
	void a_wrong_pin_learns_nothing_and_after_five_the_right_one_neither() {
		var phone = "081200061002";
		var how = filed(phone);
		var wrong = how.replaceFirst("\\d{3} \\d{3}$", how.endsWith("000 000") ? "111 111" : "000 000");
		for (var i = 1; i <= 5; i++) {
			product.textFrom(phone, wrong + ".".repeat(i));
			var times = i;
			await().atMost(SOON).untilAsserted(() -> assertThat(unknown(phone)).hasSize(times));
		}
		product.textFrom(phone, how);
		await().atMost(SOON).untilAsserted(() -> assertThat(unknown(phone)).hasSize(6));
		assertThat(textsTo(phone)).noneMatch(text -> text.contains("Bila lewat"));
	}

	@Test
	void a_long_text_is_one_question_and_stop_is_confirmed() {
		var phone = "081200061003";
		var how = filed(phone);
		product.textFrom(phone, how.replaceFirst(" ", " ".repeat(60)));
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(textsTo(phone)).anyMatch(text -> text.contains("Bila lewat")));
		product.textFrom(phone, "Berhenti");
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(textsTo(phone))
						.anyMatch(text -> text.contains("Kabar SMS dihentikan")));
		product.textFrom(phone, "Halo, ada orang?");
		product.textFrom(phone, "Kapan dijawab?");
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(textsTo(phone)).anyMatch(text -> text.contains("Kirim STATUS")));
	}

	/** What the tracking page says is to be sent. */
	private String filed(String phone) {
		var code = product.http()
				.post("/api/v1/requests", Submissions.by("tanya@mx.test", phone))
				.expect(201)
				.text("trackingCode");
		var how = HOW.matcher(product.http().get("/lacak/" + code).expect(200).body());
		assertThat(how.find()).as("the page says how to ask").isTrue();
		return how.group();
	}

	private List<String> unknown(String phone) {
		return textsTo(phone).stream().filter(text -> text.contains("Nomor atau PIN tidak cocok")).toList();
	}

	private List<String> textsTo(String phone) {
		return product.inbox().textsTo(Submissions.e164(phone));
	}

}
