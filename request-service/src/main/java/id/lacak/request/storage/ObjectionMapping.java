package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RegistrationNumber;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.watch.NextStep;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.Date;
import java.util.List;

/** An objection's file as one document. */
final class ObjectionMapping {

	/** What this kind of case is called in its register. */
	static final String KIND = "objection";

	private ObjectionMapping() {
	}

	/** The document of a new objection. */
	static Document write(ObjectionFile file, Setting setting) {
		var objection = file.objection();
		var document = fields().with("_id", objection.id().value())
				.with("office", objection.office().value())
				.with("kind", KIND)
				.with("year", objection.number().year())
				.with("sequence", objection.number().sequence())
				.with("number", objection.number().text())
				.with("code", objection.trackingCode().value())
				.maybe("request", objection.against().map(contested -> contested.request().value()))
				.maybe("against", objection.against().map(ClaimMapping::write))
				.with("objector", ClaimMapping.write(objection.objector()))
				.with("claim", ClaimMapping.write(objection.claim()))
				.with("arrival", SubmissionMapping.write(objection.arrival()))
				.with("rulebook", objection.rulebook())
				.with("history",
						file.history()
								.stream()
								.map(entry -> RecordMapping.write(entry, DecisionMapping::kindOf))
								.toList())
				.document();
		if (!file.reminders().isEmpty())
			document.append(ReminderMapping.REMINDERS, ReminderMapping.write(file.reminders()));
		document.putAll(MongoPendingLetters.first());
		changing(file, setting).forEach((name, value) -> {
			if (value != null)
				document.append(name, value);
		});
		return document;
	}

	/**
	 * The fields that a command may change, the growing history apart. A null value means
	 * that the field goes.
	 */
	static Document changing(ObjectionFile file, Setting setting) {
		var objection = file.objection();
		var due = objection.answerBy().lastDay().toString();
		var changing = new Document("version", file.version())
				.append("status", DecisionMapping.kindOf(objection.stage().status()))
				.append("stage", DecisionMapping.write(objection.stage()).document())
				.append("opinions",
						objection.opinions().stream().map(each -> ClaimMapping.write(each).document()).toList())
				.append("dispute",
						objection.dispute().map(dispute -> ClaimMapping.write(dispute).document()).orElse(null))
				.append("silence", objection.silence().map(AnswerMapping::write).map(Fields::document).orElse(null))
				.append("documents",
						file.documents().stream().map(each -> RecordMapping.write(each).document()).toList())
				.append("dueDate", due)
				.append("dueKey",
						due + "/%04d/%09d".formatted(objection.number().year(), objection.number().sequence()))
				.append("nextLegalInstant", NextStep.after(objection, setting.zone()).map(Date::from).orElse(null))
				.append(MorningMapping.MOVED_AT, MorningMapping.movedAt(file.history()).orElse(null));
		changing.putAll(OlderObjections.derived(file, setting));
		return changing;
	}

	static ObjectionFile read(Document document) {
		var node = new Node(document);
		var objection = new Objection(new CaseId(node.text("_id")), new OfficeCode(node.text("office")),
				new RegistrationNumber(node.count("year"), node.count("sequence"), node.text("number")),
				new TrackingCode(node.text("code")), node.maybeNode("against").map(ClaimMapping::contested),
				ClaimMapping.objector(node.node("objector")), ClaimMapping.claim(node.node("claim")),
				SubmissionMapping.readArrival(node.node("arrival")), node.text("rulebook"),
				node.nodes("opinions").stream().map(ClaimMapping::opinion).toList(),
				node.maybeNode("dispute").map(ClaimMapping::dispute),
				node.maybeNode("silence").map(AnswerMapping::deadline), DecisionMapping.read(node.node("stage")));
		return new ObjectionFile(objection, node.number("version"),
				node.nodes("history")
						.stream()
						.map(entry -> RecordMapping.entry(entry, DecisionMapping::statusOf))
						.toList(),
				node.nodes("documents").stream().map(RecordMapping::file).toList(),
				node.nodes("told").stream().map(RecordMapping::told).toList(), ReminderMapping.read(node));
	}

	/** The history entries a command added, and what is to be done about them. */
	static List<Bson> added(ObjectionFile before, ObjectionFile after) {
		return MongoPendingLetters.added(after.history(), before.history().size(),
				entry -> RecordMapping.write(entry, DecisionMapping::kindOf));
	}

}
