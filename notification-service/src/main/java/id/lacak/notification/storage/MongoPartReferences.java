package id.lacak.notification.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.PartReferences;
import org.springframework.stereotype.Component;

/** Counts the long texts of each phone; a number stands there only as its SHA-256. */
@Component
class MongoPartReferences implements PartReferences {

	static final String TOUCHED = "touchedAt";

	private static final String COUNT = "count";

	private static final int REFERENCES = 256;

	private final Database database;

	MongoPartReferences(Database database) {
		this.database = database;
	}

	@Override
	public int next(String address, Instant now) {
		var update = Updates.combine(Updates.inc(COUNT, 1L), Updates.set(TOUCHED, Date.from(now)));
		var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
		var counted = this.database.ask(() -> Objects.requireNonNull(this.database.partReferences()
				.findOneAndUpdate(Filters.eq("_id", hidden(address)), update, options)));
		return (int) (counted.getLong(COUNT) % REFERENCES);
	}

	@Override
	public void forgetPhonesBefore(Instant limit) {
		this.database.ask(() -> this.database.partReferences().deleteMany(Filters.lt(TOUCHED, Date.from(limit))));
	}

	private static String hidden(String address) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
