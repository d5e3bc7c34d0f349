package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;
import static id.lacak.request.storage.Fields.kind;

import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.Assignment.Classification;
import id.lacak.request.lifecycle.Assignment.Progress;
import id.lacak.request.lifecycle.Assignment.UnitAnswer;
import id.lacak.request.lifecycle.ObjectionMark;

import java.util.List;

import org.bson.Document;

/** Questions to units, and the mark of an objection; older documents hold neither. */
final class AssignmentMapping {

	private AssignmentMapping() {
	}

	static List<Document> write(List<Assignment> assignments) {
		return assignments.stream()
				.map(assignment -> fields().with("number", assignment.number())
						.with("unit", assignment.unit())
						.with("question", assignment.question())
						.with("due", AnswerMapping.write(assignment.due()))
						.with("assignedAt", assignment.assignedAt())
						.with("assignedBy", assignment.assignedBy())
						.with("progress", progress(assignment.progress()))
						.document())
				.toList();
	}

	static Assignment read(Node node) {
		return new Assignment(node.count("number"), node.text("unit"), node.text("question"),
				AnswerMapping.deadline(node.node("due")), node.instant("assignedAt"), node.text("assignedBy"),
				progress(node.node("progress")));
	}

	static Document write(ObjectionMark mark) {
		return fields().with("number", mark.number())
				.with("open", mark.open())
				.maybe("filedOn", mark.filedOn())
				.with("aside", mark.aside())
				.document();
	}

	static ObjectionMark mark(Node node) {
		return new ObjectionMark(node.text("number"), node.flag("open"), node.maybeDate("filedOn"),
				node.flag("aside"));
	}

	private static Fields progress(Progress progress) {
		return switch (progress) {
			case Progress.Asked() -> kind("asked");
			case Progress.Returned(var reason) -> kind("returned").with("reason", reason);
			case Progress.Answered(var answer) -> kind("answered").with("text", answer.text())
					.with("classification", answer.classification())
					.with("documents", answer.documents())
					.with("at", answer.at())
					.with("by", answer.by());
			case Progress.Declined(var reason, var at, var by) ->
				kind("declined").with("reason", reason).with("at", at).with("by", by);
		};
	}

	private static Progress progress(Node node) {
		return switch (node.kind()) {
			case "asked" -> new Progress.Asked();
			case "returned" -> new Progress.Returned(node.text("reason"));
			case "answered" -> new Progress.Answered(new UnitAnswer(node.text("text"),
					node.one(Classification.class, "classification"), node.texts("documents"), node.instant("at"),
					node.text("by")));
			case "declined" -> new Progress.Declined(node.text("reason"), node.instant("at"), node.text("by"));
			case String kind -> throw new IllegalStateException("no progress is stored as " + kind);
		};
	}

}
