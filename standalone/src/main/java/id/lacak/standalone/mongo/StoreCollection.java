package id.lacak.standalone.mongo;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.BsonConstants;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection as BSON, by their place in the order of insertion. One
 * command at a time writes; reading goes on meanwhile and sees each document as it was
 * before or after a write.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {

	private static final int TOO_LARGE = 10334;

	private final MVMap<Long, byte[]> records;

	private final AtomicLong lastPosition;

	private final LongAdder examined;

	private final List<StoreIndex> planned = new CopyOnWriteArrayList<>();

	/**
	 * @param examined counts the documents that queries looked at
	 */
	StoreCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
			MVMap<Long, byte[]> records, LongAdder examined) {
		super(database, name, options, cursors);
		this.records = records;
		this.examined = examined;
		this.lastPosition = new AtomicLong(records.isEmpty() ? 0 : records.lastKey());
	}

	MVMap<Long, byte[]> records() {
		return this.records;
	}

	List<StoreIndex> storeIndexes() {
		return this.planned;
	}

	@Override
	protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int numberToSkip, int limit,
			int batchSize, @Nullable Document fieldSelector) {
		var plan = QueryPlan.choose(this.planned, query, orderBy, limit > 0);
		boolean ordered = plan != null && plan.ordered();
		var candidates = (plan != null) ? documentsAt(plan.positions()) : scan(isNaturalDescending(orderBy));
		var sort = (ordered || deriveComparator(orderBy) == null)
				? null
				: new SortedLikeIndex(Objects.requireNonNull(orderBy));
		return matchDocumentsFromStream(query, candidates, numberToSkip, limit, batchSize, sort, fieldSelector);
	}

	/** The documents that may match, through an index if one helps. */
	Stream<Document> candidates(Document query) {
		var plan = QueryPlan.choose(this.planned, query, null, false);
		return (plan != null) ? documentsAt(plan.positions()) : scan(false);
	}

	/** How many documents match, if an index alone can tell. */
	OptionalLong counted(Document query) {
		return QueryPlan.count(this.planned, query);
	}

	private Stream<Document> documentsAt(Stream<Long> positions) {
		return positions.map(this.records::get).filter(Objects::nonNull).map(this::examine);
	}

	private Stream<Document> scan(boolean backwards) {
		Cursor<Long, byte[]> cursor = backwards
				? this.records.cursor(this.records.lastKey(), null, true)
				: this.records.cursor(null);
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
				.map((_) -> examine(cursor.getValue()));
	}

	private Document examine(byte[] bson) {
		this.examined.increment();
		return BsonCodec.fromBytes(bson);
	}

	@Override
	protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int numberToSkip,
			int numberToReturn, int batchSize, @Nullable Document fieldSelector) {
		return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
	}

	/** A matcher of its own: the shared one remembers a position for the writer. */
	@Override
	protected boolean documentMatchesQuery(Document document, Document query) {
		return new DefaultQueryMatcher().matches(document, query);
	}

	@Override
	protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
		Cursor<Long, byte[]> cursor = this.records.cursor(null);
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
				.map((position) -> new DocumentWithPosition<>(BsonCodec.fromBytes(cursor.getValue()), position));
	}

	@Override
	protected Document getDocument(Long position) {
		return BsonCodec.fromBytes(Objects.requireNonNull(this.records.get(position)));
	}

	@Override
	protected Long addDocumentInternal(Document document) {
		long position = this.lastPosition.incrementAndGet();
		this.records.put(position, encode(document));
		return position;
	}

	@Override
	protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
		this.records.put(position, encode(newDocument));
	}

	private byte[] encode(Document document) {
		byte[] bson = BsonCodec.toBytes(document);
		if (bson.length > BsonConstants.MAX_BSON_OBJECT_SIZE) {
			throw new MongoServerError(TOO_LARGE, "BSONObjectTooLarge", "document of " + bson.length + " bytes");
		}
		return bson;
	}

	@Override
	public synchronized void removeDocument(Document document) {
		Long position = this.planned.isEmpty()
				? findDocumentPosition(document)
				: this.planned.stream()
						.map((index) -> index.getPosition(document))
						.filter(Objects::nonNull)
						.findFirst()
						.orElse(null);
		if (position != null) {
			this.planned.forEach((index) -> index.remove(document, position));
			removeDocument(position);
		}
	}

	@Override
	protected void removeDocument(Long position) {
		this.records.remove(position);
	}

	@Override
	public synchronized void addIndex(Index<Long> index) {
		int before = getIndexes().size();
		try {
			super.addIndex(index);
		} catch (MongoServerError refused) {
			if (getIndexes().size() == before) {
				forgetPartlyBuilt(index);
			}
			throw refused;
		}
		if (getIndexes().size() > before) {
			this.planned.add((StoreIndex) index);
		}
	}

	/** An index of the same name that exists already has the same entries: keep them. */
	private void forgetPartlyBuilt(Index<Long> index) {
		if (getIndexes().stream().noneMatch((existing) -> existing.getName().equals(index.getName()))) {
			index.drop();
		}
	}

	@Override
	public synchronized void dropIndex(String indexName) {
		super.dropIndex(indexName);
		this.planned.removeIf((index) -> index.getName().equals(indexName));
	}

	@Override
	public synchronized void addDocument(Document document) {
		super.addDocument(document);
	}

	@Override
	public synchronized List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
		return super.insertDocuments(documents, isOrdered);
	}

	@Override
	public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters,
			boolean isMulti, boolean isUpsert, Oplog oplog) {
		return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
	}

	@Override
	public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
		return super.deleteDocuments(selector, limit, oplog);
	}

	@Override
	public synchronized Document findAndModify(Document query) {
		return super.findAndModify(query);
	}

	@Override
	public int count() {
		return this.records.size();
	}

	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int sizeDelta) {
		// not tracked
	}

	@Override
	protected int getDataSize() {
		return 0;
	}

}
