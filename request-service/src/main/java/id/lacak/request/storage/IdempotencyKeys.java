package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Intake.IdempotencyKey;

import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/**
 * Which key of a client's call belongs to which case. The key is claimed before the case is
 * written and a repetition takes the stored case id over, so a crash in between heals.
 */
final class IdempotencyKeys {

	/** How long a key holds. */
	static final Duration HOLD = Duration.ofHours(24);

	private static final int TRIES = 10;

	private final RequestDatabase database;

	private final InstantSource machineTime;

	IdempotencyKeys(RequestDatabase database, InstantSource machineTime) {
		this.database = database;
		this.machineTime = machineTime;
	}

	/**
	 * What the key stands for.
	 *
	 * @param body hash of the body it was first used with
	 */
	record Claim(CaseId id, String body) {
	}

	/** Claims the key for a new case, or tells which case has it. */
	Claim claim(IdempotencyKey key, CaseId id) {
		for (var attempt = 0; attempt < TRIES; attempt++) {
			var now = machineTime.instant();
			var mine = new Document("_id", key.key()).append("body", key.body())
					.append("caseId", id.value())
					.append("at", Date.from(now));
			if (inserted(mine))
				return new Claim(id, key.body());
			var present = database.idempotencyKeys().find(eq("_id", key.key())).first();
			if (present == null)
				continue;
			if (!expired(present, now))
				return new Claim(new CaseId(present.getString("caseId")), present.getString("body"));
			if (replaced(present, mine))
				return new Claim(id, key.body());
		}
		throw new IllegalStateException("an idempotency key cannot be claimed");
	}

	/** Forgets the keys that hold no more. */
	long purge() {
		return database.idempotencyKeys()
				.deleteMany(lt("at", Date.from(machineTime.instant().minus(HOLD))))
				.getDeletedCount();
	}

	private boolean inserted(Document mine) {
		try {
			database.idempotencyKeys().insertOne(mine);
			return true;
		} catch (MongoWriteException e) {
			if (Duplicates.isOne(e))
				return false;
			throw e;
		}
	}

	private boolean replaced(Document expired, Document mine) {
		return database.idempotencyKeys()
				.replaceOne(and(eq("_id", expired.get("_id")), eq("at", expired.get("at"))), mine)
				.getModifiedCount() == 1;
	}

	private static boolean expired(Document claim, Instant now) {
		return claim.getDate("at").toInstant().isBefore(now.minus(HOLD));
	}

}
