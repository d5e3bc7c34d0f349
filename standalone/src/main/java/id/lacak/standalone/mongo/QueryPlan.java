package id.lacak.standalone.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How an index answers a query: the ranges of its keys that hold every match, and perhaps
 * the wanted order.
 *
 * @param ordered whether the positions come in the order the query asks for
 * @param backwards whether the index is read from its end
 */
record QueryPlan(StoreIndex index, List<KeyRange> ranges, boolean ordered, boolean backwards, int worth) {

	/** More points than this make one scan cheaper than many look-ups. */
	private static final int MOST_RANGES = 1_000;

	/**
	 * The best plan among the indexes.
	 * @param limited whether the query wants only the first few matches, so that reading
	 * in order pays even without any condition
	 * @return nothing if all documents must be looked at
	 */
	static @Nullable QueryPlan choose(List<StoreIndex> indexes, Document query, @Nullable Document sort,
			boolean limited) {
		var conditions = Condition.of(query);
		QueryPlan best = null;
		for (StoreIndex index : indexes) {
			var plan = of(index, conditions, sort, limited);
			if (plan != null && (best == null || plan.worth() > best.worth())) {
				best = plan;
			}
		}
		return best;
	}

	private static @Nullable QueryPlan of(StoreIndex index, Map<String, Condition> conditions, @Nullable Document sort,
			boolean limited) {
		var prefixes = List.of(new byte[0]);
		int fixed = 0;
		for (var field : index.getKeys()) {
			var condition = conditions.get(field.getKey());
			if (condition == null || condition.points() == null
					|| prefixes.size() * condition.points().size() > MOST_RANGES) {
				break;
			}
			prefixes = extend(prefixes, condition.points(), field.isAscending());
			fixed++;
		}
		var range = (fixed < index.getKeys().size()) ? conditions.get(index.getKeys().get(fixed).getKey()) : null;
		boolean bounded = range != null && range.isRange();
		if (fixed == 0 && !bounded && (index.isSparse() || !limited)) {
			return null;
		}
		var order = isMerged(prefixes, index, fixed, sort) ? SortOrder.of(index, fixed, sort) : SortOrder.NONE;
		boolean lookup = index.isUnique() && fixed == index.getKeys().size();
		int worth = (lookup ? 1000 : 10 * fixed) + (bounded ? 6 : 0) + (order.given() ? (limited ? 8 : 1) : 0);
		return (worth == 0)
				? null
				: new QueryPlan(index, ranges(index, prefixes, fixed, bounded ? range : null),
						order.given(), order.backwards(), worth);
	}

	/** Several ranges can be read as one in the order of what follows their prefixes, and in no other. */
	private static boolean isMerged(List<byte[]> prefixes, StoreIndex index, int fixed, @Nullable Document sort) {
		return prefixes.size() == 1 || (sort != null && sort.size() <= index.getKeys().size() - fixed
				&& index.getKeys().subList(0, fixed).stream().noneMatch((key) -> sort.containsKey(key.getKey())));
	}

	/**
	 * How many documents match, read off an index alone.
	 * @return nothing if no index holds all that the query asks for
	 */
	static OptionalLong count(List<StoreIndex> indexes, Document query) {
		var wanted = Condition.exactly(query);
		for (StoreIndex index : indexes) {
			int fixed = wanted.size();
			if (fixed > 0 && fixed <= index.getKeys().size() && !index.isSparse()
					&& !index.mayHoldSeveralEntriesPerDocument()
					&& index.getKeys().subList(0, fixed).stream().allMatch((key) -> wanted.containsKey(key.getKey()))) {
				var prefixes = List.of(new byte[0]);
				for (var key : index.getKeys().subList(0, fixed)) {
					prefixes = extend(prefixes, Objects.requireNonNull(wanted.get(key.getKey())), key.isAscending());
				}
				return OptionalLong.of(new QueryPlan(index, ranges(index, prefixes, fixed, null), false, false, 0)
						.positions()
						.count());
			}
		}
		return OptionalLong.empty();
	}

	/** Each prefix with each point; sorted, and equal points once. */
	private static List<byte[]> extend(List<byte[]> prefixes, List<Object> points, boolean ascending) {
		var extended = new TreeSet<byte[]>(Arrays::compareUnsigned);
		for (byte[] prefix : prefixes) {
			for (Object point : points) {
				extended.add(OrderedKey.concat(prefix, OrderedKey.of(point, ascending)));
			}
		}
		return List.copyOf(extended);
	}

	private static List<KeyRange> ranges(StoreIndex index, List<byte[]> prefixes, int fixed,
			@Nullable Condition range) {
		var ranges = new ArrayList<KeyRange>(prefixes.size());
		for (byte[] prefix : prefixes) {
			ranges.add((range == null)
					? KeyRange.startingWith(prefix)
					: KeyRange.within(prefix, range,
							index.getKeys().get(fixed).isAscending(), index.mayHoldSeveralEntriesPerDocument()));
		}
		return ranges;
	}

	/** The positions of all candidates, each once. */
	Stream<Long> positions() {
		var found = (this.ordered && this.ranges.size() > 1) ? merged() : this.ranges.stream().flatMap(this::read);
		return this.index.mayHoldSeveralEntriesPerDocument() ? found.distinct() : found;
	}

	/** All ranges as one, in the order of what follows their prefixes. */
	private Stream<Long> merged() {
		Comparator<Head> order = (one, other) -> Arrays.compareUnsigned(one.key, one.prefix, one.key.length, other.key,
				other.prefix, other.key.length);
		var heads = new PriorityQueue<>(this.backwards ? order.reversed() : order);
		this.ranges.forEach((range) -> new Head(cursor(range), range.prefix()).next().ifPresent(heads::add));
		return Stream.generate(() -> Optional.ofNullable(heads.poll()))
				.takeWhile(Optional::isPresent)
				.map(Optional::orElseThrow)
				.map((head) -> {
					var position = head.cursor.getValue();
					head.next().ifPresent(heads::add);
					return position;
				});
	}

	/** Where a range is being read. */
	private static final class Head {

		private final Cursor<byte[], Long> cursor;

		private final int prefix;

		private byte[] key = {};

		Head(Cursor<byte[], Long> cursor, int prefix) {
			this.cursor = cursor;
			this.prefix = prefix;
		}

		Optional<Head> next() {
			if (!this.cursor.hasNext()) {
				return Optional.empty();
			}
			this.key = this.cursor.next();
			return Optional.of(this);
		}

	}

	private Cursor<byte[], Long> cursor(KeyRange range) {
		return this.backwards
				? this.index.entries().cursor(range.last(), range.first(), true)
				: this.index.entries().cursor(range.first(), range.last(), false);
	}

	private Stream<Long> read(KeyRange range) {
		var cursor = cursor(range);
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
				.map((_) -> cursor.getValue());
	}

}
