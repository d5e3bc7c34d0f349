package id.lacak.request.storage;

import static com.mongodb.client.model.Updates.set;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.calendar.CalendarChange;
import id.lacak.request.calendar.Moved;
import id.lacak.request.calendar.Share;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** A change of a calendar as one document. */
final class ChangeMapping {

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
				.with("seen", change.seen())
				.with("total", change.total())
				.with("items", items(change.items()))
				.with("shares", change.shares().stream().map(ChangeMapping::write).toList())
				.with("failed", change.failed())
				.document()
				.append("effective", Date.from(change.at()));
	}

	/** What a page of the walk changes. */
	static List<Bson> progress(CalendarChange change) {
		var updates = new ArrayList<Bson>();
		change.place().ifPresent(place -> updates.add(set("place", place)));
		change.objectionPlace().ifPresent(place -> updates.add(set("objectionPlace", place)));
		updates.add(set("seen", change.seen()));
		updates.add(set("total", change.total()));
		updates.add(set("items", items(change.items())));
		updates.add(set("shares", change.shares().stream().map(ChangeMapping::write).toList()));
		updates.add(set("failed", change.failed()));
		return updates;
	}

	static CalendarChange read(Document document) {
		var node = new Node(document);
		return new CalendarChange(node.text("_id"), new OfficeCode(node.text("office")), node.count("year"),
				node.text("version"), node.text("from"), node.text("to"), node.text("decree"), node.text("by"),
				node.instant("at"), node.instant("opened"), node.flag("done"), node.maybeText("place"),
				node.maybeText("objectionPlace"),
				node.maybeNumber("seen").map(Number::intValue).orElse(0), node.count("total"),
				node.nodes("items").stream().map(ChangeMapping::moved).toList(),
				node.nodes("shares").stream().map(ChangeMapping::share).toList(),
				node.texts("failed"));
	}

	private static List<Document> items(List<Moved> moved) {
		return moved.stream().map(ChangeMapping::write).toList();
	}

	private static Document write(Share share) {
		return fields().maybe("unit", share.unit())
				.with("total", share.total())
				.with("items", items(share.items()))
				.document();
	}

	private static Share share(Node node) {
		return new Share(node.maybeText("unit"), node.count("total"),
				node.nodes("items").stream().map(ChangeMapping::moved).toList());
	}

	private static Document write(Moved moved) {
		return fields().with("id", moved.id())
				.with("registrationNumber", moved.registrationNumber())
				.with("deadline", moved.deadline())
				.with("from", moved.from())
				.with("to", moved.to())
				.with("target", moved.target())
				.maybe("unit", moved.unit())
				.document();
	}

	private static Moved moved(Node node) {
		return new Moved(node.text("id"), node.text("registrationNumber"), node.one(DeadlineKind.class, "deadline"),
				node.date("from"), node.date("to"), node.date("target"), node.maybeText("unit"));
	}

}
