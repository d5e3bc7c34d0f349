package id.lacak.request.letter;

import java.util.List;
import java.util.Optional;

/**
 * What a letter says, every word in the reader's language.
 *
 * @param about its title with the number, for lists and for the PDF's own title
 * @param reference lines below the title
 * @param addressee name, address and contact; empty where the letter is to nobody in particular
 * @param opening what stands before the first section
 * @param signatures side by side; empty if the letter holds without one
 * @param closing a small line at the end; may be empty
 */
record LetterText(String lang, String title, String about, List<String> reference, List<String> addressee,
		List<String> opening, List<Section> sections, List<Signature> signatures, String closing) {

	LetterText {
		reference = List.copyOf(reference);
		addressee = List.copyOf(addressee);
		opening = List.copyOf(opening);
		sections = List.copyOf(sections);
		signatures = List.copyOf(signatures);
	}

	/**
	 * Facts and sentences under a heading.
	 *
	 * @param heading may be empty
	 * @param boxed whether it is set off from the rest
	 */
	record Section(String heading, boolean boxed, List<Row> rows, List<String> paragraphs) {

		Section {
			rows = List.copyOf(rows);
			paragraphs = List.copyOf(paragraphs);
		}
	}

	/** One fact. */
	record Row(String label, List<Line> lines) {

		Row {
			lines = List.copyOf(lines);
		}
	}

	/**
	 * One line of a fact.
	 *
	 * @param ticked if it is a box of a form, whether it is ticked
	 */
	record Line(String text, boolean strong, Optional<Boolean> ticked) {

		static Line plain(String text) {
			return new Line(text, false, Optional.empty());
		}

		static Line strong(String text) {
			return new Line(text, true, Optional.empty());
		}

		static Line box(boolean ticked, String text) {
			return new Line(text, false, Optional.of(ticked));
		}
	}

	/**
	 * Room for a signature.
	 *
	 * @param name may be empty: it is written by hand
	 */
	record Signature(String title, String name, String rank, String staffNumber) {
	}
}
