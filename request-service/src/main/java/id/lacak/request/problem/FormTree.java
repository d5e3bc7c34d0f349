package id.lacak.request.problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A form's flat names turned into the tree that a JSON client would send. */
final class FormTree {

	private static final int DEEPEST = 5;

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private FormTree() {
	}

	static JsonNode of(Map<String, String[]> fields) {
		var root = new Branch();
		fields.forEach((name, values) -> {
			if (!name.startsWith("_"))
				root.put(name, values);
		});
		return root.object();
	}

	private static final class Branch {

		private final Map<String, Object> children = new LinkedHashMap<>();

		void put(String name, String[] values) {
			var list = name.endsWith("[]");
			var path = (list ? name.substring(0, name.length() - 2) : name).split("\\.", DEEPEST);
			var branch = this;
			for (var i = 0; i < path.length - 1; i++)
				branch = branch.children.computeIfAbsent(path[i], _ -> new Branch()) instanceof Branch next
						? next
						: new Branch();
			branch.children.put(path[path.length - 1], list ? array(values) : NODES.stringNode(last(values)));
		}

		JsonNode node() {
			return !children.isEmpty() && children.keySet().stream().allMatch(name -> name.matches("\\d{1,3}"))
					? list()
					: object();
		}

		ObjectNode object() {
			var object = NODES.objectNode();
			children.forEach((name, child) -> object.set(name, nodeOf(child)));
			return object;
		}

		private ArrayNode list() {
			var ordered = new TreeMap<Integer, JsonNode>();
			children.forEach((name, child) -> ordered.put(Integer.valueOf(name), nodeOf(child)));
			return NODES.arrayNode().addAll(ordered.values());
		}

		private static JsonNode nodeOf(Object child) {
			return child instanceof Branch branch ? branch.node() : (JsonNode) child;
		}

		private static ArrayNode array(String[] values) {
			var array = NODES.arrayNode();
			for (var value : values)
				array.add(value);
			return array;
		}

		private static String last(String[] values) {
			return values.length == 0 ? "" : values[values.length - 1];
		}

	}

}
