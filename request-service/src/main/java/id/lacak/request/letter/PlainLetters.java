package id.lacak.request.letter;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** Prints what is no letter of the office, such as a form as it was filed, in the same look. */
@Component
public class PlainLetters {

	private final LetterPress press;

	PlainLetters(LetterPress press) {
		this.press = press;
	}

	/** The sheet as PDF/A; it carries no check code. */
	public byte[] pdf(PlainLetter letter, Locale locale) {
		var rows = letter.rows()
				.stream()
				.map(row -> new LetterText.Row(row.label(), row.lines().stream().map(LetterText.Line::plain).toList()))
				.toList();
		var text = new LetterText(letter.lang(), letter.title(), letter.title() + " " + letter.number(),
				List.of(letter.number()), List.of(), List.of(),
				List.of(new LetterText.Section("", false, rows, letter.paragraphs())), List.of(), "");
		return press.pdf(text, press.page(text, letter.office(), locale), letter.office(), "", locale);
	}

}
