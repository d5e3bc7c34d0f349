package id.lacak.request.problem;

import id.lacak.request.lifecycle.Refusal;
import id.lacak.request.objection.ObjectionRefusal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why a call is not carried out, as the caller will read it. Thrown by whoever finds out; one advice
 * turns it into an answer. It carries no text: that comes from the message files by {@link #kind()}.
 */
public final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final int status;

	private final String kind;

	private final String wording;

	private final transient List<Violation> errors;

	private final transient Map<String, String> headers;

	private final transient Optional<String> basis;

	private final transient Map<String, Object> members;

	private Problem(int status, String kind, String wording, List<Violation> errors, Map<String, String> headers,
			Optional<String> basis, Map<String, Object> members) {
		super(kind, null, false, false);
		this.status = status;
		this.kind = kind;
		this.wording = wording;
		this.errors = List.copyOf(errors);
		this.headers = headers;
		this.basis = basis;
		this.members = members;
	}

	/**
	 * A problem with messages {@code problem.<kind>.title} and {@code problem.<kind>.detail}; its type is
	 * {@code /problems/<kind>}.
	 */
	public static Problem of(int status, String kind) {
		return new Problem(status, kind, kind, List.of(), Map.of(), Optional.empty(), Map.of());
	}

	/** 400: not JSON at all, or not as it must be; the kind of fault picks the words. */
	public static Problem malformed(String fault) {
		return new Problem(400, "malformed", "malformed." + fault, List.of(), Map.of(), Optional.empty(), Map.of());
	}

	/** 400: JSON values of the wrong type. */
	public static Problem malformed(List<Violation> wrongTypes) {
		return new Problem(400, "malformed", "malformed.type", wrongTypes, Map.of(), Optional.empty(), Map.of());
	}

	/** 401: nobody is signed in, or the token is no longer good. */
	public static Problem unauthorized() {
		return of(401, "unauthorized").with("WWW-Authenticate", "Bearer");
	}

	/** 403: this officer may not do this. */
	public static Problem forbidden() {
		return of(403, "forbidden");
	}

	/** 404: unknown, or not visible to this caller; the two look alike. */
	public static Problem notFound() {
		return of(404, "not-found");
	}

	/** 409: the state of the case refuses the command. */
	public static Problem refused(Refusal why) {
		return refused(why.name(), why.source());
	}

	/** 409: the state of the objection refuses the command. */
	public static Problem refused(ObjectionRefusal why) {
		return refused(why.name(), why.source());
	}

	private static Problem refused(String name, String source) {
		var kind = name.toLowerCase(Locale.ROOT).replace('_', '-');
		return new Problem(409, kind, kind, List.of(), Map.of(), Optional.of(source), Map.of());
	}

	/** 409: the state of another case that the call concerns refuses it; the errors name it. */
	public static Problem refused(Refusal why, List<Violation> where) {
		var plain = refused(why);
		return new Problem(409, plain.kind, plain.wording, where, Map.of(), plain.basis, Map.of());
	}

	/** 412: the version given in If-Match is not the present one. */
	public static Problem stale() {
		return of(412, "stale");
	}

	/** 422: fields that are unknown, missing or invalid. */
	public static Problem invalid(List<Violation> errors) {
		return new Problem(422, "invalid", "invalid", errors, Map.of(), Optional.empty(), Map.of());
	}

	/** 422: one field is invalid. */
	public static Problem invalid(String pointer, String code, Object... values) {
		return invalid(List.of(Violation.of(pointer, code, values)));
	}

	/** 429: too many calls; come back after this time. */
	public static Problem tooMany(Duration wait) {
		return of(429, "too-many-requests").with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
	}

	/** 503: something this needs is down; come back after this time. */
	public static Problem unavailable(Duration wait) {
		return of(503, "unavailable").with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
	}

	/** The same with a header of the answer. */
	public Problem with(String header, String value) {
		var more = new TreeMap<>(headers);
		more.put(header, value);
		return new Problem(status, kind, wording, errors, more, basis, members);
	}

	/** The same with one more member in its JSON, for what only programs of this one call read. */
	public Problem and(String member, Object value) {
		var more = new TreeMap<>(members);
		more.put(member, value);
		return new Problem(status, kind, wording, errors, headers, basis, more);
	}

	/** The HTTP status. */
	public int status() {
		return status;
	}

	/** The stable name in small letters with dashes. */
	public String kind() {
		return kind;
	}

	/** What is wrong with single fields. */
	public List<Violation> errors() {
		return errors;
	}

	/** The legal source of a refusal. */
	public Optional<String> basis() {
		return basis;
	}

	/** What else stands in the JSON. */
	public Map<String, Object> members() {
		return members;
	}

	String wording() {
		return wording;
	}

	public Map<String, String> headers() {
		return headers;
	}

}
