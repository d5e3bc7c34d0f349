package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.watch.NextStep;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.function.Function;

/**
 * Cases written by an older version lack the fields by which their reminders are found. They
 * are given them once, without raising their version; any number of replicas may do so.
 */
final class OlderCases {

	/** Says which derived fields a document has; a higher number makes all documents older ones. */
	static final String DERIVED = "derived";

	static final int PRESENT = 1;

	private static final int AT_ONCE = 500;

	private static final Logger LOG = LoggerFactory.getLogger(OlderCases.class);

	private final RequestDatabase database;

	private final Function<InformationRequest, Setting> settings;

	/** @param settings time and law for a case now */
	OlderCases(RequestDatabase database, Function<InformationRequest, Setting> settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Brings all of them up to date and returns how many there were. */
	int update() {
		var all = 0;
		while (true) {
			var older = database.cases()
					.find(eq(DERIVED, null))
					.projection(MongoRequests.READABLE)
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
			var file = CaseMapping.read(document);
			var setting = settings.apply(file.request());
			var past = NextStep.past(file, setting);
			var updates = new ArrayList<Bson>();
			derived(file.reminded(past), setting).forEach((field, value) -> updates
					.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
			if (!past.isEmpty())
				updates.add(Updates.pushEach(ReminderMapping.REMINDERS, ReminderMapping.write(past)));
			return database.cases()
					.updateOne(and(eq("_id", document.get("_id")), eq("office", document.get("office")),
							eq("version", file.version()), eq(DERIVED, null)), Updates.combine(updates))
					.getModifiedCount() == 1;
		} catch (IllegalArgumentException | IllegalStateException e) {
			LOG.warn("{} cannot be brought up to date: {}", document.get("_id"), e.toString());
			return false;
		}
	}

	/** What is derived to find a case; a null value means that the field goes. */
	static Document derived(CaseFile file, Setting setting) {
		var derived = new Document(DERIVED, PRESENT);
		derived.putAll(ReminderMapping.derived(file, setting));
		derived.putAll(MorningMapping.derived(file, CaseMapping.place(file.request().number())));
		return derived;
	}

}
