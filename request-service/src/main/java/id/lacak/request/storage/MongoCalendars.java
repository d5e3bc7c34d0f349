package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.office.CalendarShelf;
import id.lacak.request.office.CalendarVersion;

import org.bson.Document;

import java.util.ArrayList;
import java.util.List;

/** Versions of calendars, one document each; a document is written once and never again. */
final class MongoCalendars implements CalendarShelf {

	private final RequestDatabase database;

	MongoCalendars(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public long count() {
		return calendars().countDocuments();
	}

	@Override
	public List<CalendarVersion> all() {
		return calendars().find().map(MongoCalendars::read).into(new ArrayList<>());
	}

	@Override
	public boolean add(CalendarVersion version) {
		try {
			// the name is the key: of two who add the same number one comes too late
			calendars().insertOne(write(version));
			return true;
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
			return false;
		}
	}

	private static Document write(CalendarVersion version) {
		return fields().with("_id", version.name())
				.with("scope", version.scope())
				.with("year", version.year())
				.with("number", version.number())
				.with("decreed", version.decreed())
				.with("decree", version.decree())
				.with("effective", version.effective())
				.with("by", version.by())
				.with("hash", version.hash())
				.with("days",
						version.days()
								.stream()
								.map(day -> fields().with("date", day.date())
										.with("name", day.name())
										.with("kind", day.kind())
										.with("decree", day.decree()))
								.toList())
				.document();
	}

	private static CalendarVersion read(Document document) {
		var node = new Node(document);
		var scope = node.text("scope");
		var version = new CalendarVersion(scope, node.count("year"), node.count("number"), node.flag("decreed"),
				node.nodes("days")
						.stream()
						.map(day -> new Holiday(day.date("date"), day.text("name"), day.one(Holiday.Kind.class, "kind"),
								day.text("decree"), scope))
						.toList(),
				node.text("decree"), node.instant("effective"), node.text("by"));
		if (!version.hash().equals(node.text("hash")))
			throw new IllegalStateException("the stored calendar " + version.name() + " was changed by hand");
		return version;
	}

	private MongoCollection<Document> calendars() {
		return database.database().getCollection("calendars");
	}

}
