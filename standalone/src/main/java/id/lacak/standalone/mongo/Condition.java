package id.lacak.standalone.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can help: equal to one of some
 * points, or within a range. It may let through more than the query does, never less;
 * every candidate is matched against the query again.
 *
 * @param points the values one of which the field must have; {@code null} when the query
 * names no such values
 * @param low the smallest value, inclusive
 * @param high the greatest value, inclusive
 */
record Condition(@Nullable List<Object> points, @Nullable Object low, @Nullable Object high) {

	private static final Condition NONE = new Condition(null, null, null);

	boolean isRange() {
		return this.low != null || this.high != null;
	}

	/** The conditions that must all hold, by field; {@code $and} is looked into. */
	static Map<String, Condition> of(Document query) {
		var conditions = new HashMap<String, Condition>();
		collect(query, conditions);
		return conditions;
	}

	/**
	 * The words that the query wants each of its fields to be one of.
	 * @return nothing if it asks for anything else, or for one field twice
	 */
	static Map<String, List<Object>> exactly(Document query) {
		var wanted = new HashMap<String, List<Object>>();
		return isExactly(query, wanted) ? wanted : Map.of();
	}

	private static boolean isExactly(Document query, Map<String, List<Object>> wanted) {
		return query.entrySet().stream().allMatch((part) -> {
			if (part.getKey().equals("$and") && part.getValue() instanceof Collection<?> conjuncts) {
				return conjuncts.stream()
						.allMatch((each) -> each instanceof Document conjunct && isExactly(conjunct, wanted));
			}
			List<Object> words = switch (part.getValue()) {
				case String word -> List.of(word);
				case Document in when in.size() == 1 && in.get("$in") instanceof Collection<?> several
						&& several.stream().allMatch(String.class::isInstance) ->
					List.copyOf(several);
				case null, default -> List.of();
			};
			return !part.getKey().startsWith("$") && !words.isEmpty() && wanted.put(part.getKey(), words) == null;
		});
	}

	private static void collect(Document query, Map<String, Condition> conditions) {
		query.forEach((name, value) -> {
			if (name.equals("$and") && value instanceof Collection<?> parts) {
				parts.forEach((part) -> {
					if (part instanceof Document conjunct) {
						collect(conjunct, conditions);
					}
				});
			} else if (!name.startsWith("$")) {
				conditions.merge(name, read(name, value), Condition::and);
			}
		});
	}

	private static Condition read(String field, @Nullable Object value) {
		if (value instanceof Document document && !isLiteral(field, document)) {
			var condition = NONE;
			for (var operator : document.entrySet()) {
				condition = condition.and(readOperator(operator.getKey(), operator.getValue()));
			}
			return condition;
		}
		return equalTo(field, value);
	}

	private static Condition equalTo(String field, @Nullable Object value) {
		boolean usable = OrderedKey.isExact(value)
				|| (value instanceof Document document && isLiteral(field, document));
		return (usable && value != null) ? new Condition(List.of(value), null, null) : NONE;
	}

	/**
	 * A document as a value. Only an identifier is certain not to be an array, whose
	 * elements would be compared instead.
	 */
	private static boolean isLiteral(String field, Document document) {
		return field.equals("_id") && !document.isEmpty()
				&& document.keySet().stream().noneMatch((name) -> name.startsWith("$"));
	}

	private static Condition readOperator(String operator, @Nullable Object operand) {
		return switch (operator) {
			case "$eq" -> equalTo("", operand);
			case "$in" -> oneOf(operand);
			case "$gt", "$gte" -> OrderedKey.isOrdered(operand) ? new Condition(null, operand, null) : NONE;
			case "$lt", "$lte" -> OrderedKey.isOrdered(operand) ? new Condition(null, null, operand) : NONE;
			default -> NONE;
		};
	}

	private static Condition oneOf(@Nullable Object operand) {
		if (operand instanceof Collection<?> values && values.stream().allMatch(OrderedKey::isExact)) {
			return new Condition(new ArrayList<>(values), null, null);
		}
		return NONE;
	}

	private Condition and(Condition other) {
		var fewer = (this.points == null || (other.points != null && other.points.size() < this.points.size()))
				? other.points
				: this.points;
		return new Condition(fewer, (this.low != null) ? this.low : other.low,
				(this.high != null) ? this.high : other.high);
	}

}
