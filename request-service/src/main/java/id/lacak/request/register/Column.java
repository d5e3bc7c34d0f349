package id.lacak.request.register;

import java.util.function.Function;

/**
 * A column of a register.
 *
 * @param key name in JSON; the heading is message {@code register.column.<key>}
 * @param personal whether it tells of people, so that an auditor's register is without it
 * @param value text, date, number, truth, constant or list of these; nothing is an empty text
 */
record Column<F>(String key, boolean personal, Function<F, Object> value) {

	static <F> Column<F> of(String key, Function<F, Object> value) {
		return new Column<>(key, false, value);
	}

	static <F> Column<F> personal(String key, Function<F, Object> value) {
		return new Column<>(key, true, value);
	}

}
