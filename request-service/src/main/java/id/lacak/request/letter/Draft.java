package id.lacak.request.letter;

import id.lacak.request.letter.LetterText.Line;
import id.lacak.request.letter.LetterText.Row;
import id.lacak.request.letter.LetterText.Section;
import id.lacak.request.letter.LetterText.Signature;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.office.HouseStyle;
import id.lacak.request.office.Office;
import id.lacak.request.page.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A letter while it is being written, from the top to the bottom. */
final class Draft {

	private final Words words;

	private final String title;

	private final String number;

	private final List<String> reference = new ArrayList<>();

	private final List<String> addressee = new ArrayList<>();

	private final List<String> opening = new ArrayList<>();

	private final List<Section> sections = new ArrayList<>();

	private final List<Signature> signatures = new ArrayList<>();

	private String closing = "";

	/** @param title its key */
	Draft(Words words, String title, String number) {
		this.words = words;
		this.title = title;
		this.number = number;
	}

	/** Says the number under this key. */
	Draft numbered(String key) {
		reference.add(words.say(key, number));
		return this;
	}

	/** Place and date. */
	Draft dated(Office office, Instant at) {
		var place = office.city().replaceFirst("^(Kota|Kabupaten) ", "");
		reference.add(words.say("letter.dated", place, words.day(at)));
		return this;
	}

	Draft to(Applicant applicant) {
		addressee.add(words.say("letter.to", applicant.name()));
		applicant.address().lines().forEach(addressee::add);
		var contact = Stream.of(applicant.email(), applicant.phone()).flatMap(Optional::stream).toList();
		if (!contact.isEmpty())
			addressee.add(String.join(" · ", contact));
		return this;
	}

	/** A sentence: before the first section it opens the letter, after that it belongs to the last section. */
	Draft say(String key, Object... values) {
		return write(words.say(key, values));
	}

	/** The same with words that somebody wrote. */
	Draft write(String text) {
		if (sections.isEmpty())
			text.lines().filter(line -> !line.isBlank()).forEach(opening::add);
		else {
			var last = sections.removeLast();
			sections.add(
					new Section(last.heading(), last.boxed(), last.rows(), Stream.concat(last.paragraphs().stream(),
							text.lines().filter(line -> !line.isBlank())).toList()));
		}
		return this;
	}

	/** @param key of the heading; empty for none */
	Draft section(String key) {
		sections.add(new Section(key.isEmpty() ? "" : words.say(key), false, List.of(), List.of()));
		return this;
	}

	Draft box(String key) {
		sections.add(new Section(words.say(key), true, List.of(), List.of()));
		return this;
	}

	/** A fact in words; several lines if the text has them, a dash if it has none. */
	Draft fact(String key, String text) {
		var lines = text.lines().filter(line -> !line.isBlank()).map(Line::plain).toList();
		return fact(key, lines.isEmpty() ? List.of(Line.plain("—")) : lines);
	}

	Draft fact(String key, Line... lines) {
		return fact(key, List.of(lines));
	}

	Draft fact(String key, List<Line> lines) {
		return labelled(words.say(key), lines);
	}

	Draft labelled(String label, List<Line> lines) {
		var last = sections.removeLast();
		sections.add(new Section(last.heading(), last.boxed(),
				Stream.concat(last.rows().stream(), Stream.of(new Row(label, lines))).toList(), last.paragraphs()));
		return this;
	}

	/** A date of the entry, set off, with its source below; nothing if the entry has none. */
	Draft date(String key, HistoryEntry<?> entry, String fact) {
		var day = day(entry, fact);
		if (day.isEmpty())
			return this;
		var basis = Optional.ofNullable(entry.facts().get(fact + ".basis")).map(Line::plain).stream();
		return fact(key, Stream.concat(Stream.of(Line.strong(day.get())), basis).toList());
	}

	/** A date of the entry in words. */
	Optional<String> day(HistoryEntry<?> entry, String fact) {
		return Optional.ofNullable(entry.facts().get(fact)).map(LocalDate::parse).map(words::day);
	}

	Draft signed(HouseStyle.Signer signer) {
		signatures.add(new Signature(signer.title(), signer.name(), signer.rank(), signer.staffNumber()));
		return this;
	}

	/** Room for somebody's signature. */
	Draft signed(String key, String name) {
		signatures.add(new Signature(words.say(key), name, "", ""));
		return this;
	}

	Draft closing(String key) {
		closing = words.say(key);
		return this;
	}

	LetterText text() {
		var said = words.say(title);
		return new LetterText(words.locale().getLanguage(), said, said + " " + number, reference, addressee, opening,
				sections, signatures, closing);
	}

}
