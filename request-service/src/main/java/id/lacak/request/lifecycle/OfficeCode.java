package id.lacak.request.lifecycle;

/** The short name of an information office (PPID) in this deployment, such as {@code depok}. */
public record OfficeCode(String value) {

	public OfficeCode {
		if (!value.matches("[a-z0-9][a-z0-9-]{0,39}"))
			throw new IllegalArgumentException("not an office code");
	}

	@Override
	public String toString() {
		return value;
	}

}
