package id.lacak.notification.storage;

import java.util.function.Supplier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import id.lacak.notification.delivery.StoreUnavailable;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Our collections, written so that an acknowledged write survives, and the faults of the
 * driver.
 */
@Component
class Database {

	private final MongoCollection<Document> notifications;

	private final MongoCollection<Document> receipts;

	private final MongoCollection<Document> endings;

	private final MongoCollection<Document> budgets;

	private final MongoCollection<Document> incomingTexts;

	private final MongoCollection<Document> partReferences;

	private final MongoCollection<Document> deadLetters;

	private final MongoCollection<Document> pauses;

	private final MongoCollection<Document> acts;

	Database(MongoClient client, StorageSettings settings) {
		var database = client.getDatabase(settings.database())
				.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.notifications = database.getCollection("notifications");
		this.receipts = database.getCollection("receipts");
		this.endings = database.getCollection("endings");
		this.budgets = database.getCollection("daily_budgets");
		this.incomingTexts = database.getCollection("incoming_texts");
		this.partReferences = database.getCollection("part_references");
		this.deadLetters = database.getCollection("dead_letters");
		this.pauses = database.getCollection("pauses");
		this.acts = database.getCollection("acts");
	}

	MongoCollection<Document> notifications() {
		return this.notifications;
	}

	MongoCollection<Document> receipts() {
		return this.receipts;
	}

	MongoCollection<Document> endings() {
		return this.endings;
	}

	MongoCollection<Document> budgets() {
		return this.budgets;
	}

	MongoCollection<Document> incomingTexts() {
		return this.incomingTexts;
	}

	MongoCollection<Document> partReferences() {
		return this.partReferences;
	}

	MongoCollection<Document> deadLetters() {
		return this.deadLetters;
	}

	MongoCollection<Document> pauses() {
		return this.pauses;
	}

	MongoCollection<Document> acts() {
		return this.acts;
	}

	/** The result, or {@link StoreUnavailable} for whatever trying again may cure. */
	<T> T ask(Supplier<T> question) {
		try {
			return question.get();
		} catch (MongoWriteException ex) {
			throw ex;
		} catch (MongoException ex) {
			throw new StoreUnavailable(ex);
		}
	}

	static boolean isDuplicate(MongoWriteException ex) {
		return ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

}
