package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionFile;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.function.Function;

/**
 * Objections written by an older version lack the keys by which an operator finds their
 * reminders. They are given them once, without raising their version; any number of replicas
 * may do so. What was dealt with before stays as it is.
 */
final class OlderObjections {

	/** Says which derived fields a document has; a higher number makes all documents older ones. */
	static final String DERIVED = "derived";

	static final int PRESENT = 1;

	private static final int AT_ONCE = 500;

	private static final Logger LOG = LoggerFactory.getLogger(OlderObjections.class);

	private final RequestDatabase database;

	private final Function<Objection, Setting> settings;

	/** @param settings time and law for an objection now */
	OlderObjections(RequestDatabase database, Function<Objection, Setting> settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Brings all of them up to date and returns how many there were. */
	int update() {
		var all = 0;
		while (true) {
			var older = database.objections()
					.find(eq(DERIVED, null))
					.projection(MongoObjections.READABLE)
					.limit(AT_ONCE)
					.into(new ArrayList<>());
			var updated = (int) older.stream().filter(this::update).count();
			all += updated;
			if (updated == 0)
				return all;
		}
	}

	private boolean update(Document document) {
		try {
			var file = ObjectionMapping.read(document);
			var objection = file.objection();
			var changes = ReminderMapping.changes(derived(file, settings.apply(objection)));
			return database.objections()
					.updateOne(and(MongoObjections.of(objection.office(), objection.id()),
							eq("version", file.version()), eq(DERIVED, null),
							// a reminder that goes out meanwhile brings the keys itself
							eq(ReminderMapping.NEXT_AT, document.get(ReminderMapping.NEXT_AT))),
							Updates.combine(changes))
					.getModifiedCount() == 1;
		} catch (IllegalArgumentException | IllegalStateException e) {
			LOG.warn("objection {} cannot be brought up to date: {}", document.get("_id"), e.toString());
			return false;
		}
	}

	/** What is derived to find an objection's reminders; a null value means that the field goes. */
	static Document derived(ObjectionFile file, Setting setting) {
		var derived = new Document(DERIVED, PRESENT);
		derived.putAll(ReminderMapping.derived(file, setting));
		return derived;
	}

}
