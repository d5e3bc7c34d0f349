package id.lacak.request.filing;

import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Violation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of the guided form, each a page of its own. */
enum Step {

	KIND("jenis", 1, "applicant.kind"), IDENTITY("identitas", 2, "applicant.name", "applicant.identityNumber",
			"applicant.address",
			"applicant.occupation", "applicant.representative.name",
			"applicant.representative.identityNumber"), FILES("berkas", 2), INFORMATION("informasi", 3, "subject",
					"details", "purpose", "unit"), WAY("cara", 4, "obtain", "deliver"), CONTACT("kontak", 5,
							"applicant.email", "applicant.phone", "language"), CHECK("periksa", 5);

	/** How many steps people are told there are; files belong to who asks, the check is no step. */
	static final int COUNTED = 5;

	private final String path;

	private final int number;

	private final List<String> fields;

	Step(String path, int number, String... fields) {
		this.path = path;
		this.number = number;
		this.fields = List.of(fields);
	}

	/** The topic with this last part of the path, if answers are typed there. */
	static Optional<Step> typed(String path) {
		return Arrays.stream(values()).filter(step -> step.path.equals(path) && !step.fields.isEmpty()).findFirst();
	}

	/** The first topic with something wrong in it. */
	static Step first(Problem problem) {
		return problem.errors()
				.stream()
				.map(Step::of)
				.min(Comparator.naturalOrder())
				.orElse(KIND);
	}

	/** The topic a fault belongs to. */
	static Step of(Violation violation) {
		var field = violation.pointer().substring(Math.min(1, violation.pointer().length())).replace('/', '.');
		return Arrays.stream(values()).filter(step -> step.asks(field)).findFirst().orElse(KIND);
	}

	/** Last part of the page's path. */
	public String path() {
		return path;
	}

	/** The number people are told. */
	public int number() {
		return number;
	}

	/** The topic after this one. */
	public Step next() {
		return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
	}

	/** The topic before this one; the first has none. */
	public Optional<Step> before() {
		return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
	}

	/** What was typed for this topic, whatever else was sent along. */
	Map<String, List<String>> answers(Map<String, List<String>> typed) {
		var answers = new LinkedHashMap<String, List<String>>();
		fields.stream().filter(typed::containsKey).forEach(field -> answers.put(field, typed.get(field)));
		return answers;
	}

	/** Whether the field is asked here; a whole block such as the representative counts. */
	private boolean asks(String field) {
		return fields.stream().anyMatch(own -> own.equals(field) || own.startsWith(field + "."));
	}

}
