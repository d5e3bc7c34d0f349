package id.lacak.standalone.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.h2.mvstore.MVMap;

/** One database: its collections and indexes as maps of the store. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Long> {

	/** Options that would be accepted and then not kept. */
	private static final Set<String> UNKEPT = Set.of("partialFilterExpression", "collation", "wildcardProjection");

	private static final int CANNOT_CREATE_INDEX = 67;

	private final DurableStore store;

	private final LongAdder examined;

	StoreDatabase(String name, CursorRegistry cursors, DurableStore store, LongAdder examined) {
		super(name, cursors);
		this.store = store;
		this.examined = examined;
		initializeNamespacesAndIndexes();
	}

	@Override
	public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
			Oplog oplog) {
		return switch (command.toLowerCase(Locale.ROOT)) {
			case "insert" -> insert(channel, command, query, databases, oplog);
			case "update" -> update(channel, command, query, databases, oplog);
			case "aggregate" -> aggregate(channel, command, query, databases, oplog);
			case "createindexes" -> {
				refuseUnkeptOptions(query);
				yield super.handleCommand(channel, command, query, databases, oplog);
			}
			default -> super.handleCommand(channel, command, query, databases, oplog);
		};
	}

	/** The library always counts all documents as inserted; here the refused ones not. */
	private Document insert(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
		var response = super.handleCommand(channel, command, query, databases, oplog);
		if (response.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
			int given = ((List<?>) Objects.requireNonNull(query.get("documents"))).size();
			boolean ordered = Utils.isTrue(query.getOrDefault("ordered", true));
			int firstError = ((Number) Objects.requireNonNull(((Document) errors.getFirst()).get("index"))).intValue();
			response.put("n", ordered ? firstError : given - errors.size());
		}
		return response;
	}

	/** The library goes on after an error even if the updates are ordered. */
	private Document update(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
		var updates = (List<?>) Objects.requireNonNull(query.get("updates"));
		if (updates.size() == 1 || !Utils.isTrue(query.getOrDefault("ordered", true))) {
			return super.handleCommand(channel, command, query, databases, oplog);
		}
		var total = new UpdateTally();
		for (int i = 0; i < updates.size() && !total.hasError(); i++) {
			var single = query.clone();
			single.put("updates", List.of(updates.get(i)));
			total.add(i, super.handleCommand(channel, command, single, databases, oplog));
		}
		return total.response();
	}

	/** A leading {@code $match} goes through an index instead of over all documents. */
	private Document aggregate(Channel channel, String command, Document query, DatabaseResolver databases,
			Oplog oplog) {
		var pipeline = Aggregation.parse(query.get("pipeline"));
		if (!pipeline.isEmpty() && pipeline.getFirst().get("$match") instanceof Document match
				&& query.get(command) instanceof String name
				&& resolveCollection(name, false) instanceof StoreCollection collection) {
			var aggregation = Aggregation.fromPipeline(pipeline, databases, this, collection, oplog);
			aggregation.validate(query);
			var results = counted(pipeline, match, collection)
					.orElseGet(() -> aggregation.runStages(collection.candidates(match)));
			var cursor = new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", results);
			return new Document("cursor", cursor).append("ok", 1.0);
		}
		return super.handleCommand(channel, command, query, databases, oplog);
	}

	/** What drivers ask for to count documents, where an index alone can tell. */
	private static Optional<List<Document>> counted(List<Document> pipeline, Document match,
			StoreCollection collection) {
		var one = new Document("_id", 1).append("n", new Document("$sum", 1));
		if (pipeline.size() != 2 || !one.equals(pipeline.getLast().get("$group"))) {
			return Optional.empty();
		}
		var count = collection.counted(match);
		return count.isEmpty()
				? Optional.empty()
				: Optional.of((count.getAsLong() == 0)
						? List.of()
						: List.of(new Document("_id", 1).append("n", (int) count.getAsLong())));
	}

	private static void refuseUnkeptOptions(Document query) {
		for (Object index : (Iterable<?>) Objects.requireNonNull(query.get("indexes"))) {
			for (String option : ((Document) index).keySet()) {
				if (UNKEPT.contains(option)) {
					throw new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex",
							"this embedded server does not keep the index option " + option);
				}
			}
		}
	}

	@Override
	protected MongoCollection<Long> openOrCreateCollection(String collectionName, CollectionOptions options) {
		var records = this.store.records(StoreNames.records(this.databaseName, collectionName));
		return new StoreCollection(this, collectionName, options, this.cursorRegistry, records, this.examined);
	}

	@Override
	protected Index<Long> openOrCreateUniqueIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return new StoreIndex(indexName, keys, sparse, true, entries(collectionName, indexName));
	}

	@Override
	protected Index<Long> openOrCreateSecondaryIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return new StoreIndex(indexName, keys, sparse, false, entries(collectionName, indexName));
	}

	private MVMap<byte[], Long> entries(String collectionName, String indexName) {
		return this.store.entries(StoreNames.entries(this.databaseName, collectionName, indexName));
	}

	@Override
	protected void dropIndex(MongoCollection<Long> collection, String indexName) {
		super.dropIndex(collection, indexName);
		this.store.remove(entries(collection.getCollectionName(), indexName));
	}

	@Override
	public void dropCollection(String collectionName, Oplog oplog) {
		super.dropCollection(collectionName, oplog);
		this.store.remove(this.store.records(StoreNames.records(this.databaseName, collectionName)));
	}

	@Override
	public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
		var moved = (StoreCollection) collection;
		var indexes = new ArrayList<>(moved.storeIndexes());
		super.moveCollection(oldDatabase, collection, newName);
		this.store.rename(moved.records(), StoreNames.records(this.databaseName, newName));
		indexes.forEach((index) -> this.store.rename(index.entries(),
				StoreNames.entries(this.databaseName, newName, index.getName())));
	}

	@Override
	protected long getStorageSize() {
		return this.store.size();
	}

	@Override
	protected long getFileSize() {
		return this.store.size();
	}

}
