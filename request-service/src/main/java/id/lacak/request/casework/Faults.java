package id.lacak.request.casework;

import java.util.List;
import java.util.Map;

/**
 * What is wrong with a form, by field.
 *
 * @param sentences by dotted name, such as {@code consequenceTest.validUntil}
 */
public record Faults(Map<String, String> sentences) {

	/** A line of the summary and the field it leads to. */
	public record Line(String anchor, String sentence) {
	}

	/** A form without faults. */
	public static Faults none() {
		return new Faults(Map.of());
	}

	/** Whether there are any. */
	public boolean any() {
		return !sentences.isEmpty();
	}

	/** The sentence at a field or at one of its elements; empty if it is in order. */
	public String at(String name) {
		return sentences.entrySet()
				.stream()
				.filter(fault -> fault.getKey().equals(name)
						|| fault.getKey().startsWith(name + ".") && fault.getKey().matches(".*\\.\\d+"))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse("");
	}

	/** Every fault for the summary. */
	public List<Line> lines() {
		return sentences.entrySet()
				.stream()
				.map(fault -> new Line(anchor(fault.getKey().replaceFirst("\\.\\d+$", "")), fault.getValue()))
				.toList();
	}

	/** The id of a field. */
	static String anchor(String name) {
		return "f-" + name.replace('.', '-');
	}

}
