package id.lacak.request.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What officers set for themselves. */
@Counter
// other tests of the same counter count on the demo accounts
@DirtiesContext
@NullUnmarked
class AccountPageTest {

	private static final String FIRST = "sandi-yang-pertama";

	private static final String SECOND = "sandi-yang-kedua";

	private static int next;

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Preferences preferences;

	private String username;

	@BeforeEach
	void add() {
		username = "sendiri" + ++next;
		assertThat(Desk.post(http, Desk.token(http, "admin"), "/api/v1/officers", """
				{"username": "%s", "name": "Rina Hapsari", "email": "rina@depok.example", "roles": ["DESK_OFFICER"],
				 "password": "%s"}""".formatted(username, FIRST))).hasStatus(201);
	}

	@Test
	void a_password_is_changed_by_whoever_knows_the_present_one_and_every_session_ends() {
		var here = AtTheDesk.as(username, FIRST, http);
		var elsewhere = AtTheDesk.as(username, FIRST, http);
		assertThat(here.send("/petugas/akun/sandi", "present", "bukan-sandi-saya", "password", SECOND, "again", SECOND))
				.hasStatus(422)
				.bodyText()
				.contains("Kata sandi sekarang tidak cocok", "errsum")
				.doesNotContain(SECOND);
		assertThat(here.send("/petugas/akun/sandi", "present", FIRST, "password", "pendek", "again", "pendek"))
				.hasStatus(422);
		assertThat(here.send("/petugas/akun/sandi", "present", FIRST, "password", SECOND, "again", SECOND))
				.hasRedirectedUrl("/petugas/masuk?sandi=1");
		assertThat(elsewhere.open("/petugas/akun")).hasStatus3xxRedirection();
		assertThat(AtTheDesk.as(username, SECOND, http).open("/petugas/akun")).hasStatusOk();
	}

	@Test
	void guessing_the_present_password_ends_soon() {
		var here = AtTheDesk.as(username, FIRST, http);
		for (var guess = 0; guess < 5; guess++)
			here.send("/petugas/akun/sandi", "present", "tebakan-ke-" + guess, "password", SECOND, "again", SECOND);
		assertThat(here.send("/petugas/akun/sandi", "present", FIRST, "password", SECOND, "again", SECOND))
				.hasStatus(429);
	}

	@Test
	void the_morning_mail_is_switched_off_and_on() {
		var here = AtTheDesk.as(username, FIRST, http);
		assertThat(here.send("/petugas/akun/surat-pagi")).hasRedirectedUrl("/petugas/akun?tersimpan=1");
		assertThat(preferences.mornings(username)).isFalse();
		assertThat(preferences.keys(username)).isTrue();
		assertThat(here.text("/petugas/akun?tersimpan=1")).contains("Pilihan Anda tersimpan");
		here.send("/petugas/akun/surat-pagi", "mornings", "true");
		assertThat(preferences.mornings(username)).isTrue();
	}

}
