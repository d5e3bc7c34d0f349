package id.lacak.request.deadline;

/**
 * Where a rule comes from, as it is cited on letters and pages.
 *
 * @param citation such as {@code UU 14/2008 Pasal 22 ayat (7)}
 */
public record LegalBasis(String citation) {

	public LegalBasis {
		if (citation.isBlank())
			throw new IllegalArgumentException("a legal basis needs a citation");
	}

	@Override
	public String toString() {
		return citation;
	}

}
