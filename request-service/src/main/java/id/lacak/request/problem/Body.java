package id.lacak.request.problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One JSON object or form, read field by field. Whatever is wrong is collected; {@link #check()}
 * then refuses it all at once: 400 if a value is of the wrong JSON type, otherwise 422 with every
 * unknown, missing or invalid field.
 */
public final class Body {

	private static final int MOST_REPORTED = 100;

	private final JsonNode object;

	private final String pointer;

	private final boolean typed;

	/** Stands for an object that is itself missing: reading from it finds no further fault. */
	private final boolean absent;

	private final Findings findings;

	private final Set<String> known = new LinkedHashSet<>();

	private Body(JsonNode object, String pointer, boolean typed, boolean absent, Findings findings) {
		this.object = object;
		this.pointer = pointer;
		this.typed = typed;
		this.absent = absent;
		this.findings = findings;
		findings.bodies.add(this);
	}

	/** A JSON document; throws the 400 {@link Problem} unless it is one well-formed object. */
	public static Body json(byte[] document) {
		return new Body(Json.object(document), "", true, false, new Findings());
	}

	/**
	 * A form. Dots in a name make objects, numbers between dots make lists, a name that ends in
	 * {@code []} is a list of all values sent under it.
	 */
	public static Body form(Map<String, String[]> fields) {
		return new Body(FormTree.of(fields), "", false, false, new Findings());
	}

	/** Whether the field is there and not null. */
	public boolean has(String name) {
		known.add(name);
		return object.has(name) && !object.get(name).isNull();
	}

	/** Whether the field is there but holds nothing: blank text, or an object of blank fields. */
	public boolean blank(String name) {
		return has(name) && empty(object.get(name));
	}

	private static boolean empty(JsonNode node) {
		if (node.isString())
			return node.stringValue().isBlank();
		return node.isNull() || node.isObject() && node.valueStream().allMatch(Body::empty);
	}

	/** A field that must be there. */
	public <T> Value<T> required(String name, Rule<T> rule) {
		return required(name, rule, "REQUIRED");
	}

	/** A field that must be there; its absence is told with this code. */
	public <T> Value<T> required(String name, Rule<T> rule, String codeIfMissing) {
		var before = findings.count();
		var value = optional(name, rule);
		if (value.isEmpty() && !absent && findings.count() == before)
			findings.add(Violation.of(at(name), codeIfMissing));
		return new Value<>(value);
	}

	/** A field that may be left out, null or blank. */
	public <T> Optional<T> optional(String name, Rule<T> rule) {
		if (!has(name))
			return Optional.empty();
		try {
			return rule.read(object.get(name), typed);
		} catch (Rule.Unfit unfit) {
			findings.add(unfit, at(name));
			return Optional.empty();
		}
	}

	/** An object inside that must be there. */
	public Body object(String name) {
		var inside = optionalObject(name);
		if (inside.isPresent())
			return inside.get();
		if (!absent && findings.untold(at(name)))
			findings.add(Violation.of(at(name), "REQUIRED"));
		return new Body(JsonNodeFactory.instance.objectNode(), at(name), typed, true, findings);
	}

	/** An object inside that may be left out. */
	public Optional<Body> optionalObject(String name) {
		if (!has(name))
			return Optional.empty();
		var node = object.get(name);
		if (node.isObject())
			return Optional.of(new Body(node, at(name), typed, false, findings));
		findings.add(Rule.Unfit.type("object"), at(name));
		return Optional.empty();
	}

	/** A list of objects; empty if it is left out. */
	public List<Body> objects(String name, int most) {
		if (!has(name))
			return List.of();
		var node = object.get(name);
		if (!node.isArray()) {
			findings.add(Rule.Unfit.type("array"), at(name));
			return List.of();
		}
		if (node.size() > most) {
			findings.add(Violation.of(at(name), "TOO_MANY", most));
			return List.of();
		}
		return elements(node, at(name));
	}

	/**
	 * Tells a fault that only the whole shows.
	 * @param name of the field, or a path such as {@code notifyBy/0}
	 */
	public void refuse(String name, String code, Object... values) {
		findings.add(Violation.of(pointer + "/" + name, code, values));
	}

	/**
	 * Ends the reading.
	 * @throws Problem with everything that was found: fields nobody read are unknown
	 */
	public void check() {
		if (!findings.wrongTypes.isEmpty())
			throw Problem.malformed(findings.wrongTypes);
		var found = new ArrayList<>(findings.violations);
		for (var body : findings.bodies)
			for (var name : body.object.propertyNames())
				if (!body.known.contains(name) && found.size() < MOST_REPORTED)
					found.add(Violation.of(body.at(name), "UNKNOWN_FIELD"));
		if (!found.isEmpty())
			throw Problem.invalid(found);
	}

	/** The same for bodies that say the same, to recognise a repeated call. */
	public String fingerprint() {
		return Json.fingerprint(object);
	}

	private List<Body> elements(JsonNode list, String under) {
		var bodies = new ArrayList<Body>();
		for (var i = 0; i < list.size(); i++)
			if (list.get(i).isObject())
				bodies.add(new Body(list.get(i), under + "/" + i, typed, false, findings));
			else
				findings.add(Rule.Unfit.type("object"), under + "/" + i);
		return List.copyOf(bodies);
	}

	private String at(String name) {
		return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
	}

	/** What is wrong so far, in the whole document. */
	private static final class Findings {

		private final List<Body> bodies = new ArrayList<>();

		private final List<Violation> violations = new ArrayList<>();

		private final List<Violation> wrongTypes = new ArrayList<>();

		void add(Violation violation) {
			if (violations.size() < MOST_REPORTED)
				violations.add(violation);
		}

		void add(Rule.Unfit unfit, String pointer) {
			if (!unfit.wrongType())
				add(unfit.at(pointer));
			else if (wrongTypes.size() < MOST_REPORTED)
				wrongTypes.add(unfit.at(pointer));
		}

		int count() {
			return violations.size() + wrongTypes.size();
		}

		boolean untold(String pointer) {
			return wrongTypes.stream().noneMatch(violation -> violation.pointer().equals(pointer));
		}

	}

}
