package id.lacak.request.letter;

import id.lacak.request.page.HouseSheets;
import id.lacak.request.office.Offices;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a letter as a page of its own, and hands out its PDF. */
@Component
public class LetterScreen {

	private final Letters letters;

	private final HouseSheets sheets;

	private final Offices offices;

	LetterScreen(Letters letters, HouseSheets sheets, Offices offices) {
		this.letters = letters;
		this.sheets = sheets;
		this.offices = offices;
	}

	/**
	 * Fills the model of the page of a letter.
	 * @param back where the reader comes from, and {@code pdf} where the file is; both without
	 *        the language
	 * @return the view
	 */
	public String show(Model model, MadeLetter letter, String back, String pdf) {
		var office = offices.get(letter.name().office());
		model.addAttribute("letter", letter);
		model.addAttribute("office", office);
		model.addAttribute("body", letters.page(letter, sheets.crest(office.code())));
		model.addAttribute("back", back);
		model.addAttribute("pdf", pdf);
		return "letter/page";
	}

	/**
	 * The letter that would go out, to be read before it does.
	 *
	 * @param matter as it would stand then; nothing of it needs to be recorded
	 * @return a part of a page, in the applicant's language
	 */
	public String draft(Matter matter) {
		return letters.draft(matter, sheets.crest(matter.office()));
	}

	/** A letter that was made, as a part of a page that has a heading and landmarks of its own. */
	public String within(MadeLetter letter) {
		// what people wrote stands there escaped, so these can only be the letter's own
		return letters.page(letter, sheets.crest(letter.name().office()))
				.replace(" role=\"banner\"", "")
				.replace(" role=\"main\"", "")
				.replace("<h1>", "<h2 class=\"h1\">")
				.replace("</h1>", "</h2>");
	}

	/** The file; nobody but its reader may keep it. */
	public ResponseEntity<byte[]> download(MadeLetter letter) {
		return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.inline().filename(letter.file()).build().toString())
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(letters.pdf(letter));
	}

}
