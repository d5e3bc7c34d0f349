package id.lacak.request.casework;

import id.lacak.request.problem.Body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The completeness form: a box and a text for every item that can be missing. An item counts
 * as missing when its box is ticked.
 */
final class CompletenessForm {

	private CompletenessForm() {
	}

	static Body read(Map<String, List<String>> typed) {
		var fields = new LinkedHashMap<String, String[]>();
		var complete = first(typed, "complete");
		if (!complete.isEmpty())
			fields.put("complete", new String[]{complete});
		if (complete.equals("false"))
			for (var item : typed.getOrDefault("lacking", List.of()))
				missing(item, fields.size(), first(typed, "explanation." + item), fields);
		return Body.form(fields);
	}

	// two fields an item, after the one that says whether it is complete
	private static void missing(String item, int size, String explanation, Map<String, String[]> fields) {
		var place = "missing." + size / 2 + ".";
		fields.put(place + "item", new String[]{item});
		fields.put(place + "explanation", new String[]{explanation});
	}

	private static String first(Map<String, List<String>> typed, String name) {
		var values = typed.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.getFirst();
	}

}
