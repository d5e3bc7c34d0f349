package id.lacak.notification.template;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One paragraph with its values filled in, not yet bound to a form. */
sealed interface Paragraph {

	/** Running text. */
	record Prose(List<Run> runs) implements Paragraph {

		String plain() {
			return String.join("", this.runs.stream().map(Run::text).toList());
		}
	}

	/** A list. */
	record Bullets(List<Bullet> items) implements Paragraph {
	}

	/**
	 * An entry of a list.
	 *
	 * @param rest what follows the label, such as a colon and a date; may be empty
	 * @param link where the label leads, if anywhere
	 */
	record Bullet(String label, String rest, @Nullable String link) {

		String plain() {
			var words = this.label + this.rest;
			return (this.link == null) ? words : words + " - " + this.link;
		}
	}

	/** Words in one weight. */
	record Run(String text, boolean bold) {
	}

}
