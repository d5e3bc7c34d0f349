package id.lacak.request.office;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.Optional;

/** Where it is kept what administrators have said about their offices. */
public interface OfficeShelf {

	/** The present record; empty while the settings alone count. */
	Optional<OfficeRecord> find(OfficeCode office);

	/**
	 * Keeps a record.
	 * @return false unless it is the next version of the present one; nothing was written then
	 */
	boolean keep(OfficeCode office, OfficeRecord record);

}
