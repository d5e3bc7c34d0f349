package id.lacak.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph of a text, taken apart before any value enters it, so that a value can
 * never be read as markup.
 */
record Phrase(List<Part> parts) {

	private static final Pattern MARK = Pattern.compile("\\*\\*|\\{(\\??)(\\w+)(?::(\\w+))?}");

	static Phrase parse(String text) {
		var parts = new ArrayList<Part>();
		var matcher = MARK.matcher(text);
		var from = 0;
		while (matcher.find()) {
			parts.add(new Part.Literal(text.substring(from, matcher.start())));
			parts.add(part(matcher.group(1), matcher.group(2), matcher.group(3)));
			from = matcher.end();
		}
		parts.add(new Part.Literal(text.substring(from)));
		return new Phrase(List.copyOf(parts));
	}

	private static Part part(@Nullable String question, @Nullable String name, @Nullable String form) {
		if (name == null) {
			return new Part.Bold();
		}
		if (question != null && !question.isEmpty()) {
			return new Part.Condition(name);
		}
		return new Part.Place(name, (form == null) ? "" : form);
	}

	/** A piece of a phrase. */
	sealed interface Part {

		/** Words of the text itself. */
		record Literal(String text) implements Part {
		}

		/** Bold begins or ends. */
		record Bold() implements Part {
		}

		/** The paragraph needs that value. */
		record Condition(String name) implements Part {
		}

		/** Here stands a value. */
		record Place(String name, String form) implements Part {
		}

	}

}
