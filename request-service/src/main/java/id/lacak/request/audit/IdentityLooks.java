package id.lacak.request.audit;

import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;

/** The record of who looked at identity numbers; it is only ever added to. */
public interface IdentityLooks {

	/** The looks at a case or an objection, oldest first. */
	List<Look> at(OfficeCode office, String file);

	/** The newest looks in an office. */
	List<Look> newest(OfficeCode office, int most);

	/**
	 * A look at identity numbers in the clear.
	 *
	 * @param file id of the case or objection
	 * @param by username
	 * @param role in which it was done
	 */
	record Look(String file, String by, String role, Instant at) {
	}

}
