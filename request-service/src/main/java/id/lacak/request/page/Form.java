package id.lacak.request.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it is shown: what was typed and what is wrong with it.
 *
 * @param typed values by field name, such as {@code applicant.name}
 * @param errors sentences by field name, in the order in which they were found
 */
public record Form(Map<String, List<String>> typed, Map<String, String> errors) {

	/** A form nobody has filled in, with these values chosen beforehand. */
	public static Form blank(Map<String, List<String>> chosen) {
		return new Form(chosen, Map.of());
	}

	/** What was typed; empty if nothing. */
	public String value(String name) {
		var values = typed.get(name);
		return values == null || values.isEmpty() ? "" : values.getLast();
	}

	/** Whether the option is chosen. */
	public boolean chosen(String name, String option) {
		var values = typed.get(name);
		return values != null && values.contains(option);
	}

	/** What is wrong with the field, or with one element of it. */
	public Optional<String> error(String name) {
		var key = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
		return errors.entrySet()
				.stream()
				.filter(error -> error.getKey().equals(key) || error.getKey().matches("\\Q" + key + "\\E\\.\\d+"))
				.map(Map.Entry::getValue)
				.findFirst();
	}

	/** Whether anything is wrong. */
	public boolean failed() {
		return !errors.isEmpty();
	}

	/** The name of a field as an element's id. */
	public String id(String name) {
		var id = name.replace("[]", "").replace('.', '-').replaceAll("-\\d+$", "");
		return id.isEmpty() ? "isi" : id;
	}

}
