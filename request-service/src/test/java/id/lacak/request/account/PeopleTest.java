package id.lacak.request.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts: added, invited, changed and locked, by programs and on pages. */
@Counter
// other tests of the same counter count on the demo accounts
@DirtiesContext
@NullUnmarked
class PeopleTest {

	private static int next;

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Officers officers;

	@Autowired
	private InMemoryInvitations invitations;

	private String admin;

	private String username;

	@BeforeEach
	void signIn() {
		admin = Desk.token(http, "admin");
		username = "petugas" + ++next;
	}

	@Test
	void without_a_password_are_invited_and_set_one_once() {
		assertThat(added("[\"DESK_OFFICER\"]", "")).hasStatus(201).bodyText().contains("\"invited\":true");
		var link = "/akun/undangan/" + invitations.linkOf(username);
		assertThat(http.get().uri(link).exchange()).hasStatusOk().bodyText().contains(username, "Kata sandi");
		assertThat(http.get().uri("/en" + link).exchange()).hasStatusOk().bodyText().contains("Set a password");
		assertThat(password(link, "pendek", "pendek")).hasStatus(422).bodyText().contains("errsum").doesNotContain(
				"value=\"pendek\"");
		assertThat(password(link, "sandi-yang-panjang", "sandi-yang-lain-lagi")).hasStatus(422)
				.bodyText()
				.contains("Kedua kata sandi tidak sama");
		assertThat(password(link, "sandi-yang-panjang", "sandi-yang-panjang")).hasStatus3xxRedirection()
				.hasRedirectedUrl("/petugas/masuk?sandi=1");
		assertThat(AtTheDesk.as(username, "sandi-yang-panjang", http).open("/petugas/antrean")).hasStatusOk();
		assertThat(http.get().uri(link).exchange()).as("used").hasStatus(410);
		assertThat(password(link, "sandi-yang-kedua", "sandi-yang-kedua")).hasStatus(410);
	}

	@Test
	void who_are_invited_cannot_sign_in_with_anything() {
		added("[\"DESK_OFFICER\"]", "");
		for (var guess : new String[]{"", "lacak-demo", SignIn.NOBODYS})
			assertThat(http.post()
					.uri("/petugas/masuk")
					.with(csrf())
					.param("username", username)
					.param("password", guess)
					.exchange()).hasStatus(422);
	}

	@Test
	void get_another_link_and_the_first_one_ends() {
		added("[\"DESK_OFFICER\"]", "");
		var first = invitations.linkOf(username);
		assertThat(Desk.post(http, admin, path() + "/invitation", "{}")).hasStatus(202);
		assertThat(http.get().uri("/akun/undangan/" + first).exchange()).hasStatus(410);
		assertThat(http.get().uri("/akun/undangan/" + invitations.linkOf(username)).exchange()).hasStatusOk();
	}

	@Test
	void change_and_their_new_rights_hold_at_once() {
		added("[\"DESK_OFFICER\"]", "sandi-yang-panjang");
		var page = AtTheDesk.as(username, "sandi-yang-panjang", http);
		assertThat(patch("{\"roles\": [\"ADMINISTRATOR\"]}")).hasStatusOk();
		assertThat(page.open("/admin/pengguna")).hasStatusOk();
		assertThat(patch("{\"roles\": [\"UNIT_OFFICER\"]}")).hasStatus(422).bodyText().contains("/unit");
		assertThat(patch("{\"roles\": [\"UNIT_OFFICER\"], \"unit\": \"dpupr\"}")).hasStatusOk();
		assertThat(page.open("/admin/pengguna")).hasStatus(403);
		assertThat(patch("{\"roles\": [\"AUDITOR\"]}")).hasStatusOk().bodyText().doesNotContain("dpupr");
		assertThat(patch("{\"roles\": []}")).hasStatus(422);
		assertThat(patch("{\"roles\": [\"APPLICANT\"]}")).hasStatus(422);
		assertThat(patch("{\"demo\": true}")).hasStatus(422);
	}

	@Test
	void who_are_locked_or_get_another_password_have_to_sign_in_again() {
		added("[\"DESK_OFFICER\"]", "sandi-yang-panjang");
		var page = AtTheDesk.as(username, "sandi-yang-panjang", http);
		assertThat(patch("{\"active\": false}")).hasStatusOk().bodyText().contains("\"active\":false");
		assertThat(page.open("/petugas/antrean")).hasStatus3xxRedirection();
		assertThat(Desk.post(http, admin, path() + "/invitation", "{}")).hasStatus(409);
		assertThat(patch("{\"active\": true}")).hasStatusOk();
		assertThat(page.open("/petugas/antrean")).as("an old session stays over").hasStatus3xxRedirection();
		var second = AtTheDesk.as(username, "sandi-yang-panjang", http);
		assertThat(patch("{\"password\": \"sandi-yang-kedua\"}")).hasStatusOk();
		assertThat(second.open("/petugas/antrean")).hasStatus3xxRedirection();
		assertThat(AtTheDesk.as(username, "sandi-yang-kedua", http).open("/petugas/antrean")).hasStatusOk();
	}

