package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage.Status;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@Counter
@NullUnmarked
class OfficerPagesTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private CaseFile file;

	private String path;

	@BeforeEach
	void a_case_in_process() {
		file = Desk.file(requests, "2026-11-26");
		path = "/petugas/permohonan/" + file.request().id();
		act(Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
	}

	@Test
	void take_the_cookie_and_the_api_does_not() {
		var cookie = signIn("desk");
		assertThat(http.get().uri("/petugas/antrean").cookie(cookie).exchange()).hasStatusOk();
		assertThat(http.get().uri("/api/v1/requests").cookie(cookie).exchange()).hasStatus(401);
		assertThat(Desk.get(http, cookie.getValue(), "/api/v1/requests")).hasStatus(401);
		var bearer = Desk.token(http, "desk");
		assertThat(http.get().uri("/petugas/antrean").cookie(new Cookie("lacak", bearer)).exchange()).hasStatus(302);
		assertThat(Desk.get(http, bearer, "/petugas/antrean")).hasStatus(302);
	}

	@Test
	void keep_the_cookie_from_scripts_and_from_other_hosts_on_tls() {
		assertThat(signIn("desk")).satisfies(cookie -> {
			assertThat(cookie.isHttpOnly()).isTrue();
			assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
			assertThat(cookie.getSecure()).isFalse();
		});
		var answer = http.post()
				.uri("/petugas/masuk")
				.with(csrf())
				.secure(true)
				.param("username", "desk")
				.param("password", "lacak-demo")
				.exchange();
		assertThat(answer.getResponse().getHeaders("Set-Cookie")).anySatisfy(header -> assertThat(header)
				.startsWith("__Host-lacak=")
				.contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
				.doesNotContain("Domain"));
	}

	@Test
	void want_the_form_token() {
		var without = http.post().uri("/petugas/masuk").param("username", "desk").param("password", "x").exchange();
		assertThat(without).hasStatus(403);
		assertThat(http.post().uri(path + "/catatan").cookie(signIn("desk")).param("text", "x").exchange())
				.hasStatus(403);
	}

	@Test
	void send_people_to_the_sign_in_page_and_back() {
		var away = http.get().uri(path).exchange();
		assertThat(away).hasStatus(302);
		assertThat(away.getResponse().getRedirectedUrl())
				.startsWith("/petugas/masuk?lanjut=%2Fpetugas%2Fpermohonan%2F");
		assertThat(signInAnswer("desk", path).getResponse().getRedirectedUrl()).isEqualTo(path);
		assertThat(signInAnswer("desk", "//evil.example").getResponse().getRedirectedUrl())
				.isEqualTo("/petugas/antrean");
	}

	@Test
	void give_back_what_was_typed_when_the_session_is_over() {
		var typed = "Pemohon datang ke loket dan akan kembali hari Senin.";
		for (var language : new String[]{"", "/en"}) {
			var over = http.post()
					.uri(language + path + "/catatan")
					.with(csrf())
					.accept("text/html")
					.contentType("application/x-www-form-urlencoded")
					.param("text", typed)
					.param("version", "7")
					.exchange();
			assertThat(over).hasStatus(401);
			assertThat(Desk.text(over)).contains(typed, "action=\"" + language + path + "/catatan\"",
					"name=\"version\" value=\"7\"", language + "/petugas/masuk").doesNotContain("??");
		}
		assertThat(present().history()).noneMatch(entry -> entry.type().equals("note-added"));
	}

	@Test
	void give_nothing_back_that_is_no_form_of_theirs_or_holds_a_password() {
		var foreign = http.post().uri(path + "/catatan").accept("text/html")
				.contentType("application/x-www-form-urlencoded").param("text", "Dari tempat lain").exchange();
		assertThat(Desk.text(foreign)).doesNotContain("Dari tempat lain");
		var password = http.post().uri("/admin/pengguna/baru").with(csrf()).accept("text/html")
				.contentType("application/x-www-form-urlencoded").param("password", "rahasia-sekali").exchange();
		assertThat(password).hasStatus(302);
	}

	@Test
	void say_what_is_wrong_in_their_own_frame() {
		var missing = http.get().uri("/petugas/permohonan/tidak-ada").accept("text/html").cookie(signIn("desk"))
				.exchange();
		assertThat(missing).hasStatus(404);
		assertThat(Desk.text(missing))
				.contains("Halaman tidak ditemukan", "Ke ruang kerja", "href=\"/petugas/antrean\"")
				.doesNotContain("??", "href=\"/lacak\"");
		var forbidden = http.get().uri("/en/admin/pengguna").accept("text/html").cookie(signIn("desk")).exchange();
		assertThat(forbidden).hasStatus(403);
		assertThat(Desk.text(forbidden)).contains("To the workspace").doesNotContain("??");
	}

	@Test
	void end_with_the_session() {
		var cookie = signIn("desk");
		assertThat(http.post().uri("/petugas/keluar").with(csrf()).cookie(cookie).exchange()).hasStatus(302);
		assertThat(http.get().uri("/petugas/antrean").cookie(cookie).exchange().getResponse().getRedirectedUrl())
				.contains("habis=1");
	}

	@ParameterizedTest
	@ValueSource(strings = {"desk", "lead", "advisor", "superior", "auditor"})
	void show_every_stage_in_both_languages(String who) {
		var cookie = signIn(who);
		for (var status : Status.values()) {
			if (status == Status.RECEIVED)
				continue;
			var id = kept(status).request().id();
			for (var language : new String[]{"", "/en"}) {
				var page = http.get().uri(language + "/petugas/permohonan/" + id).cookie(cookie).exchange();
				assertThat(page).hasStatusOk();
				assertThat(Desk.text(page)).doesNotContain("??", "{0}", "{1}");
				if (who.equals("auditor"))
					assertThat(Desk.text(page)).doesNotContain("Siti", "3276", "Margonda 1");
			}
		}
		assertThat(http.get().uri("/en/petugas/antrean?status=ALL").cookie(cookie).exchange()).hasStatusOk();
	}

	@Test
	void carry_a_form_out_and_lead_back_with_a_message() {
		var answer = http.post().uri(path + "/catatan").with(csrf()).cookie(signIn("desk")).param("text", "Telepon")
				.exchange();
		assertThat(answer).hasStatus(302).hasRedirectedUrl(path);
		var page = http.get().uri(path).cookie(signIn("desk"), new Cookie("lacak-pesan", "noted")).exchange();
		assertThat(Desk.text(page)).contains("Catatan tersimpan.", "Telepon");
	}

	@Test
	void show_a_faulty_form_again_with_what_was_typed() {
		var answer = http.post()
				.uri(path + "/keputusan")
				.with(csrf())
				.cookie(signIn("lead"))
				.param("action", "review")
				.param("version", "2")
				.param("outcome", "GRANTED_PARTIAL")
				.param("exemptionGrounds[]", "H")
				.param("reason", "Rekening pribadi ditutup")
				.exchange();
		assertThat(answer).hasStatus(422);
		assertThat(Desk.text(answer)).contains("<title>Kesalahan:", "href=\"#f-materials\"", "href=\"#f-redactions\"",
				"Rekening pribadi ditutup");
	}

	@Test
	void let_the_letter_be_read_before_it_goes_out() {
		var review = decide("review", "2");
		assertThat(review).hasStatusOk();
		assertThat(Desk.text(review)).contains("Tinjau surat", "Kontrak 12/PU/2025", "name=\"materials\"",
				"name=\"provideInWorkingDays\"");
		assertThat(present().request().stage().status()).isEqualTo(Status.IN_PROCESS);
		assertThat(decide("send", "2")).hasStatus(302);
		assertThat(present().request().stage().status()).isEqualTo(Status.DECIDED);
		assertThat(present().request().running(DeadlineKind.PROVISION)).isPresent();
		assertThat(Desk.text(http.get().uri(path).cookie(signIn("desk")).exchange()))
				.contains("Informasi diberikan paling lambat");
	}

	@Test
	void tell_who_was_faster() {
		act(Role.DESK_OFFICER, new RequestCommand.AddNote("dulu"));
		var answer = decide("send", "2");
		assertThat(answer).hasStatus(409);
		assertThat(Desk.text(answer)).contains("Rina Lestari mengubah permohonan ini", "Kontrak 12/PU/2025");
	}

	@Test
	void show_an_identity_number_once_and_record_it() {
		var before = requests.looks().size();
		var cookie = signIn("desk");
		assertThat(Desk.text(http.get().uri(path).cookie(cookie).exchange())).doesNotContain("3276010101900001");
		var page = http.post().uri(path + "/identitas").with(csrf()).cookie(cookie).exchange();
		assertThat(page).hasStatusOk();
		assertThat(requests.looks()).hasSize(before + 1);
		assertThat(http.post().uri(path + "/identitas").with(csrf()).cookie(signIn("auditor")).exchange())
				.hasStatus(403);
	}

	@Test
	void are_not_for_administrators() {
		assertThat(http.get().uri(path).cookie(signIn("admin")).exchange()).hasStatus(403);
		assertThat(http.get().uri("/petugas/akun").cookie(signIn("admin")).exchange()).hasStatusOk();
	}

	private MvcTestResult decide(String action, String version) {
		return http.post()
				.uri(path + "/keputusan")
				.with(csrf())
				.cookie(signIn("lead"))
				.param("action", action)
				.param("version", version)
				.param("outcome", "GRANTED_FULL")
				.param("materials", "Kontrak 12/PU/2025\nRAB")
				.param("format", "COPY_SOFT")
				.param("delivery", "EMAIL")
				.param("provideInWorkingDays", "5")
				.exchange();
	}

	private Cookie signIn(String who) {
		return signInAnswer(who, "").getResponse().getCookie("lacak");
	}

	private MvcTestResult signInAnswer(String who, String back) {
		return http.post()
				.uri("/petugas/masuk")
				.with(csrf())
				.param("username", who)
				.param("password", "lacak-demo")
				.param("lanjut", back)
				.exchange();
	}

	private CaseFile kept(Status status) {
		file = Desk.file(requests, "2026-11-26");
		for (var command : leadingTo(status))
			act(CommandKind.of(command).roles().stream().sorted(Comparator.reverseOrder()).findFirst().orElseThrow(),
					command);
		assertThat(present().request().stage().status()).isEqualTo(status);
		return present();
	}

	private static List<RequestCommand> leadingTo(Status status) {
		var complete = new RequestCommand.DeclareComplete();
		var paper = new RequestCommand.SendNotice(ANotice.withCosts());
		var partial = new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.GRANTED_PARTIAL));
		return switch (status) {
			case RECEIVED, REGISTERED -> List.of();
			case INCOMPLETE -> List.of(ARequest.missing(), ARequest.completion());
			case LAPSED -> List.of(ARequest.missing(), new RequestCommand.Lapse());
			case IN_PROCESS -> List.of(complete);
			case EXTENDED -> List.of(complete, ARequest.extension());
			case DECIDED -> List.of(complete, partial);
			case AWAITING_PAYMENT -> List.of(complete, paper);
			case DELIVERING -> List.of(complete, paper, ARequest.payment(LocalDate.of(2026, 11, 27)));
			case DELIVERED -> List.of(complete, partial, ARequest.delivery());
			case CLOSED -> List.of(complete, partial, ARequest.delivery(), new RequestCommand.Close(Optional.empty()));
			case WITHDRAWN -> List.of(ARequest.withdrawal());
		};
	}

	private void act(Role role, RequestCommand command) {
		var day = command instanceof RequestCommand.Lapse ? "2026-12-10" : "2026-11-27";
		var setting = ASetting.on(day).by(role).build();
		var before = present();
		if (before.request().decide(command, setting) instanceof Outcome.Accepted(var events))
			requests.record(before, events, setting);
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
