package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.watch.NextStep;

import org.bson.Document;

import java.util.ArrayList;
import java.util.function.Function;

/**
 * Cases written by an older version lack the fields by which their reminders are found. They
 * are given them once, without raising their version; any number of replicas may do so.
 */
final class OlderCases {

	private final RequestDatabase database;

	private final Function<InformationRequest, Setting> settings;

	/** @param settings time and law for a case now */
	OlderCases(RequestDatabase database, Function<InformationRequest, Setting> settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Brings all of them up to date and returns how many there were. */
	int update() {
		return OlderDocuments.update(database.cases(), MongoRequests.READABLE, this::update);
	}

	private boolean update(Document document) {
		var file = CaseMapping.read(document);
		var setting = settings.apply(file.request());
		var past = NextStep.past(file, setting);
		var updates = new ArrayList<>(ReminderMapping.changes(derived(file.reminded(past), setting)));
		if (!past.isEmpty())
			updates.add(Updates.pushEach(ReminderMapping.REMINDERS, ReminderMapping.write(past)));
		return database.cases()
				.updateOne(and(eq("_id", document.get("_id")), eq("office", document.get("office")),
						eq("version", file.version()), OlderDocuments.OLDER), Updates.combine(updates))
				.getModifiedCount() == 1;
	}

	/** What is derived to find a case; a null value means that the field goes. */
	static Document derived(CaseFile file, Setting setting) {
		var derived = new Document(OlderDocuments.DERIVED, OlderDocuments.PRESENT);
		derived.putAll(ReminderMapping.derived(file, setting));
		derived.putAll(MorningMapping.derived(file, CaseMapping.place(file.request().number())));
		return derived;
	}

}