	@Test
	void nobody_changes_their_own_rights() {
		assertThat(patch("admin", "{\"roles\": [\"ADMINISTRATOR\", \"LEAD_OFFICER\"]}")).hasStatus(409)
				.bodyText()
				.contains("own-account");
		assertThat(patch("admin", "{\"active\": false}")).hasStatus(409);
		assertThat(patch("admin", "{\"roles\": [\"ADMINISTRATOR\"], \"name\": \"Arif Hidayat\"}")).hasStatusOk();
	}

	@Test
	void the_last_administrator_stays() {
		added("[\"ADMINISTRATOR\"]", "sandi-yang-panjang");
		var other = signedIn("sandi-yang-panjang");
		assertThat(patch(other, "admin", "{\"active\": false}")).hasStatusOk();
		// the one who is left is invited only: nobody could sign in any more
		var invited = username;
		assertThat(patch(other, invited, "{\"active\": false}")).hasStatus(409);
		assertThat(patch(other, "admin", "{\"active\": true}")).hasStatusOk();
		assertThat(officers.find("admin").orElseThrow().active()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void are_listed_added_and_changed_on_pages(String language) {
		var page = AtTheDesk.as("admin", http);
		var list = language + "/admin/pengguna";
		assertThat(page.text(list)).contains("Rina Lestari", "diskominfo");
		assertThat(page.open(list + "/baru")).hasStatusOk();
		assertThat(page.send(list + "/baru", "username", "", "name", "", "email", "x", "roles[]", "", "unit", "",
				"password", "")).hasStatus(422).bodyText().contains("errsum", "#username", "#roles");
		assertThat(page.send(list + "/baru", "username", username, "name", "Rina", "email", "rina@depok.example",
				"roles[]", "", "roles[]", "UNIT_OFFICER", "unit", "", "password", "")).hasStatus(422)
				.bodyText()
				.contains("#unit", "value=\"Rina\"");
		assertThat(page.send(list + "/baru", "username", username, "name", "Rina", "email", "rina@depok.example",
				"roles[]", "", "roles[]", "UNIT_OFFICER", "unit", "dpupr", "password", ""))
				.hasRedirectedUrl(list + "?selesai=diundang");
		var own = list + "/" + username;
		assertThat(page.text(own + "?selesai=disimpan")).contains("note--ok", "rina@depok.example");
		assertThat(page.send(own, "name", "Rina H.", "email", "rina@depok.example", "roles[]", "", "unit", "",
				"password", "")).hasStatus(422);
		assertThat(page.send(own, "name", "Rina H.", "email", "rina@depok.example", "roles[]", "", "roles[]",
				"AUDITOR", "unit", "", "password", "")).hasRedirectedUrl(own + "?selesai=disimpan");
		assertThat(page.send(own + "/nonaktif")).hasRedirectedUrl(own + "?selesai=dinonaktifkan");
		assertThat(page.text(own)).contains(own + "/aktif").doesNotContain(own + "/undangan");
		assertThat(page.send(own + "/aktif")).hasRedirectedUrl(own + "?selesai=diaktifkan");
		assertThat(page.send(own + "/undangan")).hasRedirectedUrl(own + "?selesai=diundang");
		assertThat(page.send(list + "/admin/nonaktif")).hasStatus(409).bodyText().contains("note--late");
		assertThat(page.open(list + "/siapa")).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({"desk", "unit", "lead", "advisor", "superior", "auditor"})
	void are_no_business_of_other_roles(String who) {
		var page = AtTheDesk.as(who, http);
		for (var path : new String[]{"/admin", "/admin/pengguna", "/admin/pengguna/baru", "/admin/pengguna/desk"})
			assertThat(page.open(path)).as(path).hasStatus(403);
		assertThat(page.send("/admin/pengguna/desk/nonaktif")).hasStatus(403);
	}

	@Test
	void of_nobody_are_shown_to_strangers() {
		assertThat(http.get().uri("/admin/pengguna").exchange()).hasStatus3xxRedirection();
		assertThat(http.post().uri("/admin/pengguna/baru").with(csrf()).exchange()).hasStatus3xxRedirection();
	}

	private MvcTestResult added(String roles, String password) {
		return Desk.post(http, admin, "/api/v1/officers", """
				{"username": "%s", "name": "Rina Hapsari", "email": "rina@depok.example", "roles": %s%s}"""
				.formatted(username, roles, password.isEmpty() ? "" : ", \"password\": \"" + password + "\""));
	}

	private MvcTestResult password(String link, String first, String second) {
		return http.post()
				.uri(link)
				.with(csrf())
				.header("Accept", "text/html")
				.param("password", first)
				.param("again", second)
				.exchange();
	}

	private String path() {
		return "/api/v1/officers/" + username;
	}

	private MvcTestResult patch(String body) {
		return patch(username, body);
	}

	private MvcTestResult patch(String who, String body) {
		return patch(admin, who, body);
	}

	private MvcTestResult patch(String token, String who, String body) {
		return http.patch()
				.uri("/api/v1/officers/" + who)
				.header("Authorization", "Bearer " + token)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
	}

	private String signedIn(String password) {
		var answer = http.post()
				.uri("/api/v1/sessions")
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
				.exchange();
		return Desk.text(answer).replaceFirst(".*\"accessToken\":\"([^\"]+)\".*", "$1");
	}

}
