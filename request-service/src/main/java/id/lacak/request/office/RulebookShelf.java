package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.Optional;

/** Where the rulebooks that cases have run under are kept, each as it was then. */
public interface RulebookShelf {

	/** The version as it was first used. */
	Optional<Rulebook> find(OfficeCode office, String version);

	/**
	 * Keeps a version unless one of that name is kept already.
	 * @return the one that is kept now
	 */
	Rulebook keep(OfficeCode office, Rulebook rulebook);

}
