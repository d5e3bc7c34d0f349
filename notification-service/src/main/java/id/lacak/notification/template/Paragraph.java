package id.lacak.notification.template;

import java.util.List;

/** One paragraph with its values filled in, not yet bound to a form. */
sealed interface Paragraph {

	/** Running text. */
	record Prose(List<Run> runs) implements Paragraph {

		String plain() {
			return String.join("", this.runs.stream().map(Run::text).toList());
		}
	}

	/** A list. */
	record Bullets(List<String> items) implements Paragraph {
	}

	/** Words in one weight. */
	record Run(String text, boolean bold) {
	}

}
