package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.tracking.PinTries;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One small document for each request somebody asked about; every step compares its version. */
final class MongoPinTries implements PinTries {

	private static final String VERSION = "version";

	private static final String TRIES = "tries";

	private static final int ATTEMPTS = 20;

	private final RequestDatabase database;

	MongoPinTries(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public boolean begin(OfficeCode office, CaseId about, String id, Instant now) {
		return change(office, about, kept -> {
			var counting = kept.stream()
					.filter(each -> each.getDate("at").toInstant().isAfter(now.minus(WITHIN)))
					.toList();
			if (counting.stream().anyMatch(each -> each.getString("id").equals(id)))
				return Step.nothing(true);
			return counting.size() >= MOST
					? Step.nothing(false)
					: new Step(true, Stream
							.concat(counting.stream(),
									Stream.of(new Document("id", id).append("at", Date.from(now))))
							.toList());
		});
	}

	@Override
	public void right(OfficeCode office, CaseId about, String id) {
		change(office, about, kept -> new Step(true,
				kept.stream().filter(each -> !each.getString("id").equals(id)).toList()));
	}

	private boolean change(OfficeCode office, CaseId about, Function<List<Document>, Step> decide) {
		var key = office.value() + "/" + about.value();
		for (var left = ATTEMPTS; left > 0; left--) {
			var known = database.pinTries().find(eq("_id", key)).first();
			var step = decide.apply(known == null ? List.of() : known.getList(TRIES, Document.class));
			if (step.tries() == null || known == null && step.tries().isEmpty())
				return step.result();
			if (write(key, known == null ? 0 : known.getLong(VERSION), step.tries()))
				return step.result();
		}
		throw new IllegalStateException("the tries of a pin kept changing");
	}

	private boolean write(String key, long version, List<Document> tries) {
		var next = new Document("_id", key).append(VERSION, version + 1).append(TRIES, tries);
		if (version > 0)
			return database.pinTries()
					.replaceOne(and(eq("_id", key), eq(VERSION, version)), next)
					.getModifiedCount() == 1;
		try {
			database.pinTries().insertOne(next);
			return true;
		} catch (MongoWriteException e) {
			if (Duplicates.isOne(e))
				return false;
			throw e;
		}
	}

	/** @param tries null where nothing changes */
	private record Step(boolean result, @Nullable List<Document> tries) {

		static Step nothing(boolean result) {
			return new Step(result, null);
		}
	}

}
