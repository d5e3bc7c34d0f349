package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RegistrationNumber;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.TrackingCode;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.List;

/** A case file as one document: what is true, what happened, and what is derived to find it. */
final class CaseMapping {

	/** What this kind of case is called in the register; objections will have their own. */
	static final String KIND = "request";

	/** Whether a scanner refused a file after it had been taken; absent if not. */
	static final String REFUSED_FILE = "refusedFile";

	/** Username of who looks after the case; absent if nobody does. */
	static final String HANDLER = "handler";

	/** Stands in the key for the day where nothing is due. */
	static final String LAST = "9999-12-31";

	private CaseMapping() {
	}

	/** The document of a new case. */
	static Document write(CaseFile file, Setting setting) {
		var request = file.request();
		var number = request.number();
		var document = fields().with("_id", request.id().value())
				.with("office", request.office().value())
				.with("kind", KIND)
				.with("year", number.year())
				.with("sequence", number.sequence())
				.with("number", number.text())
				.with("trackingCode", request.trackingCode().value())
				.with("submission", SubmissionMapping.write(request.submission()))
				.with("arrival", SubmissionMapping.write(request.arrival()))
				.with("rulebook", request.rulebook())
				.with("entryKey", entryKey(request))
				.with("words", Words.of(request))
				.with("history", file.history().stream().map(RecordMapping::write).toList())
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
	static Document changing(CaseFile file, Setting setting) {
		var request = file.request();
		var due = request.deadline().map(deadline -> deadline.lastDay().toString());
		var changing = new Document("version", file.version())
				.append("status", StageMapping.kindOf(request.stage().status()))
				.append("stage", StageMapping.write(request.stage()).document())
				.append("assignments", AssignmentMapping.write(request.assignments()))
				.append("objection", request.objection().map(AssignmentMapping::write).orElse(null))
				.append("silence", request.silence().map(AnswerMapping::write).map(Fields::document).orElse(null))
				.append(HANDLER, file.handler().orElse(null))
				.append("links", request.links().stream().map(CaseId::value).toList())
				.append("documents",
						file.documents().stream().map(each -> RecordMapping.write(each).document()).toList())
				.append(REFUSED_FILE,
						file.documents().stream().anyMatch(each -> each.state() == CaseDocument.State.REFUSED)
								? true
								: null)
				.append("dueDate", due.orElse(null))
				.append("dueKey", due.orElse(LAST) + place(request.number()));
		changing.putAll(OlderCases.derived(file, setting));
		return changing;
	}

	static CaseFile read(Document document) {
		var node = new Node(document);
		var request = new InformationRequest(new CaseId(node.text("_id")), new OfficeCode(node.text("office")),
				new RegistrationNumber(node.count("year"), node.count("sequence"), node.text("number")),
				new TrackingCode(node.text("trackingCode")), SubmissionMapping.read(node.node("submission")),
				SubmissionMapping.readArrival(node.node("arrival")), node.text("rulebook"),
				StageMapping.read(node.node("stage")),
				node.nodes("assignments").stream().map(AssignmentMapping::read).toList(),
				node.maybeNode("objection").map(AssignmentMapping::mark),
				node.maybeNode("silence").map(AnswerMapping::deadline),
				node.texts("links").stream().map(CaseId::new).toList());
		return new CaseFile(request, node.number("version"),
				node.nodes("history").stream().map(RecordMapping::entry).toList(),
				node.nodes("documents").stream().map(RecordMapping::file).toList(),
				node.nodes("told").stream().map(RecordMapping::told).toList(), ReminderMapping.read(node));
	}

	/** The history entries a command added, and what is to be done about them. */
	static List<Bson> added(CaseFile before, CaseFile after) {
		return MongoPendingLetters.added(after.history(), before.history().size(), RecordMapping::write);
	}

	private static String entryKey(InformationRequest request) {
		return "%015d".formatted(request.arrival().enteredAt().toEpochMilli()) + place(request.number());
	}

	static String place(RegistrationNumber number) {
		return "/%04d/%09d".formatted(number.year(), number.sequence());
	}

}
