package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.outbox.Pending;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The pending events of all documents that carry some; claimed by lease, settled by the
 * claim's owner.
 */
final class MongoPending implements Pending {

	private final RequestDatabase database;

	private final InstantSource machineTime;

	MongoPending(RequestDatabase database, InstantSource machineTime) {
		this.database = database;
		this.machineTime = machineTime;
	}

	@Override
	public boolean add(OfficeCode office, CaseId id, Announcement announcement) {
		return Stream.of(database.cases(), database.objections())
				.anyMatch(documents -> documents
						.updateOne(and(eq("_id", id.value()), eq("office", office.value())),
								combine(Outbox.added(List.of(announcement), machineTime.instant())))
						.getMatchedCount() == 1);
	}

	@Override
	public List<Batch> claim(Instant now, Instant until, int limit) {
		return database.announcing()
				.stream()
				.flatMap(collection -> claim(collection, now, until, limit).stream())
				.toList();
	}

	@Override
	public void settle(List<Batch> batches, Set<String> published, Instant next) {
		var writes = new LinkedHashMap<String, List<WriteModel<Document>>>();
		for (var batch : batches) {
			var gone = batch.announcements().stream().map(Announcement::id).filter(published::contains).toList();
			var mine = and(eq("_id", batch.document()), eq(Outbox.OWNER, batch.owner()));
			var ofCollection = writes.computeIfAbsent(batch.collection(), _ -> new ArrayList<>());
			if (gone.size() == batch.announcements().size())
				ofCollection.add(new UpdateOneModel<>(nothingAdded(batch, mine), emptied()));
			// does nothing when the document was emptied just now
			ofCollection.add(new UpdateOneModel<>(mine, givenBack(gone, next)));
		}
		writes.forEach((collection, settled) -> database.database().getCollection(collection).bulkWrite(settled));
	}

	private static List<Batch> claim(MongoCollection<Document> documents, Instant now, Instant until, int limit) {
		var due = and(lte(Outbox.NEXT, Date.from(now)), lte(Outbox.LEASE, Date.from(now)));
		var ids = documents.find(due)
				.sort(ascending(Outbox.NEXT))
				.limit(limit)
				.projection(include("_id"))
				.map(document -> document.getString("_id"))
				.into(new ArrayList<>());
		if (ids.isEmpty())
			return List.of();
		var owner = UUID.randomUUID().toString();
		documents.updateMany(and(in("_id", ids), due),
				combine(set(Outbox.LEASE, Date.from(until)), set(Outbox.OWNER, owner)));
		return documents.find(and(in("_id", ids), eq(Outbox.OWNER, owner)))
				.projection(include(Outbox.EVENTS, Outbox.NEXT))
				.sort(ascending(Outbox.NEXT))
				.map(document -> new Batch(documents.getNamespace().getCollectionName(), document.getString("_id"),
						owner, Outbox.pending(document)))
				.into(new ArrayList<>());
	}

	private static Bson nothingAdded(Batch batch, Bson mine) {
		return batch.announcements().isEmpty()
				? mine
				: and(mine, eq(Outbox.LAST, batch.announcements().getLast().id()));
	}

	private static Bson emptied() {
		return combine(unset(Outbox.EVENTS), unset(Outbox.NEXT), unset(Outbox.OWNER), set(Outbox.LEASE, Outbox.FREE));
	}

	private static Bson givenBack(List<String> gone, Instant next) {
		var changes = new ArrayList<>(List.of(set(Outbox.NEXT, Date.from(next)), unset(Outbox.OWNER),
				set(Outbox.LEASE, Outbox.FREE)));
		if (!gone.isEmpty())
			changes.add(pullByFilter(new Document(Outbox.EVENTS, new Document("id", new Document("$in", gone)))));
		return combine(changes);
	}

}
