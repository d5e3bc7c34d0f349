package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;

import id.lacak.request.calendar.CalendarChange;
import id.lacak.request.calendar.CalendarChanges;
import id.lacak.request.calendar.Turn;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.Announcement;

import org.bson.conversions.Bson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes of calendars, each with the progress of its walk and, at the end, its pending events. */
final class MongoCalendarChanges implements CalendarChanges {

	private static final String DONE = "done";

	private static final String LEASE = "lease";

	private static final String OWNER = "owner";

	private final RequestDatabase database;

	private final InstantSource machineTime;

	MongoCalendarChanges(RequestDatabase database, InstantSource machineTime) {
		this.database = database;
		this.machineTime = machineTime;
	}

	@Override
	public void open(CalendarChange change) {
		try {
			database.calendarChanges()
					.insertOne(ChangeMapping.write(change)
							.append(LEASE, Outbox.FREE)
							.append(Outbox.LEASE, Outbox.FREE));
		} catch (MongoWriteException e) {
			// another replica found it missing too
			if (!Duplicates.isOne(e))
				throw e;
		}
	}

	@Override
	public Set<String> known(Collection<String> ids) {
		return database.calendarChanges()
				.find(in("_id", ids))
				.projection(include("_id"))
				.map(document -> document.getString("_id"))
				.into(new HashSet<>());
	}

	@Override
	public List<CalendarChange> newest(OfficeCode office, int most) {
		return database.calendarChanges()
				.find(eq("office", office.value()))
				.sort(descending("opened"))
				.limit(most)
				.map(ChangeMapping::read)
				.into(new ArrayList<>());
	}

	@Override
	public Optional<Taken> take(Instant now, Instant until, Instant legalNow) {
		var owner = UUID.randomUUID().toString();
		var free = and(eq(DONE, false), lte(LEASE, Date.from(now)), lte("effective", Date.from(legalNow)));
		var taken = database.calendarChanges()
				.findOneAndUpdate(free, combine(set(LEASE, Date.from(until)), set(OWNER, owner)),
						new FindOneAndUpdateOptions().sort(ascending("opened")).returnDocument(ReturnDocument.AFTER));
		return Optional.ofNullable(taken).map(document -> new Taken(ChangeMapping.read(document), owner));
	}

	@Override
	public Optional<CalendarChange> present(Taken taken) {
		return Optional.ofNullable(database.calendarChanges().find(mine(taken)).first()).map(ChangeMapping::read);
	}

	@Override
	public boolean advance(Taken taken, Turn turn, Instant until) {
		// nobody else writes it while its lease holds
		var before = present(taken);
		if (before.isEmpty())
			return false;
		var updates = new ArrayList<>(ChangeMapping.progress(before.get().after(turn)));
		updates.add(set(LEASE, Date.from(until)));
		return changed(taken, updates);
	}

	@Override
	public void giveBack(Taken taken, Instant next) {
		changed(taken, List.of(set(LEASE, Date.from(next)), unset(OWNER)));
	}

	@Override
	public boolean finish(Taken taken, List<Announcement> news) {
		var updates = new ArrayList<>(List.of(set(DONE, true), set(LEASE, Outbox.FREE), unset(OWNER)));
		updates.addAll(Outbox.added(news, machineTime.instant()));
		return changed(taken, updates);
	}

	private boolean changed(Taken taken, List<Bson> updates) {
		return database.calendarChanges().updateOne(mine(taken), combine(updates)).getMatchedCount() == 1;
	}

	private static Bson mine(Taken taken) {
		return and(eq("_id", taken.change().id()), eq(OWNER, taken.owner()), eq(DONE, false));
	}

}
