package id.lacak.request.problem;

import java.util.Optional;

/**
 * A required field that was read; it has a value if nothing was wrong with it. Ask for the value
 * after {@link Body#check()} only.
 */
public final class Value<T> {

	private final Optional<T> value;

	Value(Optional<T> value) {
		this.value = value;
	}

	/** The value; {@link Body#check()} has let it through. */
	public T get() {
		return value.orElseThrow(() -> new IllegalStateException("read before Body.check()"));
	}

	/** The value if it is in order, for checks across fields. */
	public Optional<T> maybe() {
		return value;
	}

}
