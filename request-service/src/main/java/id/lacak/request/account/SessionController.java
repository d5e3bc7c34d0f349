package id.lacak.request.account;

import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/** Sessions of API clients. */
@RestController
class SessionController {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_PASSWORD = 1_000;

	private final SignIn signIn;

	private final Sessions sessions;

	SessionController(SignIn signIn, Sessions sessions) {
		this.signIn = signIn;
		this.sessions = sessions;
	}

	/** What a client needs from now on. */
	record Begun(String accessToken, Instant expiresAt, OfficerView officer) {
	}

	/** What opens the operations of notification-service. */
	record ForOperations(String accessToken, Instant expiresAt) {
	}

	@PostMapping("/api/v1/sessions")
	ResponseEntity<Begun> begin(Incoming incoming, HttpServletRequest call) {
		var body = incoming.json();
		var username = body.required("username", Rule.line(LONGEST_NAME));
		var password = body.required("password", Passwords.typed(LONGEST_PASSWORD));
		body.check();
		return switch (signIn.attempt(username.get(), password.get(), call.getRemoteAddr(), Sessions.Use.API)) {
			case SignIn.Result.Welcome(var token, var officer) -> ResponseEntity.status(HttpStatus.CREATED)
					.body(new Begun(token.value(), token.expires(), OfficerView.of(officer)));
			case SignIn.Result.Wrong _ -> throw Problem.of(401, "wrong-password").with("WWW-Authenticate", "Bearer");
			case SignIn.Result.TooMany(var wait) -> throw Problem.tooMany(wait);
		};
	}

	@PostMapping("/api/v1/sessions/current/operations")
	ResponseEntity<ForOperations> forOperations(@AuthenticationPrincipal SignedIn officer) {
		var token = sessions.forOperations(officer);
		return ResponseEntity.status(HttpStatus.CREATED).body(new ForOperations(token.value(), token.expires()));
	}

	@GetMapping("/api/v1/sessions/current")
	OfficerView current(@AuthenticationPrincipal SignedIn officer) {
		return OfficerView.of(officer);
	}

	@DeleteMapping("/api/v1/sessions/current")
	ResponseEntity<Void> end(Session session) {
		sessions.end(session);
		return ResponseEntity.noContent().build();
	}

}
