package id.lacak.request.problem;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a field must be. A rule turns a JSON value into what the use case wants, or says why not.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Rule<T> {

	/**
	 * @param typed whether the JSON type counts; in a form everything is text
	 * @return the value; empty if the field is there but blank
	 * @throws Unfit if the value breaks the rule
	 */
	Optional<T> read(JsonNode node, boolean typed) throws Unfit;

	/** Why a value does not fit. */
	final class Unfit extends Exception {

		private static final long serialVersionUID = 1;

		static final String WRONG_TYPE = "WRONG_TYPE";

		private final String at;

		private final String code;

		private final transient List<Object> values;

		private Unfit(String at, String code, List<Object> values) {
			super(code, null, false, false);
			this.at = at;
			this.code = code;
			this.values = values;
		}

		/** Breaks the rule in a way with a stable word; the values appear in the sentence. */
		public static Unfit because(String code, Object... values) {
			return new Unfit("", code, List.of(values));
		}

		/** The JSON value is of another kind altogether. */
		static Unfit type(String expected) {
			return because(WRONG_TYPE, expected);
		}

		Unfit inside(String segment) {
			return new Unfit("/" + segment + at, code, values);
		}

		Violation at(String pointer) {
			return new Violation(pointer + at, code, values);
		}

		boolean wrongType() {
			return code.equals(WRONG_TYPE);
		}

	}

	/** A further step that may find fault. */
	@FunctionalInterface
	interface Step<A, B> {

		B apply(A value) throws Unfit;

	}

	/** This rule and then a further step. */
	default <R> Rule<R> then(Step<T, R> step) {
		return (node, typed) -> {
			var value = read(node, typed);
			return value.isPresent() ? Optional.of(step.apply(value.get())) : Optional.empty();
		};
	}

	/** Text of one line without control characters, trimmed, in Unicode form NFC. */
	static Rule<String> line(int maximum) {
		return (node, typed) -> Plain.line(string(node, typed), maximum);
	}

	/** Text of several lines; line feeds and tabs are its only control characters. */
	static Rule<String> text(int maximum) {
		return (node, typed) -> Plain.lines(string(node, typed), maximum);
	}

	/** One of the names of the constants. */
	static <E extends Enum<E>> Rule<E> word(Class<E> type) {
		return line(100).then(word -> Stream.of(type.getEnumConstants())
				.filter(constant -> constant.name().equals(word))
				.findFirst()
				.orElseThrow(() -> Unfit.because("INVALID_VALUE", String.join(", ",
						Stream.of(type.getEnumConstants()).map(Enum::name).toList()))));
	}

	/** One of these words. */
	static Rule<String> oneOf(List<String> words) {
		return line(100).then(word -> {
			if (!words.contains(word))
				throw Unfit.because("INVALID_VALUE", String.join(", ", words));
			return word;
		});
	}

	/** {@code true} or {@code false}; in forms a ticked box too. */
	static Rule<Boolean> flag() {
		return (node, typed) -> {
			if (node.isBoolean())
				return Optional.of(node.booleanValue());
			if (typed)
				throw Unfit.type("boolean");
			return switch (string(node, false)) {
				case "" -> Optional.empty();
				case "true", "on" -> Optional.of(true);
				case "false" -> Optional.of(false);
				case String _ -> throw Unfit.because("INVALID_VALUE", "true, false");
			};
		};
	}

	/** A whole number between the two, both allowed. */
	static Rule<Integer> number(int least, int most) {
		return amount(0, 12).then(value -> {
			if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)
				throw Unfit.because("OUT_OF_RANGE", least, most);
			return value.intValueExact();
		});
	}

	/** Rupiah from 0 up, with at most two decimals and 12 digits before them. */
	static Rule<BigDecimal> amount() {
		return amount(2, 12).then(value -> {
			if (value.signum() < 0)
				throw Unfit.because("NEGATIVE");
			return value;
		});
	}

	private static Rule<BigDecimal> amount(int decimals, int digits) {
		return (node, typed) -> {
			if (typed && !node.isNumber())
				throw Unfit.type("number");
			var written = node.isNumber() ? node.decimalValue() : Plain.decimal(string(node, typed));
			if (written == null)
				return Optional.empty();
			// scale before anything else: 1e999999999 must never be written out
			if (written.scale() > decimals + 10 || written.precision() - (long) written.scale() > digits)
				throw Unfit.because("OUT_OF_RANGE", 0, "9".repeat(digits));
			var value = written.stripTrailingZeros();
			if (value.scale() > decimals)
				throw Unfit.because("TOO_MANY_DECIMALS", decimals);
			return Optional.of(value.setScale(Math.max(0, value.scale())));
		};
	}

	/** A legal date, {@code YYYY-MM-DD}, between 1900 and 2200. */
	static Rule<LocalDate> date() {
		return line(40).then(Rule::dateOf);
	}

	/** The date that text is. */
	static LocalDate dateOf(String text) throws Unfit {
		try {
			var date = LocalDate.parse(text);
			if (date.getYear() >= 1900 && date.getYear() <= 2200)
				return date;
		} catch (DateTimeException notADate) {
			// told below
		}
		throw Unfit.because("INVALID_DATE");
	}

	/** An instant with its offset (RFC 3339), between 1900 and 2200. */
	static Rule<Instant> instant() {
		return line(60).then(Rule::instantOf);
	}

	/** The instant that text is. */
	static Instant instantOf(String text) throws Unfit {
		try {
			var moment = OffsetDateTime.parse(text);
			if (moment.getYear() >= 1900 && moment.getYear() <= 2200)
				return moment.toInstant();
		} catch (DateTimeException notAnInstant) {
			// told below
		}
		throw Unfit.because("INVALID_INSTANT");
	}

	/** A list of at most so many, each after the rule; blank ones are left out in forms. */
	static <T> Rule<List<T>> listOf(Rule<T> rule, int most) {
		return (node, typed) -> {
			if (!node.isArray())
				throw Unfit.type("array");
			if (node.size() > most)
				throw Unfit.because("TOO_MANY", most);
			var values = new ArrayList<T>();
			for (var i = 0; i < node.size(); i++)
				try {
					var value = rule.read(node.get(i), typed);
					if (value.isEmpty() && typed)
						throw Unfit.because("REQUIRED");
					value.ifPresent(values::add);
				} catch (Unfit unfit) {
					throw unfit.inside(Integer.toString(i));
				}
			return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
		};
	}

	/** A value that the constructor of {@code type} accepts. */
	static <T> Rule<T> made(Function<String, T> constructor, int maximum) {
		return line(maximum).then(text -> {
			try {
				return constructor.apply(text);
			} catch (IllegalArgumentException refused) {
				throw Unfit.because("INVALID_VALUE", "");
			}
		});
	}

	private static String string(JsonNode node, boolean typed) throws Unfit {
		if (node.isString())
			return node.stringValue();
		if (!typed && node.isValueNode())
			return node.asString("");
		throw Unfit.type("string");
	}
}
