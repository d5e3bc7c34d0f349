package id.lacak.request.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.casework.OneShot;
import id.lacak.request.casework.Pagewalk;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.List;
import java.util.regex.Pattern;

/** Officers who press a button twice. */
@Counter
@NullUnmarked
class RepeatedFormsTest {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private Pagewalk officers;

	private CaseFile file;

	private String path;

	/** A page as it was shown once: its form token and the cookie that belongs to it. */
	private record Shown(String token, Cookie cookie) {
	}

	@BeforeEach
	void a_case_to_be_checked() {
		officers = new Pagewalk(http);
		file = Desk.file(requests, "2026-11-26");
		path = "/petugas/permohonan/" + file.request().id();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			catatan     | text=Sudah ditelepon                                                   | note-added
			kelengkapan | complete=true&version={version}                                        | found-complete
			kelengkapan | complete=false&lacking=IDENTITY&explanation.IDENTITY=KTP kabur&version={version} | found-incomplete
			cabut       | reason=Surat pemohon&version={version}                                 | withdrawn
			""")
	void see_what_the_first_press_did_and_double_nothing(String form, String fields, String entry) {
		var page = shown();
		var filled = fields.replace("{version}", Long.toString(file.version()));
		var first = press(page, form, filled);
		assertThat(first).hasStatus(302).hasRedirectedUrl(path);
		var second = press(page, form, filled);
		assertThat(second).hasStatus(302).hasRedirectedUrl(path);
		assertThat(OneShot.left(second.getResponse())).isNotEmpty().isEqualTo(OneShot.left(first.getResponse()));
		assertThat(present().history()).filteredOn(each -> each.type().equals(entry)).hasSize(1);
	}

	@Test
	void may_press_at_the_same_moment() throws Exception {
		var page = shown();
		Callable<MvcTestResult> pressing = () -> press(page, "catatan", "text=Bersamaan");
		try (var threads = Executors.newFixedThreadPool(4)) {
			for (var answer : threads.invokeAll(List.of(pressing, pressing, pressing, pressing)))
				assertThat(answer.get()).hasStatus(302).hasRedirectedUrl(path);
		}
		assertThat(present().history()).filteredOn(each -> each.type().equals("note-added")).hasSize(1);
	}

	@Test
	void may_write_something_else_or_the_same_on_a_new_page() {
		var page = shown();
		press(page, "catatan", "text=Pertama");
		press(page, "catatan", "text=Kedua");
		press(shown(), "catatan", "text=Kedua");
		assertThat(present().history()).filteredOn(each -> each.type().equals("note-added")).hasSize(3);
	}

	@Test
	void are_told_again_what_is_wrong() {
		var page = shown();
		assertThat(press(page, "catatan", "text=")).hasStatus(422);
		assertThat(press(page, "catatan", "text=")).hasStatus(422);
	}

	private Shown shown() {
		var page = http.get().uri(path).cookie(officers.signedIn("desk")).accept("text/html").exchange();
		var token = TOKEN.matcher(Desk.text(page));
		assertThat(token.find()).isTrue();
		return new Shown(token.group(1), page.getResponse().getCookie("lacak-form"));
	}

	private MvcTestResult press(Shown page, String form, String fields) {
		var call = http.post()
				.uri(path + "/" + form)
				.contentType("application/x-www-form-urlencoded")
				.accept("text/html")
				.cookie(officers.signedIn("desk"), page.cookie())
				.param("_csrf", page.token());
		for (var field : fields.split("&"))
			call = call.param(field.split("=")[0], field.split("=", 2)[1]);
		return call.exchange();
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
