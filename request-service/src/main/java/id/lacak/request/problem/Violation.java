package id.lacak.request.problem;

import java.util.List;

/**
 * One thing wrong with one field.
 *
 * @param pointer JSON pointer of the field, such as {@code /applicant/name}
 * @param code stable word, such as {@code TOO_LONG}; the sentence for people is the message
 * {@code error.<code>.<last field>} or else {@code error.<code>}
 * @param values what the sentence mentions, such as the limit
 */
public record Violation(String pointer, String code, List<Object> values) {

	public Violation {
		values = List.copyOf(values);
	}

	/** Something wrong whose sentence mentions these values. */
	public static Violation of(String pointer, String code, Object... values) {
		return new Violation(pointer, code, List.of(values));
	}

	/** The name of the field itself; of an element of a list, that of the list. */
	public String field() {
		var name = "";
		for (var part : pointer.split("/"))
			if (!part.matches("\\d+"))
				name = part;
		return name;
	}
}
