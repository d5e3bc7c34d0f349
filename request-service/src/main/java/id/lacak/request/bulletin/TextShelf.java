package id.lacak.request.bulletin;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;

/** Where every version of an office's own texts is kept. */
public interface TextShelf {

	/** The last version of each text that the office ever wrote. */
	List<OfficeText> latest(OfficeCode office);

	/** Every version of one text, the latest first. */
	List<OfficeText> versions(OfficeCode office, PublicText text);

	/**
	 * Keeps a version.
	 * @return false unless it is the next one; nothing was written then
	 */
	boolean keep(OfficeCode office, OfficeText text);

}
