package id.lacak.request.lifecycle;

/**
 * Something the request lacks, as the incompleteness letter lists it.
 *
 * @param explanation what is missing, in words for the applicant
 */
public record MissingItem(Kind item, String explanation) {

	/** What can be missing. */
	public enum Kind {

		IDENTITY, CONTACT, DETAILS, PURPOSE, POWER_OF_ATTORNEY, DEED, OTHER

	}
}
