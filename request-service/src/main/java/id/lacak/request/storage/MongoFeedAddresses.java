package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;

import id.lacak.request.calendar.FeedAddresses;

import org.bson.Document;

import java.util.Optional;

/** One address for each officer. */
final class MongoFeedAddresses implements FeedAddresses {

	private final RequestDatabase database;

	MongoFeedAddresses(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public void put(String username, String tokenHash) {
		database.calendarFeeds()
				.replaceOne(eq("_id", username), new Document("_id", username).append("token", tokenHash),
						new ReplaceOptions().upsert(true));
	}

	@Override
	public Optional<String> owner(String tokenHash) {
		return Optional.ofNullable(database.calendarFeeds().find(eq("token", tokenHash)).first())
				.map(document -> document.getString("_id"));
	}

}
