package id.lacak.request.casework;

import id.lacak.request.problem.Body;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the decision form into what the notice's reader takes: text areas into lists, and
 * only the parts that belong to the chosen outcome, since a browser sends hidden parts too.
 */
final class NoticeForm {

	private static final Set<String> LINES = Set.of("materials", "consequenceTest.items", "consequenceTest.members");

	private static final Set<String> ANY = Set.of("outcome", "reason", "correction", "alsoFor[]");

	private static final Set<String> GRANTED = Set.of("materials", "delivery", "format", "costLines",
			"paymentInstruction", "provideInWorkingDays", "payWithinWorkingDays");

	private static final Set<String> EXEMPT = Set.of("exemptionGrounds[]", "consequenceTest",
			"consequenceTests[]", "withoutApproval");

	private static final Set<String> ALL = Set.of("outcome", "reason", "alsoFor[]", "materials", "delivery", "format",
			"costLines", "paymentInstruction", "provideInWorkingDays", "payWithinWorkingDays", "exemptionGrounds[]",
			"consequenceTest", "consequenceTests[]",
			"withoutApproval", "redactions", "otherBody", "notAvailable");

	private NoticeForm() {
	}

	/** The fields of the decision form among those that were sent, filled in or not. */
	static Map<String, List<String>> own(Map<String, List<String>> typed) {
		var own = new LinkedHashMap<String, List<String>>();
		typed.forEach((name, values) -> {
			if (ALL.contains(name.split("\\.", 2)[0]) && values.stream().anyMatch(value -> !value.isBlank()))
				own.put(name, values);
		});
		return own;
	}

	static Body read(Map<String, List<String>> typed) {
		var outcome = first(typed, "outcome");
		var fields = new LinkedHashMap<String, String[]>();
		typed.forEach((name, values) -> {
			var filled = values.stream().filter(value -> !value.isBlank()).toList();
			if (!filled.isEmpty() && belongs(name, outcome))
				if (LINES.contains(name))
					fields.put(name + "[]", lines(filled));
				else
					fields.put(name, filled.toArray(String[]::new));
		});
		if (!outcome.isEmpty())
			fields.put("underControl", new String[]{Boolean.toString(underControl(outcome, typed))});
		if (EXEMPT.stream().anyMatch(part -> belongs(part, outcome)))
			exemption(fields, typed);
		return Body.form(fields);
	}

	/** With one ground chosen, it is the one that was tested; a recorded test needs no other beside it. */
	private static void exemption(Map<String, String[]> fields, Map<String, List<String>> typed) {
		if (fields.containsKey("consequenceTests[]")
				&& fields.keySet().stream().noneMatch(name -> name.startsWith("consequenceTest.")))
			return;
		var grounds = typed.getOrDefault("exemptionGrounds[]", List.of());
		if (grounds.size() == 1)
			fields.putIfAbsent("consequenceTest.ground", new String[]{grounds.getFirst()});
		fields.put("consequenceTest.decision", new String[]{"EXEMPT"});
	}

	private static boolean belongs(String name, String outcome) {
		var part = name.split("\\.", 2)[0];
		return ANY.contains(part) || switch (outcome) {
			case "GRANTED_FULL" -> GRANTED.contains(part);
			case "GRANTED_PARTIAL" -> GRANTED.contains(part) || EXEMPT.contains(part) || part.equals("redactions");
			case "REFUSED_EXEMPT" -> EXEMPT.contains(part);
			case "NOT_HELD" -> part.equals("otherBody");
			case "NOT_AVAILABLE" -> part.equals("notAvailable");
			case String _ -> false;
		};
	}

	private static boolean underControl(String outcome, Map<String, List<String>> typed) {
		return switch (outcome) {
			case "NOT_HELD" -> false;
			case "NOT_AVAILABLE" -> first(typed, "notAvailable.why").equals("NOT_DOCUMENTED");
			case String _ -> true;
		};
	}

	private static String[] lines(List<String> texts) {
		return texts.stream()
				.flatMap(text -> Arrays.stream(text.split("\\R")))
				.map(String::strip)
				.filter(line -> !line.isEmpty())
				.toArray(String[]::new);
	}

	private static String first(Map<String, List<String>> typed, String name) {
		var values = typed.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.getFirst();
	}

}
