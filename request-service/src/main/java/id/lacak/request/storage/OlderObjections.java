package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionFile;

import org.bson.Document;

import java.util.function.Function;

/**
 * Objections written by an older version lack the keys by which an operator finds their
 * reminders. They are given them once, without raising their version; any number of replicas
 * may do so. What was dealt with before stays as it is.
 */
final class OlderObjections {

	private final RequestDatabase database;

	private final Function<Objection, Setting> settings;

	/** @param settings time and law for an objection now */
	OlderObjections(RequestDatabase database, Function<Objection, Setting> settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Brings all of them up to date and returns how many there were. */
	int update() {
		return OlderDocuments.update(database.objections(), MongoObjections.READABLE, this::update);
	}

	private boolean update(Document document) {
		var file = ObjectionMapping.read(document);
		var objection = file.objection();
		var changes = ReminderMapping.changes(derived(file, settings.apply(objection)));
		return database.objections()
				.updateOne(and(MongoObjections.of(objection.office(), objection.id()),
						eq("version", file.version()), OlderDocuments.OLDER,
						// a reminder that goes out meanwhile brings the keys itself
						eq(ReminderMapping.NEXT_AT, document.get(ReminderMapping.NEXT_AT))),
						Updates.combine(changes))
				.getModifiedCount() == 1;
	}

	/** What is derived to find an objection's reminders; a null value means that the field goes. */
	static Document derived(ObjectionFile file, Setting setting) {
		var derived = new Document(OlderDocuments.DERIVED, OlderDocuments.PRESENT);
		derived.putAll(ReminderMapping.derived(file, setting));
		return derived;
	}

}
