package id.lacak.request.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@NullUnmarked
class SignInTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private final PasswordEncoder passwords = new DelegatingPasswordEncoder("bcrypt",
			Map.of("bcrypt", new BCryptPasswordEncoder(4)));

	private final InMemoryOfficers officers = new InMemoryOfficers();

	private final InMemoryRevokedSessions revoked = new InMemoryRevokedSessions();

	private Instant now = Instant.parse("2026-11-30T02:00:00Z");

	private final InstantSource machineTime = () -> now;

	private final Sessions sessions = new Sessions(SessionKeys.random(), officers, revoked, machineTime);

	private final SignIn signIn = new SignIn(officers, passwords, sessions, new Attempts(machineTime));

	@BeforeEach
	void demo_accounts() {
		new FirstOfficers(officers, passwords, DEPOK).demo();
	}

	@Test
	void lets_the_right_password_in_for_eight_hours() {
		var token = token("desk");
		now = now.plus(Duration.ofHours(8)).minusSeconds(1);
		assertThat(sessions.recognise(token, Sessions.Use.API)).isPresent();
		now = now.plusSeconds(2);
		assertThat(sessions.recognise(token, Sessions.Use.API)).isEmpty();
	}

	@Test
	void answers_alike_to_a_wrong_password_and_an_unknown_username() {
		assertThat(attempt("desk", "wrong")).isEqualTo(attempt("nobody", "wrong"))
				.isInstanceOf(SignIn.Result.Wrong.class);
		assertThat(attempt("desk", "lacak-demo" + "x".repeat(80))).isInstanceOf(SignIn.Result.Wrong.class);
	}

	@Test
	void makes_guessers_wait_but_nobody_else() {
		for (var i = 0; i < Attempts.FOR_A_USERNAME; i++)
			assertThat(attempt("desk", "wrong")).isInstanceOf(SignIn.Result.Wrong.class);
		assertThat(attempt("DESK", "lacak-demo")).isInstanceOfSatisfying(SignIn.Result.TooMany.class,
				tooMany -> assertThat(tooMany.pause()).isPositive().isLessThanOrEqualTo(Attempts.WINDOW));
		assertThat(attempt("lead", "lacak-demo")).isInstanceOf(SignIn.Result.Welcome.class);
		assertThat(signIn.attempt("desk", "lacak-demo", "192.0.2.2", Sessions.Use.API))
				.isInstanceOf(SignIn.Result.Welcome.class);
		now = now.plus(Attempts.WINDOW);
		assertThat(attempt("desk", "lacak-demo")).isInstanceOf(SignIn.Result.Welcome.class);
	}

	@Test
	void gives_sessions_that_end_for_every_token() {
		var token = token("desk");
		var session = sessions.recognise(token, Sessions.Use.API).orElseThrow();
		sessions.end(session);
		assertThat(sessions.recognise(token, Sessions.Use.API)).isEmpty();
		revoked.purge(now.plus(Sessions.LIFE).plusSeconds(1));
		assertThat(revoked.contains(session.id())).isFalse();
	}

	@Test
	void lets_changed_roles_and_locked_accounts_count_at_once() {
		var token = token("desk");
		var desk = officers.find("desk").orElseThrow();
		officers.replace(present(), with(desk, Set.of(Role.AUDITOR), 1, true));
		assertThat(sessions.recognise(token, Sessions.Use.API).orElseThrow().getPrincipal().roles())
				.containsExactly(Role.AUDITOR);
		officers.replace(present(), with(desk, desk.roles(), 2, true));
		assertThat(sessions.recognise(token, Sessions.Use.API)).isEmpty();
		officers.replace(present(), with(desk, desk.roles(), 1, false));
		assertThat(sessions.recognise(token, Sessions.Use.API)).isEmpty();
		assertThat(attempt("desk", "lacak-demo")).isInstanceOf(SignIn.Result.Wrong.class);
	}

	private Officer present() {
		return officers.find("desk").orElseThrow();
	}

	@Test
	void keeps_page_sessions_alive_only_while_they_are_used() {
		var token = ((SignIn.Result.Welcome) signIn.attempt("desk", "lacak-demo", "192.0.2.1", Sessions.Use.PAGES))
				.token();
		assertThat(sessions.recognise(token.value(), Sessions.Use.API)).isEmpty();
		now = now.plus(Duration.ofMinutes(29));
		var session = sessions.recognise(token.value(), Sessions.Use.PAGES).orElseThrow();
		var fresh = sessions.prolonged(session).orElseThrow();
		now = now.plus(Duration.ofMinutes(29));
		assertThat(sessions.recognise(token.value(), Sessions.Use.PAGES)).isEmpty();
		assertThat(sessions.recognise(fresh.value(), Sessions.Use.PAGES)).isPresent();
		now = now.plus(Duration.ofMinutes(2));
		assertThat(sessions.recognise(fresh.value(), Sessions.Use.PAGES)).isEmpty();
	}

	@Test
	void accepts_tokens_of_the_key_before_while_keys_change() {
		var before = key();
		var after = key();
		var old = new Sessions(SessionKeys.from(List.of(before)), officers, revoked, machineTime)
				.begin(officers.find("desk").orElseThrow(), Sessions.Use.API);
		var changed = new Sessions(SessionKeys.from(List.of(after, before)), officers, revoked, machineTime);
		assertThat(changed.recognise(old.value(), Sessions.Use.API)).isPresent();
		var only = new Sessions(SessionKeys.from(List.of(after)), officers, revoked, machineTime);
		assertThat(only.recognise(old.value(), Sessions.Use.API)).isEmpty();
	}

	@Test
	void needs_keys_that_cannot_be_guessed() {
		assertThatThrownBy(() -> SessionKeys.from(List.of()))
				.hasMessageContaining("lacak.request.session-keys is not set");
		assertThatThrownBy(() -> SessionKeys.from(List.of("c2hvcnQ="))).hasMessageContaining("fewer than 32 bytes");
		assertThatThrownBy(() -> SessionKeys.from(List.of("%%%"))).hasMessageContaining("not Base64");
	}

	@Test
	void refuses_to_start_in_production_beside_demo_accounts_or_without_an_administrator() {
		var first = new FirstOfficers(officers, passwords, DEPOK);
		assertThatThrownBy(() -> first.production(null)).hasMessageContaining("demo accounts");
		var none = new InMemoryOfficers();
		var production = new FirstOfficers(none, passwords, DEPOK);
		assertThatThrownBy(() -> production.production(null)).hasMessageContaining("no administrator yet");
		assertThatThrownBy(() -> production
				.production(new AccountSettings.Administrator("root", "lacak-demo", "R", "r@x.example")))
				.hasMessageContaining("password");
		production.production(new AccountSettings.Administrator("root", "a long enough one", "R", "r@x.example"));
		production.production(null);
		assertThat(none.all()).singleElement()
				.satisfies(root -> assertThat(root.roles()).containsExactly(Role.ADMINISTRATOR));
	}

	private SignIn.Result attempt(String username, String password) {
		return signIn.attempt(username, password, "192.0.2.1", Sessions.Use.API);
	}

	private String token(String username) {
		return ((SignIn.Result.Welcome) attempt(username, "lacak-demo")).token().value();
	}

	private static Officer with(Officer officer, Set<Role> roles, int version, boolean active) {
		return new Officer(officer.username(), officer.name(), officer.email(), roles, Optional.empty(),
				officer.office(), officer.password(), version, active, true);
	}

	private static String key() {
		var bytes = new byte[32];
		new java.security.SecureRandom().nextBytes(bytes);
		return Base64.getEncoder().encodeToString(bytes);
	}

}
