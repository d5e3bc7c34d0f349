package id.lacak.notification.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.lacak.notification.parking.DeadLetter;
import id.lacak.notification.parking.DeadLetters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** Parked messages in the collection {@code dead_letters}, one document each. */
@Component
class MongoDeadLetters implements DeadLetters {

	/** Below what a document may hold. */
	static final int LARGEST = 12 * 1024 * 1024;

	static final String STATUS = "status";

	static final String LAST = "lastAt";

	private static final String ID = "_id";

	private static final String PARKING = "parking";

	private static final String OFFICE = "office";

	private static final String QUEUE = "queue";

	private static final String FAILURE = "failure";

	private static final String BODY = "body";

	private static final String ACTS = "acts";

	private static final String VERSION = "version";

	private final Database database;

	MongoDeadLetters(Database database) {
		this.database = database;
	}

	@Override
	public void keep(Parked parked) {
		var another = Filters.and(Filters.eq(ID, parked.id()),
				Filters.or(Filters.ne(PARKING, parked.parking()), Filters.eq(PARKING, "")));
		var options = new UpdateOptions().upsert(true);
		try {
			this.database.ask(() -> this.database.deadLetters().updateOne(another, arrival(parked), options));
		} catch (MongoWriteException ex) {
			// this very parking is there
			if (!Database.isDuplicate(ex)) {
				throw ex;
			}
		}
	}

	@Override
	public Optional<DeadLetter> find(String id) {
		return this.database
				.ask(() -> Optional.ofNullable(this.database.deadLetters().find(Filters.eq(ID, id)).first()))
				.map(MongoDeadLetters::read);
	}

	@Override
	public List<DeadLetter> list(Filter filter, int skip, int limit) {
		return this.database.ask(() -> this.database.deadLetters()
				.find(matching(filter))
				.sort(Sorts.orderBy(Sorts.descending(LAST), Sorts.ascending(ID)))
				.skip(skip)
				.limit(limit)
				.map(MongoDeadLetters::read)
				.into(new ArrayList<>()));
	}

	@Override
	public long count(Filter filter) {
		return this.database.ask(() -> this.database.deadLetters().countDocuments(matching(filter)));
	}

	@Override
	public boolean advance(DeadLetter after) {
		var filter = Filters.and(Filters.eq(ID, after.id()), Filters.eq(VERSION, after.version() - 1));
		var update = Updates.combine(Updates.set(VERSION, after.version()),
				Updates.set(STATUS, after.status().name()),
				Updates.set(ACTS, after.acts().stream().map(MongoDeadLetters::act).toList()),
				after.body().isPresent() ? Updates.set(VERSION, after.version()) : Updates.unset(BODY));
		return this.database.ask(() -> this.database.deadLetters().updateOne(filter, update).getModifiedCount() == 1);
	}

	@Override
	public void forgetSettledBefore(Instant limit) {
		var old = Filters.and(Filters.ne(STATUS, DeadLetter.Status.WAITING.name()),
				Filters.lt(LAST, Date.from(limit)));
		this.database.ask(() -> this.database.deadLetters().deleteMany(old));
	}

	private static Bson arrival(Parked parked) {
		var updates = new ArrayList<Bson>(List.of(Updates.set(PARKING, parked.parking()),
				Updates.set(QUEUE, parked.queue()), Updates.set("messageId", parked.messageId()),
				Updates.set("type", parked.type()), Updates.set(OFFICE, parked.office()),
				Updates.set("reason", parked.reason()), Updates.set(FAILURE, parked.failure()),
				Updates.set("bytes", (long) parked.body().length), Updates.set(LAST, Date.from(parked.at())),
				Updates.set(STATUS, DeadLetter.Status.WAITING.name()), Updates.inc("times", 1),
				Updates.inc(VERSION, 1L), Updates.setOnInsert("firstAt", Date.from(parked.at())),
				Updates.setOnInsert(ACTS, List.of())));
		if (parked.body().length <= LARGEST) {
			updates.add(Updates.set(BODY, new Binary(parked.body())));
		}
		return Updates.combine(updates);
	}

	private static Bson matching(Filter filter) {
		var all = new ArrayList<Bson>(List.of(Filters.exists(ID)));
		filter.status().ifPresent(status -> all.add(Filters.eq(STATUS, status.name())));
		filter.office().ifPresent(office -> all.add(Filters.in(OFFICE, office, "")));
		filter.queue().ifPresent(queue -> all.add(Filters.eq(QUEUE, queue)));
		filter.failure().ifPresent(failure -> all.add(Filters.eq(FAILURE, failure)));
		return Filters.and(all);
	}

	private static DeadLetter read(Document d) {
		return new DeadLetter(d.getString(ID), d.getString(QUEUE), d.getString("messageId"), d.getString("type"),
				d.getString(OFFICE), d.getString("reason"), d.getString(FAILURE), d.getLong("bytes"),
				Optional.ofNullable(d.get(BODY, Binary.class)).map(Binary::getData), d.getInteger("times"),
				StateDocuments.instant(d, "firstAt"), StateDocuments.instant(d, LAST),
				DeadLetter.Status.valueOf(d.getString(STATUS)),
				d.getList(ACTS, Document.class).stream().map(MongoDeadLetters::act).toList(), d.getLong(VERSION));
	}

	private static Document act(DeadLetter.Act act) {
		return new Document("what", act.what()).append("by", act.by())
				.append("why", act.why())
				.append("at", Date.from(act.at()));
	}

	private static DeadLetter.Act act(Document d) {
		return new DeadLetter.Act(d.getString("what"), d.getString("by"), d.getString("why"),
				StateDocuments.instant(d, "at"));
	}

}
