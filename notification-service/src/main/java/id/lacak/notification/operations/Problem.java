package id.lacak.notification.operations;

import java.util.List;
import java.util.Map;

/**
 * Why a call is not carried out. Thrown by whoever finds out; one advice turns it into an
 * answer. It carries no text: that comes from the message files by its kind.
 */
final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final int status;

	private final String kind;

	private final transient List<Violation> errors;

	private final transient Map<String, String> headers;

	private Problem(int status, String kind, List<Violation> errors, Map<String, String> headers) {
		super(kind, null, false, false);
		this.status = status;
		this.kind = kind;
		this.errors = List.copyOf(errors);
		this.headers = Map.copyOf(headers);
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param pointer JSON pointer, or the name of a parameter
	 * @param code such as {@code required}
	 */
	record Violation(String pointer, String code) {
	}

	/** A problem with messages {@code problem.<kind>.title} and {@code problem.<kind>.detail}. */
	static Problem of(int status, String kind) {
		return new Problem(status, kind, List.of(), Map.of());
	}

	/** 404: unknown, or of another office; the two look alike. */
	static Problem notFound() {
		return of(404, "not-found");
	}

	/** 422: fields that are unknown, missing or invalid. */
	static Problem invalid(List<Violation> errors) {
		return new Problem(422, "invalid", errors, Map.of());
	}

	/** The same with a header of the answer. */
	public Problem with(String header, String value) {
		return new Problem(this.status, this.kind, this.errors, Map.of(header, value));
	}

	int status() {
		return this.status;
	}

	/** The stable name in small letters with dashes. */
	String kind() {
		return this.kind;
	}

	List<Violation> errors() {
		return this.errors;
	}

	Map<String, String> headers() {
		return this.headers;
	}

}
