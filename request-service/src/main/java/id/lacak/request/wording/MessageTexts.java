package id.lacak.request.wording;

import java.util.Optional;

/** Where the published texts are kept. */
public interface MessageTexts {

	/** Keeps the texts of a language unless newer ones are kept; the same twice changes nothing. */
	void keep(TextCatalogue catalogue);

	/** The newest texts of a language. */
	Optional<TextCatalogue> find(String language);

}
