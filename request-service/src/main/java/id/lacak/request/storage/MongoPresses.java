package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;

import id.lacak.request.repeat.Presses;

import org.bson.Document;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/** Forms that were sent, among the keys of calls, with which they are forgotten. */
final class MongoPresses implements Presses {

	private static final String LOCATION = "location";

	private final RequestDatabase database;

	private final InstantSource machineTime;

	MongoPresses(RequestDatabase database, InstantSource machineTime) {
		this.database = database;
		this.machineTime = machineTime;
	}

	@Override
	public Beginning begin(String form) {
		var now = machineTime.instant();
		var mine = new Document("_id", id(form)).append("at", Date.from(now));
		try {
			database.idempotencyKeys().insertOne(mine);
			return new Beginning.Mine();
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
		}
		var present = database.idempotencyKeys().find(eq("_id", id(form))).first();
		if (present == null)
			return new Beginning.UnderWay();
		if (present.getString(LOCATION) != null)
			return new Beginning.Before(new Landing(present.getString(LOCATION), present.getString("news")));
		return left(present, now) && database.idempotencyKeys()
				.replaceOne(and(eq("_id", id(form)), eq("at", present.get("at"))), mine)
				.getModifiedCount() == 1 ? new Beginning.Mine() : new Beginning.UnderWay();
	}

	@Override
	public void landed(String form, Landing landing) {
		database.idempotencyKeys()
				.updateOne(eq("_id", id(form)),
						combine(set(LOCATION, landing.location()), set("news", landing.news())));
	}

	@Override
	public void abandoned(String form) {
		database.idempotencyKeys().deleteOne(eq("_id", id(form)));
	}

	private static boolean left(Document present, Instant now) {
		return present.getDate("at").toInstant().isBefore(now.minus(LEASE));
	}

	/** Apart from the keys that clients choose. */
	private static String id(String form) {
		return "form:" + form;
	}

}
