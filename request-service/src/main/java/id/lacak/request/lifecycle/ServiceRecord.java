package id.lacak.request.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is put on record about the serving of a notice: each way that was tried, as it stood.
 *
 * @param template name of the notice's text, such as {@code N09}
 * @param standing how the notice stood then
 */
public record ServiceRecord(String notice, String template, Serving.Standing standing, List<Told> ways) {

	public ServiceRecord {
		ways = List.copyOf(ways);
	}

	/** Of a notice as it stands. */
	public static ServiceRecord of(Serving serving, Serving.Standing standing) {
		return new ServiceRecord(serving.notice(), serving.ways().getFirst().template(), standing, serving.ways());
	}

	/** The record as facts of a history entry; what is absent has no fact. */
	Map<String, String> facts() {
		var facts = new TreeMap<String, String>();
		facts.put("notice", notice);
		facts.put("template", template);
		facts.put("standing", standing.name());
		for (var i = 0; i < ways.size(); i++)
			put(facts, "way.%02d.".formatted(i + 1), ways.get(i));
		return facts;
	}

	private static void put(Map<String, String> facts, String way, Told told) {
		facts.put(way + "medium", told.medium());
		facts.put(way + "message", told.messageId());
		facts.put(way + "template", told.template());
		facts.put(way + "recipient", told.recipientMasked());
		facts.put(way + "states", lines(told.steps()
				.stream()
				.sorted(java.util.Comparator.comparing(Told.Step::at))
				.map(step -> step.at() + " " + step.state() + step.detail().map(why -> " " + why).orElse(""))));
		proof(told).ifPresent(proof -> {
			facts.put(way + "route", proof.route());
			facts.put(way + "fingerprint", proof.fingerprint());
			facts.put(way + "references", String.join(" ", proof.references()));
		});
		if (!told.acts().isEmpty())
			facts.put(way + "acts",
					lines(told.acts().stream().map(act -> act.at() + " " + act.kind() + " " + act.by())));
	}

	/** Of the last time the message left. */
	private static Optional<Told.Proof> proof(Told told) {
		return told.steps()
				.stream()
				.filter(step -> step.proof().isPresent())
				.max(java.util.Comparator.comparing(Told.Step::at))
				.flatMap(Told.Step::proof);
	}

	private static String lines(Stream<String> lines) {
		return lines.collect(Collectors.joining("\n"));
	}

}
