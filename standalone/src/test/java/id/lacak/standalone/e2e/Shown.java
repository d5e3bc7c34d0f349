package id.lacak.standalone.e2e;

import java.util.function.Consumer;

/**
 * A page somebody can open, and what tells it from an error page and from where a redirect leads.
 *
 * @param route as the route table has it; empty for what no controller serves
 * @param officer who is signed in; empty for the public
 * @param status of the answer: 200, or that of an error page which is itself the page meant
 * @param landsOn the path on which the browser ends, without the language
 * @param says words that stand on the page in Indonesian, so that a state is the one meant; may be empty
 * @param variant differs from a page that is among the others only in its text: one width is enough
 * @param then what somebody presses and types before the page is there
 */
record Shown(String route, String path, String officer, int status, String landsOn, String says, boolean variant,
		Consumer<Browser> then) {

	private static final Consumer<Browser> NOTHING = _ -> {
	};

	static Shown of(String route, String path, String officer) {
		return new Shown(route, path, officer, 200, path.replaceFirst("\\?.*", ""), "", false, NOTHING);
	}

	/** Somebody not signed in opens it. */
	static Shown publicly(String route, String path) {
		return of(route, path, "");
	}

	/** A page without variables in its route. */
	static Shown publicly(String path) {
		return of(path, path, "");
	}

	/** An error page that is meant. */
	Shown answering(int expected) {
		return new Shown(route, path, officer, expected, landsOn, says, variant, then);
	}

	/** A way that leads to another page on purpose. */
	Shown landingOn(String other) {
		return new Shown(route, path, officer, status, other, says, variant, then);
	}

	Shown saying(String words) {
		return new Shown(route, path, officer, status, landsOn, words, variant, then);
	}

	/** Differs from another page only in its text. */
	Shown inOtherWords() {
		return new Shown(route, path, officer, status, landsOn, says, true, then);
	}

	/** The page that a form answers with, which has the address of the form. */
	Shown after(int expected, String address, Consumer<Browser> steps) {
		return new Shown("", path, officer, expected, address, says, variant, steps);
	}

	/** Whether it is the answer to a form and cannot be asked for again. */
	boolean posted() {
		return then != NOTHING;
	}

	@Override
	public String toString() {
		return (officer.isEmpty() ? "" : officer + ": ") + path + (posted() ? " → " + landsOn : "")
				+ (says.isEmpty() ? "" : " “" + says + "”");
	}

}
