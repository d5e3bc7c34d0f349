package id.lacak.request.channels;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Administrators see the routes and have things done about them, always with a reason. */
@Counter
@NullUnmarked
class ChannelPagesTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryChannels channels;

	@BeforeEach
	void forget() {
		channels.forget();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void show_routes_pauses_backlog_and_dead_letters(String language) {
		channels.keep(report("OPEN"));
		var page = AtTheDesk.as("admin", http).text(language + "/admin/saluran");
		assertThat(page).contains("email", "sms", "12", "Kontrak diperbarui", "N07", "request.painted-blue.v1",
				"unknown type of event", "Peladen baru", "s•••••@surel.example", "returned: 5.1.1")
				.contains(language.isEmpty() ? "Obrolan petugas depok-telegram" : "Chat of officers depok-telegram")
				.contains(language.isEmpty() ? "Gangguan" : "Failing", language.isEmpty() ? "Dijeda" : "Paused")
				.doesNotContain("??");
		assertThat(channels.sent()).isEmpty();
	}

	@Test
	void ask_for_a_report_where_there_is_none_or_an_old_one() {
		var admin = AtTheDesk.as("admin", http);
		assertThat(admin.text("/admin/saluran")).contains("belum memberi laporan");
		channels.keep(ChannelReportsContract.report(ChannelReportsContract.AT.minusSeconds(600), "CLOSED"));
		admin.text("/admin/saluran");
		assertThat(channels.sent()).extracting(ChannelOrders.Order::operation).containsExactly("REPORT", "REPORT");
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({"/email/jeda, PAUSE_ROUTE, email", "/sms/lanjut, RESUME_ROUTE, sms", "/email/uji, TRY_ROUTE, email",
			"/surat-mati/00112233/kirim, REPLAY, 00112233", "/surat-mati/00112233/buang, DROP, 00112233"})
	void send_orders_with_who_and_why(String path, String operation, String target) {
		channels.keep(report("CLOSED"));
		assertThat(AtTheDesk.as("admin", http).send("/admin/saluran" + path, "alasan", "Diminta Diskominfo"))
				.hasRedirectedUrl("/admin/saluran?selesai=diminta");
		assertThat(channels.sent()).singleElement().satisfies(order -> {
			assertThat(order.operation()).isEqualTo(operation);
			assertThat(order.target()).isEqualTo(target);
			assertThat(order.by() + ": " + order.reason()).isEqualTo("admin: Diminta Diskominfo");
		});
	}

	@Test
	void try_a_text_at_the_number_that_was_typed_an_email_at_one_s_own_and_a_chat_at_itself() {
		channels.keep(report("CLOSED"));
		var admin = AtTheDesk.as("admin", http);
		admin.send("/admin/saluran/sms/uji", "alasan", "Kontrak baru", "nomor", "0812-5550-4471");
		admin.send("/en/admin/saluran/email/uji", "alasan", "Peladen baru");
		admin.send("/admin/saluran/depok-telegram/uji", "alasan", "Bot baru");
		assertThat(channels.sent()).extracting(order -> order.address().orElseThrow())
				.containsExactly("+6281255504471", "admin@ppid.example", "depok-telegram");
		assertThat(admin.send("/admin/saluran/sms/uji", "alasan", "Kontrak baru", "nomor", "021 77200100"))
				.hasStatus(422);
		assertThat(channels.sent()).hasSize(3);
	}

	@Test
	void stop_messages_to_a_contact_that_was_typed_and_let_a_known_one_go() {
		channels.keep(report("CLOSED"));
		var admin = AtTheDesk.as("admin", http);
		admin.send("/admin/saluran/alamat/hentikan", "alasan", "Diminta", "kontak", " sari@surel.example ");
		admin.send("/admin/saluran/alamat/hentikan", "alasan", "Diminta", "kontak", "0812-5550-4471");
		admin.send("/en/admin/saluran/alamat/" + "ab".repeat(32) + "/buka", "alasan", "Kotak surat sudah kosong");
		assertThat(channels.sent())
				.extracting(order -> order.operation() + " " + order.target() + " " + order.address().orElse(""))
				.containsExactly("SUPPRESS_ADDRESS EMAIL sari@surel.example", "SUPPRESS_ADDRESS SMS +6281255504471",
						"UNSUPPRESS_ADDRESS " + "ab".repeat(32) + " ");
		for (var wrong : java.util.List.of("", "sari", "sari@", "021 77200100"))
			assertThat(admin.send("/admin/saluran/alamat/hentikan", "alasan", "Diminta", "kontak", wrong))
					.hasStatus(422);
		assertThat(admin.send("/admin/saluran/alamat/" + "cd".repeat(32) + "/buka", "alasan", "x")).hasStatus(404);
		assertThat(AtTheDesk.as("lead", http).send("/admin/saluran/alamat/hentikan", "alasan", "x")).hasStatus(403);
		assertThat(channels.sent()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void say_that_a_reason_is_missing(String language) {
		channels.keep(report("CLOSED"));
		var answer = AtTheDesk.as("admin", http).send(language + "/admin/saluran/email/jeda", "alasan", " ");
		assertThat(answer).hasStatus(422).bodyText().contains("role=\"alert\"", "12").doesNotContain("??");
		assertThat(channels.sent()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/merpati/jeda", "/email/bakar", "/surat-mati/ffff/kirim", "/surat-mati/00112233/bakar"})
	void know_nothing_else(String path) {
		channels.keep(report("CLOSED"));
		assertThat(AtTheDesk.as("admin", http).send("/admin/saluran" + path, "alasan", "Coba")).hasStatus(404);
		assertThat(channels.sent()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"desk", "unit", "lead", "advisor", "superior", "auditor"})
	void are_no_business_of_other_roles(String who) {
		var page = AtTheDesk.as(who, http);
		assertThat(page.open("/admin/saluran")).hasStatus(403);
		assertThat(page.send("/admin/saluran/email/jeda", "alasan", "Coba")).hasStatus(403);
	}

	private static ChannelReport report(String breaker) {
		return ChannelReportsContract.report(ChannelReportsContract.AT, breaker);
	}

}
