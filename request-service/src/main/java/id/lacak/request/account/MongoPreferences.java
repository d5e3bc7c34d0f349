package id.lacak.request.account;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.bson.Document;

/** Preferences in the collection {@code preferences}, one document an officer; apart from accounts, which are replaced as a whole. */
final class MongoPreferences implements Preferences {

	private static final String KEYS = "keys";

	private static final String MORNINGS = "mornings";

	private final MongoCollection<Document> preferences;

	MongoPreferences(MongoDatabase database) {
		this.preferences = database.getCollection("preferences");
	}

	@Override
	public boolean keys(String username) {
		return on(username, KEYS);
	}

	@Override
	public void keys(String username, boolean on) {
		keep(username, KEYS, on);
	}

	@Override
	public boolean mornings(String username) {
		return on(username, MORNINGS);
	}

	@Override
	public void mornings(String username, boolean on) {
		keep(username, MORNINGS, on);
	}

	private boolean on(String username, String preference) {
		var kept = preferences.find(eq("_id", username)).first();
		return kept == null || kept.getBoolean(preference, true);
	}

	private void keep(String username, String preference, boolean on) {
		preferences.updateOne(eq("_id", username), Updates.set(preference, on), new UpdateOptions().upsert(true));
	}

}
