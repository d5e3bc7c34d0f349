package id.lacak.request.account;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;

import java.time.Instant;
import java.util.Date;

/** Ended sessions in the collection {@code revoked_sessions}. */
final class MongoRevokedSessions implements RevokedSessions {

	private final MongoCollection<Document> sessions;

	MongoRevokedSessions(MongoDatabase database) {
		this.sessions = database.getCollection("revoked_sessions");
	}

	@Override
	public void revoke(String session, Instant until) {
		sessions.replaceOne(eq("_id", session), new Document("_id", session).append("until", Date.from(until)),
				new ReplaceOptions().upsert(true));
	}

	@Override
	public boolean contains(String session) {
		return sessions.find(eq("_id", session)).first() != null;
	}

	@Override
	public void purge(Instant now) {
		sessions.deleteMany(lt("until", Date.from(now)));
	}

}
