package id.lacak.standalone.mongo;

import java.util.LinkedHashMap;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether reading an index gives the documents in the order a query asks for.
 *
 * @param given whether it does
 * @param backwards whether it must be read from its end
 */
record SortOrder(boolean given, boolean backwards) {

	static final SortOrder NONE = new SortOrder(false, false);

	/**
	 * The order of the index entries whose first fields have one fixed value each.
	 * @param fixed how many fields that is
	 */
	static SortOrder of(StoreIndex index, int fixed, @Nullable Document sort) {
		if (sort == null || sort.isEmpty() || sort.containsKey("$natural") || !index.isOrdered(fixed)
				|| (index.isSparse() && fixed == 0)) {
			return NONE;
		}
		var wanted = new LinkedHashMap<String, Boolean>();
		sort.forEach((field, direction) -> wanted.put(field, ((Number) direction).intValue() > 0));
		var keys = index.getKeys();
		keys.subList(0, fixed).forEach((key) -> wanted.remove(key.getKey()));
		Boolean backwards = null;
		int next = fixed;
		for (var field : wanted.entrySet()) {
			if (next == keys.size()) {
				return (index.isUnique() && backwards != null) ? new SortOrder(true, backwards) : NONE;
			}
			var key = keys.get(next++);
			boolean against = key.isAscending() != field.getValue();
			if (!key.getKey().equals(field.getKey()) || (backwards != null && backwards != against)) {
				return NONE;
			}
			backwards = against;
		}
		return new SortOrder(true, backwards != null && backwards);
	}

}
