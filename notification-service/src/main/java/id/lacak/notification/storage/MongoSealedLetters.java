package id.lacak.notification.storage;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.SealedLetter;
import id.lacak.notification.delivery.SealedLetters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Letters as one document each, sealed bytes included: one is there as a whole or not at
 * all, and its name is its key, so that what comes twice is kept once.
 */
@Component
class MongoSealedLetters implements SealedLetters {

	/** Machine time at which it came; absent once a mail carries it. */
	static final String UNUSED_SINCE = "unusedSince";

	private final Database database;

	MongoSealedLetters(Database database) {
		this.database = database;
	}

	static Bson one(LetterKey key) {
		return Filters.eq("_id", key.value());
	}

	@Override
	public boolean keep(SealedLetter letter, Instant now) {
		var document = new Document("_id", letter.key().value()).append("file", letter.file())
				.append("sha256", letter.sha256())
				.append("size", letter.size())
				.append("sealed", new Binary(letter.sealed()))
				.append(UNUSED_SINCE, Date.from(now));
		try {
			return this.database.ask(() -> this.database.letters().insertOne(document).wasAcknowledged());
		} catch (MongoWriteException ex) {
			if (Database.isDuplicate(ex)) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public Optional<SealedLetter> take(LetterKey key) {
		this.database.ask(() -> this.database.letters().updateOne(one(key), Updates.unset(UNUSED_SINCE)));
		return find(key);
	}

	@Override
	public Optional<SealedLetter> find(LetterKey key) {
		return this.database.ask(() -> Optional.ofNullable(this.database.letters().find(one(key)).first()))
				.map(found -> new SealedLetter(key, found.getString("file"), found.getString("sha256"),
						found.getLong("size"), found.get("sealed", Binary.class).getData()));
	}

	@Override
	public void forgetUnusedBefore(Instant limit) {
		this.database
				.ask(() -> this.database.letters().deleteMany(Filters.lt(UNUSED_SINCE, Date.from(limit))));
	}

}
