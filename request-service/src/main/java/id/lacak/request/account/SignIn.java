package id.lacak.request.account;

import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Begins sessions for who knows the password. */
final class SignIn {

	/** More bytes than this are not looked at by bcrypt. */
	static final int LONGEST_PASSWORD = 72;

	/** An encoded password that nobody has: of the invited, and of usernames nobody knows. */
	static final String NOBODYS = "{bcrypt}$2a$10$7EqJtq98hPqEX7fNZaFWoOhi0i1xH3dQWZr6yBqkhr2kpWXBVxgbW";

	private final Officers officers;

	private final PasswordEncoder passwords;

	private final Sessions sessions;

	private final Attempts attempts;

	SignIn(Officers officers, PasswordEncoder passwords, Sessions sessions, Attempts attempts) {
		this.officers = officers;
		this.passwords = passwords;
		this.sessions = sessions;
		this.attempts = attempts;
	}

	/** What came of an attempt. */
	sealed interface Result {

		/** Come in. */
		record Welcome(Sessions.Token token, SignedIn officer) implements Result {
		}

		/** Username or password is wrong; nobody learns which. */
		record Wrong() implements Result {
		}

		/** Too many attempts; the password was not looked at. */
		record TooMany(Duration pause) implements Result {
		}

	}

	/**
	 * Tries username and password.
	 * @param address of the client, as the gateway reports it
	 */
	Result attempt(String username, String password, String address, Sessions.Use use) {
		var wait = attempts.begin(username, address);
		if (wait.isPresent())
			return new Result.TooMany(wait.get());
		var officer = officers.find(username.strip().toLowerCase(Locale.ROOT)).filter(Officer::active);
		// the same work for unknown usernames, so that time does not tell them apart
		var right = passwords.matches(looked(password), officer.map(Officer::password).orElse(NOBODYS));
		if (officer.isEmpty() || !right || tooLong(password))
			return new Result.Wrong();
		attempts.succeeded(username, address);
		return new Result.Welcome(sessions.begin(officer.get(), use), officer.get().signedIn());
	}

	/** Whether bcrypt would cut it. */
	static boolean tooLong(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD;
	}

	private static String looked(String password) {
		return tooLong(password) ? "" : password;
	}

}
