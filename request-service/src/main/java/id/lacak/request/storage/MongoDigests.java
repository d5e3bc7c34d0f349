package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Projections;

import id.lacak.request.digest.Digests;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.Announcement;

import org.bson.Document;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The digests, kept under a name that office, day and officer make. */
final class MongoDigests implements Digests {

	private static final int KEPT_DAYS = 400;

	private final RequestDatabase database;

	private final InstantSource machineTime;

	private final Runnable nudge;

	/** @param nudge tells the relay that something waits; must not block */
	MongoDigests(RequestDatabase database, InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public boolean made(OfficeCode office, String officer, LocalDate date) {
		return database.digests()
				.find(eq("_id", name(office, officer, date)))
				.projection(Projections.include("_id"))
				.first() != null;
	}

	@Override
	public Optional<Instant> lastBefore(OfficeCode office, String officer, LocalDate date) {
		return Optional.ofNullable(database.digests()
				.find(and(eq("office", office.value()), eq("officer", officer), lt("date", date.toString())))
				.sort(descending("date"))
				.projection(Projections.include("at"))
				.first()).map(last -> last.getDate("at").toInstant());
	}

	@Override
	public boolean add(Digest digest, Optional<Announcement> news) {
		var document = new Document("_id", name(digest.office(), digest.officer(), digest.date()))
				.append("office", digest.office().value())
				.append("officer", digest.officer())
				.append("date", digest.date().toString())
				.append("at", Date.from(digest.at()));
		document.putAll(Outbox.first(news.map(List::of).orElse(List.of()), machineTime.instant()));
		try {
			database.digests().insertOne(document);
		} catch (MongoWriteException e) {
			if (Duplicates.isOne(e))
				return false;
			throw e;
		}
		if (news.isPresent())
			nudge.run();
		return true;
	}

	/** Forgets the digests of long ago; the next one of an officer only looks at the last. */
	void purge() {
		var oldest = machineTime.instant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(KEPT_DAYS);
		database.digests().deleteMany(lt("date", oldest.toString()));
	}

	private static String name(OfficeCode office, String officer, LocalDate date) {
		return office.value() + ":" + date + ":" + officer;
	}

}
