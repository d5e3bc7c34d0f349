package id.lacak.standalone.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index over one or several fields, unique or not: a sorted map from the encoded
 * values to the position of the record. In an index that is not unique the position is
 * also the last part of the key.
 */
final class StoreIndex extends Index<Long> {

	/** Sorts before every real key; its value is a set of the marks below. */
	private static final byte[] MARKS = {0};

	/** Some document has more than one entry. */
	private static final long SEVERAL_ENTRIES = 1;

	/** In files of before the marks of single fields: the bytes of some field are not ordered as its values are. */
	private static final long SOME_UNORDERED = 2;

	/** Of the first field; those of the next ones follow it. */
	private static final long UNORDERED = 1 << 8;

	private final MVMap<byte[], Long> entries;

	private final boolean unique;

	StoreIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, MVMap<byte[], Long> entries) {
		super(name, keys, sparse);
		this.unique = unique;
		this.entries = entries;
	}

	MVMap<byte[], Long> entries() {
		return this.entries;
	}

	boolean mayHoldSeveralEntriesPerDocument() {
		return (marks() & SEVERAL_ENTRIES) != 0;
	}

	/** Whether the values of each field from that one on are ordered as their bytes are, and are no arrays. */
	boolean isOrdered(int from) {
		return (marks() & (SOME_UNORDERED | -(UNORDERED << from))) == 0;
	}

	private long marks() {
		return this.entries.getOrDefault(MARKS, 0L);
	}

	@Override
	public boolean isUnique() {
		return this.unique;
	}

	@Override
	public boolean isSparse() {
		return super.isSparse();
	}

	@Override
	public boolean hasSameOptions(Index<?> other) {
		return super.hasSameOptions(other) && isUnique() == other.isUnique()
				&& describe(getKeys()).equals(describe(other.getKeys()));
	}

	private static String describe(List<IndexKey> keys) {
		return keys.toString();
	}

	@Override
	public @Nullable Long getPosition(Document document) {
		if (!this.unique) {
			return null;
		}
		return keysOf(document).keySet()
				.stream()
				.map(this.entries::get)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Long> collection) {
		checkFree(keysOf(document), null, collection);
	}

	@Override
	public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
		if (this.unique) {
			checkFree(keysOf(after), getPosition(before), collection);
		}
	}

	private void checkFree(Map<byte[], List<@Nullable Object>> keys, @Nullable Long owner,
			MongoCollection<Long> collection) {
		if (this.unique) {
			keys.forEach((key, values) -> {
				Long position = this.entries.get(key);
				if (position != null && !position.equals(owner)) {
					throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
				}
			});
		}
	}

	@Override
	public void add(Document document, Long position, MongoCollection<Long> collection) {
		var keys = keysOf(document);
		checkFree(keys, position, collection);
		mark(document);
		keys.keySet().forEach((key) -> this.entries.put(entry(key, position), position));
	}

	@Override
	public void updateInPlace(Document before, Document after, Long position, MongoCollection<Long> collection) {
		var old = keysOf(before);
		var fresh = keysOf(after);
		mark(after);
		fresh.keySet()
				.stream()
				.filter((key) -> !old.containsKey(key))
				.forEach((key) -> this.entries.put(entry(key, position), position));
		old.keySet()
				.stream()
				.filter((key) -> !fresh.containsKey(key))
				.forEach((key) -> this.entries.remove(entry(key, position)));
	}

	void remove(Document document, Long position) {
		keysOf(document).keySet().forEach((key) -> this.entries.remove(entry(key, position)));
	}

	/** Not called: the collection removes by position, which an index cannot know. */
	@Override
	public Long remove(Document document) {
		throw new UnsupportedOperationException();
	}

	private byte[] entry(byte[] key, Long position) {
		return this.unique ? key : OrderedKey.concat(key, OrderedKey.position(position));
	}

	/** One key per combination of the values that the document has for the fields. */
	private Map<byte[], List<@Nullable Object>> keysOf(Document document) {
		Map<byte[], List<@Nullable Object>> keys = new TreeMap<>(Arrays::compareUnsigned);
		List<List<@Nullable Object>> fields = getKeys().stream()
				.map((field) -> FieldValues.at(field.getKey(), document).values())
				.toList();
		boolean absent = fields.stream().flatMap(List::stream).allMatch(Missing.class::isInstance);
		if (!(isSparse() && absent)) {
			combine(fields, new byte[0], List.of(), keys);
		}
		return keys;
	}

	private void combine(List<List<@Nullable Object>> fields, byte[] prefix, List<@Nullable Object> chosen,
			Map<byte[], List<@Nullable Object>> keys) {
		int field = chosen.size();
		if (field == fields.size()) {
			keys.put(prefix, chosen);
			return;
		}
		boolean ascending = getKeys().get(field).isAscending();
		for (Object value : fields.get(field)) {
			List<@Nullable Object> longer = new ArrayList<>(chosen);
			longer.add(value);
			combine(fields, OrderedKey.concat(prefix, OrderedKey.of(value, ascending)), longer, keys);
		}
	}

	private void mark(Document document) {
		long seen = 0;
		long unordered = UNORDERED;
		for (IndexKey field : getKeys()) {
			var values = FieldValues.at(field.getKey(), document);
			seen |= values.throughArray() ? (SEVERAL_ENTRIES | unordered) : 0;
			seen |= values.values().stream().allMatch(StoreIndex::isAbsentOrOrdered) ? 0 : unordered;
			unordered <<= 1;
		}
		long marks = marks();
		if ((marks | seen) != marks) {
			this.entries.put(MARKS, marks | seen);
		}
	}

	private static boolean isAbsentOrOrdered(@Nullable Object value) {
		return Missing.isNullOrMissing(value) || OrderedKey.isOrdered(value);
	}

	/** Not called: {@link QueryPlan} chooses the index. */
	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Long> getPositions(Document query) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long getCount() {
		return this.entries.sizeAsLong() - (this.entries.containsKey(MARKS) ? 1 : 0);
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

	@Override
	public void drop() {
		this.entries.clear();
	}

}
