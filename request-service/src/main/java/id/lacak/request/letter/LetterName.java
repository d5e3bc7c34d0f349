package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

/**
 * Which letter: one entry of one history in one language is one letter.
 *
 * @param owner the request or the objection
 * @param entry place in its history, from 1
 * @param language {@code id} or {@code en}
 */
public record LetterName(OfficeCode office, CaseId owner, int entry, String language) {

	/** The whole name in one line; the key under which it is kept. */
	public String key() {
		return office.value() + "/" + owner.value() + "/" + entry + "/" + language;
	}

}
