package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.calendar.CalendarChange;
import id.lacak.request.calendar.Moved;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;

import java.util.Date;
import java.util.List;

/** A change of a calendar as one document. */
final class ChangeMapping {

	/** Moved deadlines that are listed; all of them are counted. */
	private static final int MOST_ITEMS = 50;

	private ChangeMapping() {
	}

	static Document write(CalendarChange change) {
		return fields().with("_id", change.id())
				.with("office", change.office().value())
				.with("year", change.year())
				.with("version", change.version())
				.with("from", change.from())
				.with("to", change.to())
				.with("decree", change.decree())
				.with("by", change.by())
				.with("at", change.at())
				.with("opened", change.opened())
				.with("done", change.done())
				.maybe("place", change.place())
				.maybe("objectionPlace", change.objectionPlace())
				.with("total", change.total())
				.with("items", items(change.items(), 0))
				.with("failed", change.failed())
				.document()
				.append("effective", Date.from(change.at()));
	}

	static CalendarChange read(Document document) {
		var node = new Node(document);
		return new CalendarChange(node.text("_id"), new OfficeCode(node.text("office")), node.count("year"),
				node.text("version"), node.text("from"), node.text("to"), node.text("decree"), node.text("by"),
				node.instant("at"), node.instant("opened"), node.flag("done"), node.maybeText("place"),
				node.maybeText("objectionPlace"),
				node.count("total"), node.nodes("items").stream().map(ChangeMapping::moved).toList(),
				node.texts("failed"));
	}

	/** Those that still find a place in the list. */
	static List<Document> items(List<Moved> moved, int listed) {
		return moved.stream().limit(Math.max(0, MOST_ITEMS - listed)).map(ChangeMapping::write).toList();
	}

	private static Document write(Moved moved) {
		return fields().with("id", moved.id())
				.with("registrationNumber", moved.registrationNumber())
				.with("deadline", moved.deadline())
				.with("from", moved.from())
				.with("to", moved.to())
				.with("target", moved.target())
				.document();
	}

	private static Moved moved(Node node) {
		return new Moved(node.text("id"), node.text("registrationNumber"), node.one(DeadlineKind.class, "deadline"),
				node.date("from"), node.date("to"), node.date("target"));
	}

}
