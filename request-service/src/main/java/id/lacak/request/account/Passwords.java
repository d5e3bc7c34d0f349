package id.lacak.request.account;

import id.lacak.request.problem.Rule;

import java.util.Optional;

/** How passwords are read: to the letter, never trimmed or otherwise put right. */
final class Passwords {

	static final int SHORTEST = 12;

	private Passwords() {
	}

	/** A password as it was typed, blanks included. */
	static Rule<String> typed(int maximum) {
		return (node, typed) -> {
			// the text rule tells a wrong type; its tidied text is not used
			var tidied = Rule.text(maximum).read(node, typed);
			return tidied.isEmpty() ? Optional.empty() : Optional.of(node.asString());
		};
	}

	/** A new password: long enough to resist guessing, short enough for bcrypt. */
	static Rule<String> chosen() {
		return typed(SignIn.LONGEST_PASSWORD).then(password -> {
			if (password.codePointCount(0, password.length()) < SHORTEST)
				throw Rule.Unfit.because("TOO_SHORT", SHORTEST);
			if (SignIn.tooLong(password))
				throw Rule.Unfit.because("TOO_LONG", SignIn.LONGEST_PASSWORD);
			return password;
		});
	}

}
