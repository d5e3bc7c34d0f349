package id.lacak.request.letter;

import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters of requests and objections. Each is made once, in one language, from one entry of
 * the history; whoever reads it afterwards gets the bytes that were made then.
 */
@Component
public class Letters {

	private final LetterShelf shelf;

	private final LetterPress press;

	private final LetterWriter writer;

	private final CheckCodes codes;

	private final Offices offices;

	private final Pages pages;

	private final InstantSource machineTime;

	Letters(LetterShelf shelf, LetterPress press, LetterWriter writer, CheckCodes codes, Offices offices, Pages pages,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.shelf = shelf;
		this.press = press;
		this.writer = writer;
		this.codes = codes;
		this.offices = offices;
		this.pages = pages;
		this.machineTime = machineTime;
	}

	/**
	 * A letter as a list shows it.
	 *
	 * @param id its name among the letters of the case, for addresses
	 * @param about size and day
	 * @param replaced whether a correction has taken its place
	 */
	public record Listed(String id, LetterKind kind, String title, String about, boolean replaced) {
	}

	/** The letter that an entry stands for, made now if it never was; empty if none went out with it. */
	public Optional<MadeLetter> letter(Matter matter, int entry, Locale locale) {
		return matter.letter(entry, locale.getLanguage()).map(name -> shelf.find(name).orElseGet(() -> make(matter,
				matter.entry(entry).orElseThrow(), name, locale)));
	}

	/** The PDF of a letter that was made. */
	public byte[] pdf(MadeLetter letter) {
		return content(letter).pdf();
	}

	/** The letter as a part of a web page, with the crest at this address. */
	public String page(MadeLetter letter, String crest) {
		return press.shown(content(letter).page(), letter.code(), crest, Language.named(letter.name().language()));
	}

	/**
	 * The letter that the newest entry stands for, as a part of a page and in the language of its
	 * applicant. Nothing is made or kept: the history may be one that nobody has recorded.
	 *
	 * @param crest the address of the crest
	 */
	String draft(Matter matter, String crest) {
		var entry = matter.history()
				.reversed()
				.stream()
				.filter(one -> LetterKind.of(one).isPresent())
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no letter goes out for " + matter.id()));
		var locale = Language.named(matter.language());
		var office = offices.get(matter.office());
		return press.draft(writer.of(matter, entry, LetterKind.of(entry).orElseThrow(), pages.words(locale, office)),
				office, crest, locale);
	}

	/** The first letter of a matter: its receipt. */
	public MadeLetter receipt(Matter matter, Locale locale) {
		return letter(matter, 1, locale).orElseThrow(() -> new IllegalStateException(
				"the history of " + matter.id() + " does not begin with a receipt"));
	}

	/** Every letter that went out, oldest first, in the words of the reader. */
	public List<Listed> list(Matter matter, Locale locale) {
		var words = pages.words(locale, offices.get(matter.office()));
		var made = shelf.of(matter.office(), matter.id());
		return matter.history()
				.stream()
				.flatMap(entry -> LetterKind.of(entry).stream().map(kind -> {
					var known = made.stream()
							.filter(letter -> letter.name().entry() == entry.number()
									&& letter.name().language().equals(locale.getLanguage()))
							.findFirst();
					return new Listed(id(matter, entry.number()), kind, words.say("letter.kind." + kind),
							about(known, entry, words), matter.correctionOf(entry).isPresent());
				}))
				.toList();
	}

	/** All letters of a matter in the order in which they went out. */
	public List<MadeLetter> all(Matter matter, Locale locale) {
		return matter.history()
				.stream()
				.flatMap(entry -> letter(matter, entry.number(), locale).stream())
				.toList();
	}

	/**
	 * Makes what nobody has read yet: as the applicant reads, for the mail, and what officers issued also in
	 * Indonesian. What a mail waits for comes first.
	 */
	void makeIssued(Matter matter) {
		for (var entry : matter.history().reversed())
			if (LetterKind.of(entry).filter(kind -> kind.issued() || goesAlong(kind, matter)).isPresent())
				letter(matter, entry.number(), Language.named(matter.language()));
		for (var entry : matter.history())
			if (LetterKind.of(entry).filter(LetterKind::issued).isPresent())
				letter(matter, entry.number(), Language.INDONESIAN);
	}

	private boolean goesAlong(LetterKind kind, Matter matter) {
		return kind.enclosed() && matter.hasEmail() && shelf.enclosing();
	}

	private MadeLetter make(Matter matter, HistoryEntry<?> entry, LetterName name, Locale locale) {
		var office = offices.get(matter.office());
		var kind = LetterKind.of(entry).orElseThrow();
		var text = writer.of(matter, entry, kind, pages.words(locale, office));
		var code = codes.of(name, entry.hash());
		var page = press.page(text, office, locale);
		var pdf = press.pdf(text, page, office, code, locale);
		var made = new MadeLetter(name, kind, matter.number(), entry.at(), code, Digest.sha256(pdf), pdf.length,
				machineTime.instant());
		return shelf.keep(made, new LetterShelf.Content(pdf, page),
				goesAlong(kind, matter) && name.language().equals(matter.language()));
	}

	private LetterShelf.Content content(MadeLetter letter) {
		return shelf.content(letter.name())
				.orElseThrow(() -> new IllegalStateException("letter " + letter.name().key() + " is gone"));
	}

	private static String about(Optional<MadeLetter> made, HistoryEntry<?> entry, Words words) {
		var day = words.day(entry.at());
		return made.map(letter -> "PDF, " + words.size(letter.size()) + " · " + day).orElse("PDF · " + day);
	}

	/** Letters of a request are called by their entry; those of an objection by the objection too. */
	private static String id(Matter matter, int entry) {
		return switch (matter) {
			case Matter.OfRequest _ -> Integer.toString(entry);
			case Matter.OfObjection(var file) -> file.objection().id().value() + "-" + entry;
		};
	}

}
