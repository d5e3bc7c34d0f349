package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;
import java.util.Optional;

/** Where letters are kept for good. */
public interface LetterShelf {

	/** A letter that was made. */
	Optional<MadeLetter> find(LetterName name);

	/** The letters about one request or objection that were made, in the order of their entries. */
	List<MadeLetter> of(OfficeCode office, CaseId owner);

	/** The letter that carries this check code, of whatever office. */
	Optional<MadeLetter> byCode(String code);

	/** What is in a letter. */
	Optional<Content> content(LetterName name);

	/**
	 * Keeps a letter, bytes and all, unless one of that name is kept already: the first wins.
	 * @param enclosed whether it goes with the mail that tells of the same deed, once, if it is the first
	 * @return the one that is kept now
	 */
	MadeLetter keep(MadeLetter letter, Content content, boolean enclosed);

	/** Whether letters go with mails at all. */
	boolean enclosing();

	/**
	 * What is in a letter.
	 *
	 * @param page the same words as a part of a web page
	 */
	record Content(byte[] pdf, String page) {

		/** Of what is only known by its seal. */
		static final Content NONE = new Content(new byte[0], "");

	}

}
