package id.lacak.request.lifecycle;

/** The opaque name of a case, the same for all its life; safe in URLs, no secret. */
public record CaseId(String value) {

	public CaseId {
		if (!value.matches("[0-9A-Za-z-]{8,40}"))
			throw new IllegalArgumentException("not a case id");
	}

	@Override
	public String toString() {
		return value;
	}

}
