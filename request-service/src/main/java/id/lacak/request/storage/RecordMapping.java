package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Told;

import org.bson.Document;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What grows with a case: history, files, and what people were told. */
final class RecordMapping {

	private RecordMapping() {
	}

	static Fields write(HistoryEntry<Status> entry) {
		return write(entry, StageMapping::kindOf);
	}

	/** @param kindOf the stored name of a stage */
	static <S extends Enum<S>> Fields write(HistoryEntry<S> entry, Function<S, String> kindOf) {
		return fields().with("number", entry.number())
				.with("at", entry.at())
				.with("actor", entry.actor())
				.with("role", entry.role())
				.with("type", entry.type())
				.maybe("from", entry.from().map(kindOf))
				.with("to", kindOf.apply(entry.to()))
				.maybe("why", entry.why())
				// names of facts contain dots, which field names should not
				.with("facts",
						entry.facts()
								.entrySet()
								.stream()
								.map(fact -> fields().with("name", fact.getKey()).with("value", fact.getValue()))
								.toList())
				.with("previous", entry.previous())
				.with("hash", entry.hash());
	}

	static HistoryEntry<Status> entry(Node node) {
		return entry(node, StageMapping::statusOf);
	}

	/** @param statusOf the stage with a stored name */
	static <S extends Enum<S>> HistoryEntry<S> entry(Node node, Function<String, S> statusOf) {
		var facts = new TreeMap<String, String>();
		for (var fact : node.nodes("facts"))
			facts.put(fact.text("name"), fact.text("value"));
		return new HistoryEntry<S>(node.count("number"), node.instant("at"), node.text("actor"),
				node.one(Role.class, "role"), node.text("type"), node.maybeText("from").map(statusOf),
				statusOf.apply(node.text("to")), node.maybeText("why"), facts, node.text("previous"),
				node.text("hash"));
	}

	static Fields write(CaseDocument file) {
		return fields().with("id", file.id())
				.with("name", file.name())
				.with("size", file.size())
				.with("type", file.type())
				.with("sha256", file.sha256())
				.with("audience", file.audience())
				.with("state", file.state())
				.with("addedAt", file.addedAt())
				.with("addedBy", file.addedBy());
	}

	static CaseDocument file(Node node) {
		return new CaseDocument(node.text("id"), node.text("name"), node.number("size"), node.text("type"),
				node.text("sha256"), node.one(CaseDocument.Audience.class, "audience"),
				node.maybeOne(CaseDocument.State.class, "state").orElse(CaseDocument.State.AVAILABLE),
				node.instant("addedAt"), node.text("addedBy"));
	}

	static Document write(Told told) {
		return fields().with("messageId", told.messageId())
				.with("template", told.template())
				.with("medium", told.medium())
				.with("recipientMasked", told.recipientMasked())
				.with("steps", told.steps().stream().map(RecordMapping::write).toList())
				.maybe("notice", told.notice())
				.document();
	}

	/** A step; equal steps give equal documents, so that a set keeps one of them. */
	static Document write(Told.Step step) {
		return fields().with("state", step.state())
				.with("at", step.at())
				.with("attempt", step.attempt())
				.maybe("detail", step.detail())
				.maybe("round", step.round() == 0 ? Optional.empty() : Optional.of(step.round()))
				.maybe("contactFailed", step.contactFailed() ? Optional.of(true) : Optional.empty())
				.maybe("proof", step.proof().map(RecordMapping::write))
				.document();
	}

	private static Document write(Told.Proof proof) {
		return fields().with("route", proof.route())
				.with("fingerprint", proof.fingerprint())
				.with("references", proof.references())
				.document();
	}

	/** What an officer did about a message. */
	static Document write(Told.Act act) {
		return fields().with("kind", act.kind())
				.with("by", act.by())
				.with("at", act.at())
				.maybe("text", act.text())
				.document();
	}

	static Told told(Node node) {
		return new Told(node.text("messageId"), node.text("template"), node.text("medium"),
				node.text("recipientMasked"),
				node.nodes("steps").stream().map(RecordMapping::step).toList(), node.maybeText("notice"),
				node.nodes("acts")
						.stream()
						.map(act -> new Told.Act(act.one(Told.Kind.class, "kind"), act.text("by"), act.instant("at"),
								act.maybeText("text")))
						.toList());
	}

	private static Told.Step step(Node step) {
		return new Told.Step(step.one(Told.State.class, "state"), step.instant("at"), step.count("attempt"),
				step.maybeText("detail"), step.maybeNumber("round").map(Number::intValue).orElse(0),
				step.flag("contactFailed"),
				step.maybeNode("proof")
						.map(proof -> new Told.Proof(proof.text("route"), proof.text("fingerprint"),
								proof.texts("references"))));
	}

}
