package id.lacak.request.storage;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;

import java.util.List;

/**
 * The collections of the register. An acknowledged write is on disk and, in a replica set,
 * on most members. Indexes are made before the first use, not at the start, so that the
 * service starts while its database is away.
 */
final class RequestDatabase {

	private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

	/** What people are told of. */
	private static final List<String> ANNOUNCING = List.of("cases", "objections", "calendar_changes", "digests",
			"invitations", "text_trials", "letters", "channel_orders");

	private final MongoDatabase database;

	private volatile boolean indexed;

	RequestDatabase(MongoClient client, String name) {
		database = client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
	}

	MongoCollection<Document> cases() {
		return indexed().getCollection("cases");
	}

	MongoCollection<Document> objections() {
		return indexed().getCollection("objections");
	}

	MongoCollection<Document> letters() {
		return indexed().getCollection("letters");
	}

	MongoCollection<Document> idempotencyKeys() {
		return indexed().getCollection("idempotency_keys");
	}

	MongoCollection<Document> identityLooks() {
		return indexed().getCollection("identity_looks");
	}

	MongoCollection<Document> drafts() {
		return indexed().getCollection("drafts");
	}

	MongoCollection<Document> consequenceTests() {
		return indexed().getCollection("consequence_tests");
	}

	MongoCollection<Document> settledMessages() {
		return indexed().getCollection("settled_messages");
	}

	MongoCollection<Document> proposals() {
		return indexed().getCollection("proposals");
	}

	MongoCollection<Document> digests() {
		return indexed().getCollection("digests");
	}

	MongoCollection<Document> invitations() {
		return indexed().getCollection("invitations");
	}

	MongoCollection<Document> replies() {
		return indexed().getCollection("replies");
	}

	MongoCollection<Document> pinTries() {
		return indexed().getCollection("pin_tries");
	}

	MongoCollection<Document> trials() {
		return indexed().getCollection("text_trials");
	}

	MongoCollection<Document> officeTexts() {
		return indexed().getCollection("office_texts");
	}

	MongoCollection<Document> channelOrders() {
		return indexed().getCollection("channel_orders");
	}

	/** Everything whose documents carry pending events. */
	List<MongoCollection<Document>> announcing() {
		return ANNOUNCING.stream().map(indexed()::getCollection).toList();
	}

	MongoCollection<Document> calendarChanges() {
		return indexed().getCollection("calendar_changes");
	}

	MongoCollection<Document> calendarFeeds() {
		return indexed().getCollection("calendar_feeds");
	}

	MongoDatabase database() {
		return database;
	}

	private MongoDatabase indexed() {
		if (!indexed) {
			var cases = database.getCollection("cases");
			cases.createIndex(ascending("trackingCode"), UNIQUE);
			// the register itself is the counter: see ADR 6
			cases.createIndex(ascending("office", "kind", "year", "sequence"), UNIQUE);
			cases.createIndex(ascending("office", "number"));
			cases.createIndex(ascending("office", "status", "dueKey"));
			cases.createIndex(ascending("office", "dueKey"));
			cases.createIndex(ascending("office", "entryKey"));
			cases.createIndex(ascending("office", "words", "entryKey"));
			cases.createIndex(ascending("office", "applicantKeys", "entryKey"));
			cases.createIndex(ascending("office", "documents.sha256"));
			cases.createIndex(ascending("office", "assignments.unit", "dueKey"));
			cases.createIndex(ascending("office", CaseMapping.HANDLER, "dueKey"));
			cases.createIndex(ascending("office", "arrival.receivedOn"));
			cases.createIndex(ascending("nextLegalInstant"));
			var objections = database.getCollection("objections");
			objections.createIndex(ascending("office", "kind", "year", "sequence"), UNIQUE);
			objections.createIndex(ascending("office", "status", "dueKey"));
			objections.createIndex(ascending("office", "dueKey"));
			objections.createIndex(ascending("code"));
			objections.createIndex(ascending("office", "request"));
			objections.createIndex(ascending("filedUnder"));
			objections.createIndex(ascending("tellRequest"));
			objections.createIndex(ascending("nextLegalInstant"));
			objections.createIndex(ascending(ReminderMapping.NEXT_AT));
			objections.createIndex(ascending("office", ReminderMapping.NEXT_KEY));
			objections.createIndex(ascending("office", ReminderMapping.LAST_KEY));
			objections.createIndex(ascending(OlderDocuments.DERIVED));
			cases.createIndex(ascending("office", ReminderMapping.NEXT_KEY));
			cases.createIndex(ascending("office", ReminderMapping.LAST_KEY));
			cases.createIndex(ascending(OlderDocuments.DERIVED));
			cases.createIndex(ascending(CaseMapping.REFUSED_FILE, "office"));
			for (var field : MorningMapping.INDEXED)
				cases.createIndex(ascending("office", field));
			objections.createIndex(ascending("office", MorningMapping.MOVED_AT));
			objections.createIndex(ascending("office", MorningMapping.TROUBLED_AT));
			database.getCollection("digests").createIndex(ascending("office", "officer", "date"));
			ANNOUNCING.forEach(name -> database.getCollection(name).createIndex(ascending(Outbox.NEXT)));
			database.getCollection("calendar_changes").createIndex(ascending("office", "opened"));
			database.getCollection("calendar_feeds").createIndex(ascending("token"), UNIQUE);
			database.getCollection("invitations").createIndex(ascending("token"), UNIQUE);
			database.getCollection("consequence_tests").createIndex(ascending("office", "year", "sequence"), UNIQUE);
			database.getCollection("consequence_tests").createIndex(ascending("office", "key"));
			database.getCollection("office_texts").createIndex(ascending("office", "text", "version"));
			cases.createIndex(ascending(MongoPendingLetters.NEXT));
			objections.createIndex(ascending(MongoPendingLetters.NEXT));
			database.getCollection("letters").createIndex(ascending("office", "owner", "entry"));
			database.getCollection("letters").createIndex(ascending("code"));
			database.getCollection("replies").createIndex(ascending("office", "about", "at"));
			database.getCollection("replies").createIndex(ascending("office", "at"));
			database.getCollection("proposals").createIndex(ascending("office", "state", "due"));
			database.getCollection("idempotency_keys").createIndex(ascending("at"));
			database.getCollection("identity_looks").createIndex(ascending("office", "case", "at"));
			database.getCollection("identity_looks").createIndex(ascending("office", "at"));
			database.getCollection("drafts").createIndex(ascending("request"));
			database.getCollection("drafts").createIndex(ascending("until"));
			indexed = true;
		}
		return database;
	}

}
