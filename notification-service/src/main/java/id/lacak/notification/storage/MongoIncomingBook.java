package id.lacak.notification.storage;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.IncomingBook;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** Parts of incoming texts, and what last came from each source. */
@Component
class MongoIncomingBook implements IncomingBook {

	static final String TOUCHED = "touchedAt";

	private static final String PARTS = "parts";

	private static final String CONTENT = "content";

	private static final String NAME = "name";

	private static final String DONE = "done";

	private final Database database;

	MongoIncomingBook(Database database) {
		this.database = database;
	}

	@Override
	public Optional<List<String>> keep(String key, int number, int of, String letters, Instant now) {
		var update = Updates.combine(Updates.set(PARTS + "." + number, bytes(letters)),
				Updates.set(TOUCHED, Date.from(now)));
		var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
		var kept = this.database.ask(() -> Objects.requireNonNull(this.database.incomingTexts()
				.findOneAndUpdate(Filters.eq("_id", part(key)), update, options)));
		var parts = kept.get(PARTS, Document.class);
		return (parts.size() < of)
				? Optional.empty()
				: Optional.of(IntStream.rangeClosed(1, of)
						.mapToObj(each -> letters(parts.get(Integer.toString(each), Binary.class)))
						.toList());
	}

	@Override
	public void joined(String key) {
		this.database.ask(() -> this.database.incomingTexts().deleteOne(Filters.eq("_id", part(key))));
	}

	@Override
	public Optional<String> begin(String source, String content, Instant since, Instant now) {
		var known = this.database
				.ask(() -> Optional.ofNullable(this.database.incomingTexts().find(from(source)).first()))
				.filter(last -> content.equals(last.getString(CONTENT)))
				.filter(last -> !last.getDate(TOUCHED).toInstant().isBefore(since));
		if (known.isPresent()) {
			return known.filter(last -> !last.getBoolean(DONE, false)).map(last -> last.getString(NAME));
		}
		var name = UUID.randomUUID().toString();
		var update = Updates.combine(Updates.set(CONTENT, content), Updates.set(NAME, name), Updates.set(DONE, false),
				Updates.set(TOUCHED, Date.from(now)));
		this.database.ask(() -> this.database.incomingTexts()
				.updateOne(from(source), update, new UpdateOptions().upsert(true)));
		return Optional.of(name);
	}

	@Override
	public void done(String source, String id) {
		this.database.ask(() -> this.database.incomingTexts()
				.updateOne(Filters.and(from(source), Filters.eq(NAME, id)), Updates.set(DONE, true)));
	}

	@Override
	public void forgetTextsBefore(Instant limit) {
		this.database.ask(() -> this.database.incomingTexts().deleteMany(Filters.lt(TOUCHED, Date.from(limit))));
	}

	private static String part(String key) {
		return "part:" + key;
	}

	private static Bson from(String source) {
		return Filters.eq("_id", "from:" + source);
	}

	/** Half a surrogate pair is no text that the store would keep. */
	private static Binary bytes(String letters) {
		var bytes = ByteBuffer.allocate(letters.length() * Character.BYTES);
		bytes.asCharBuffer().put(letters);
		return new Binary(bytes.array());
	}

	private static String letters(Binary bytes) {
		return ByteBuffer.wrap(bytes.getData()).asCharBuffer().toString();
	}

}
