package id.lacak.request.register;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;

import java.util.List;

/** The registers in the order of their numbers, read piece by piece. */
public interface RegisterBook {

	/**
	 * Requests of a year.
	 * @param after number of the last one that was read; 0 for the first piece
	 * @param most how many at most; fewer mean that there are no more
	 */
	List<CaseFile> requests(OfficeCode office, int year, int after, int most);

	/** Objections of a year, likewise. */
	List<ObjectionFile> objections(OfficeCode office, int year, int after, int most);

}
