package id.lacak.request.bulletin;

import id.lacak.request.office.Office;
import id.lacak.request.page.Words;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the pages say where an office has no words of its own, written as an administrator would. */
final class UsualTexts {

	private static final String APART = "\n\n";

	private UsualTexts() {
	}

	/** The usual words of a text in the language of {@code words}; there is no usual notice. */
	static String of(PublicText text, Office office, Words words) {
		return switch (text) {
			case ANNOUNCEMENT -> "";
			case HOW -> how(words);
			case PROFILE -> words.say("profile.lead", office.city());
			case PLEDGE -> words.say("pledge.lead", office.name()) + APART + list("- ", "pledge.", 5, words) + APART
					+ words.say("pledge.else") + " [" + words.say("layout.nav.rights") + "](/bantuan/hak-anda)";
			case PRIVACY -> list("- ", "privacy.", 6, words);
			case ACCESSIBILITY -> list("- ", "accessibility.", 4, words);
			case CONTACT -> words.say("contact.text");
		};
	}

	private static String how(Words words) {
		return String.join(APART, heading("how.who", words), words.say("how.who.text"), heading("how.prepare", words),
				list("- ", "how.prepare.", 4, words), heading("how.steps", words), list("1. ", "how.step.", 4, words),
				"[" + words.say("how.calendar") + "](/bantuan/hari-kerja)", heading("how.cost", words),
				words.say("how.cost.text"));
	}

	private static String heading(String key, Words words) {
		return "## " + words.say(key);
	}

	private static String list(String mark, String key, int lines, Words words) {
		return IntStream.rangeClosed(1, lines).mapToObj(n -> mark + words.say(key + n))
				.collect(Collectors.joining("\n"));
	}

}
