package id.lacak.request.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.List;

/** The texts of messages are read and tried by administrators, and changed by nobody here. */
@Counter
@NullUnmarked
class TextPagesTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryTexts texts;

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void are_shown_in_both_languages_with_their_length(String language) {
		texts.keep(MessageTextsContract.catalogue("id", 7, MessageTextsContract.AT));
		texts.keep(MessageTextsContract.catalogue("en", 7, MessageTextsContract.AT));
		var admin = AtTheDesk.as("admin", http);
		assertThat(admin.text(language + "/admin/templat")).contains("N01", "A01", "16", "160");
		assertThat(admin.text(language + "/admin/templat/N01")).contains("PPID: 000/CONTOH", "GSM-7", "PPID: {no}",
				"bahasa-id", "bahasa-en");
		assertThat(admin.open(language + "/admin/templat/A01?selesai=dikirim")).hasStatusOk()
				.bodyText()
				.contains("note--ok");
		assertThat(admin.open(language + "/admin/templat/X99")).hasStatus(404);
	}

	@Test
	void say_what_a_text_message_costs_over_each_route() {
		var plain = MessageTextsContract.catalogue("id", 7, MessageTextsContract.AT);
		texts.keep(new TextCatalogue("id", 7, MessageTextsContract.AT.plusSeconds(1), plain.texts(),
				List.of(new TextCatalogue.Price("kannel", 275), new TextCatalogue.Price("sms", 350))));
		assertThat(AtTheDesk.as("admin", http).text("/admin/templat/N01")).contains(
				"Lewat kannel: 1 bagian × Rp275 = Rp275",
				"Lewat sms: 1 bagian × Rp350 = Rp350");
	}

	@Test
	void are_sent_to_the_administrator_alone() {
		texts.keep(MessageTextsContract.catalogue("id", 7, MessageTextsContract.AT));
		var admin = AtTheDesk.as("admin", http);
		assertThat(admin.send("/admin/templat/N01/uji", "bahasa", "id", "email", "orang@lain.example"))
				.hasRedirectedUrl("/admin/templat/N01?selesai=dikirim");
		assertThat(texts.sent().getLast().email()).isEqualTo("admin@ppid.example");
		assertThat(admin.send("/admin/templat/X99/uji", "bahasa", "id")).hasStatus(404);
		assertThat(admin.send("/admin/templat/N01/uji", "bahasa", "jv")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"desk", "unit", "lead", "advisor", "superior", "auditor"})
	void are_no_business_of_other_roles(String who) {
		var page = AtTheDesk.as(who, http);
		assertThat(page.open("/admin/templat")).hasStatus(403);
		assertThat(page.send("/admin/templat/N01/uji", "bahasa", "id")).hasStatus(403);
	}

}
