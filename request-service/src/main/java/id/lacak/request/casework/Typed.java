package id.lacak.request.casework;

import java.util.List;
import java.util.Map;

/** What was typed into a form, to show it again. */
public record Typed(Map<String, List<String>> fields) {

	/** A form nobody has touched. */
	public static Typed nothing() {
		return new Typed(Map.of());
	}

	/** The field, or this if it was not sent. */
	public String value(String name, String otherwise) {
		var values = fields.getOrDefault(name, List.of());
		return values.isEmpty() ? otherwise : values.getLast();
	}

	/** The field, or nothing. */
	public String value(String name) {
		return value(name, "");
	}

	/** Whether the box or choice with this value was ticked. */
	public boolean has(String name, String value) {
		return fields.getOrDefault(name, List.of()).contains(value);
	}

	/** Place of a value among those sent under the name; -1 if it was not. */
	public int place(String name, String value) {
		return fields.getOrDefault(name, List.of()).indexOf(value);
	}

	/** How many rows of a repeated group to show: those in use and one more, at least so many. */
	public int rows(String group, int least) {
		var most = fields.entrySet()
				.stream()
				.filter(field -> field.getKey().matches(group + "\\.\\d{1,3}\\..*"))
				.filter(field -> field.getValue().stream().anyMatch(value -> !value.isBlank()))
				.mapToInt(field -> Integer.parseInt(field.getKey().split("\\.")[1]) + 2)
				.max()
				.orElse(0);
		return Math.max(least, most);
	}

}
