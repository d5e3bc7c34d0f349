package id.lacak.request.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.letter.CheckCodes;
import id.lacak.request.letter.LetterKind;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.MadeLetter;
import id.lacak.request.letter.Matter;
import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.page.Language;
import id.lacak.request.page.PublicSide;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.UnsupportedEncodingException;

/** Anybody with a letter in his hands can ask whether it is ours, and learns nothing else. */
@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
@NullUnmarked
class VerificationTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private Letters letters;

	@Test
	void a_genuine_letter_is_told_with_its_fingerprint_and_without_its_reader() {
		var letter = notice(ARequest.decided(NoticeOutcome.GRANTED_FULL));
		var answer = ask(letter.code());
		assertThat(answer).hasStatusOk();
		assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("GENUINE");
		assertThat(answer).bodyJson().extractingPath("$.kind").isEqualTo("NOTICE");
		assertThat(answer).bodyJson().extractingPath("$.sha256").isEqualTo(letter.sha256());
		assertThat(answer).bodyJson().extractingPath("$.issuedOn").isEqualTo("2026-11-23");
		for (var path : new String[]{"/verifikasi/", "/en/verifikasi/"}) {
			var page = text(from("10.0.0.1", path + CheckCodes.grouped(letter.code())));
			assertThat(page).contains(letter.sha256(), letter.number(), "PPID Kota Depok")
					.doesNotContain("Siti", "Margonda 1", "Kontrak perbaikan");
		}
	}

	@Test
	void a_letter_that_was_corrected_names_the_day_of_the_new_one() {
		var letter = notice(ARequest.decided(NoticeOutcome.NOT_HELD)
				.then(Role.LEAD_OFFICER,
						new RequestCommand.CorrectNotice(ANotice.of(NoticeOutcome.GRANTED_FULL), "Ada di arsip")));
		assertThat(ask(letter.code())).bodyJson().extractingPath("$.state").isEqualTo("REPLACED");
		assertThat(ask(letter.code())).bodyJson().extractingPath("$.replacedOn").isEqualTo("2026-11-23");
		assertThat(text(from("10.0.0.1", "/verifikasi/" + letter.code()))).contains("sudah diperbaiki",
				"Senin, 23 November 2026");
	}

	@Test
	void a_letter_of_a_request_that_was_withdrawn_says_so() {
		var file = requests.keep(ARequest.withdrawn().file());
		var receipt = letters.receipt(new Matter.OfRequest(file), Language.ENGLISH);
		assertThat(ask(receipt.code())).bodyJson().extractingPath("$.state").isEqualTo("WITHDRAWN");
		assertThat(text(from("10.0.0.1", "/en/verifikasi/" + receipt.code()))).contains("was withdrawn");
	}

	@Test
	void an_altered_or_unknown_code_is_not_found_and_the_page_says_what_to_do() {
		var code = notice(ARequest.decided(NoticeOutcome.GRANTED_FULL)).code();
		var altered = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);
		for (var wrong : new String[]{altered, "2222-2222-2222-2222", "x", "%20"}) {
			assertThat(from("10.0.0.2", "/api/v1/verify/" + wrong)).as(wrong).hasStatus(404);
			var page = from("10.0.0.2", "/verifikasi/" + wrong);
			assertThat(page).as(wrong).hasStatus(404);
			assertThat(text(page)).contains("tidak kami kenal", "(021) 555-0100");
		}
		assertThat(from("10.0.0.2", "/verifikasi/" + altered + ".svg")).hasStatus(404);
	}

	@Test
	void whoever_guesses_has_to_wait_and_others_do_not() {
		var code = notice(ARequest.decided(NoticeOutcome.GRANTED_FULL)).code();
		for (var tries = 0; tries < Verification.WRONG; tries++)
			assertThat(from("10.0.0.3", "/api/v1/verify/2222-2222-2222-2222")).hasStatus(404);
		assertThat(from("10.0.0.3", "/api/v1/verify/" + code)).hasStatus(429).containsHeader("Retry-After");
		assertThat(from("10.0.0.3", "/verifikasi/" + code)).hasStatus(429).containsHeader("Retry-After");
		for (var tries = 0; tries < 2 * Verification.WRONG; tries++)
			assertThat(from("10.0.0.4", "/api/v1/verify/" + code)).hasStatusOk();
	}

	@Test
	void a_typed_code_leads_to_its_page_and_its_picture_to_the_same() {
		var code = notice(ARequest.decided(NoticeOutcome.GRANTED_FULL)).code();
		assertThat(from("10.0.0.1", "/en/verifikasi?kode=" + code.toLowerCase(java.util.Locale.ROOT))).hasStatus(303)
				.hasHeader("Location", "/en/verifikasi/" + CheckCodes.grouped(code));
		assertThat(from("10.0.0.1", "/verifikasi?kode=")).hasStatus(422);
		assertThat(text(from("10.0.0.1", "/verifikasi/" + code + ".svg"))).startsWith("<svg ");
	}

	private MadeLetter notice(ARequest request) {
		var matter = new Matter.OfRequest(requests.keep(request.file()));
		return letters.all(matter, Language.INDONESIAN)
				.stream()
				.filter(letter -> letter.kind() == LetterKind.NOTICE)
				.findFirst()
				.orElseThrow();
	}

	private MvcTestResult ask(String code) {
		return from("10.0.0.1", "/api/v1/verify/" + CheckCodes.grouped(code));
	}

	private MvcTestResult from(String address, String path) {
		return mvc.get().uri(java.net.URI.create(path)).with(call -> {
			call.setRemoteAddr(address);
			return call;
		}).exchange();
	}

	private static String text(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		} catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
