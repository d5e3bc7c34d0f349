package id.lacak.standalone.mongo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;

/**
 * The order a query asks for, the same as an index would give it. An array counts as its
 * smallest element in ascending order and as its greatest in descending order. Serves one
 * sort, because it remembers the keys of the documents it has seen.
 */
final class SortedLikeIndex implements Comparator<Document> {

	private final Map<String, Boolean> ascendingByField = new LinkedHashMap<>();

	private final Map<Document, List<byte[]>> keys = new IdentityHashMap<>();

	SortedLikeIndex(Document sort) {
		sort.forEach((field, direction) -> this.ascendingByField.put(field, ((Number) direction).intValue() > 0));
	}

	@Override
	public int compare(Document first, Document second) {
		var firstKeys = keysOf(first);
		var secondKeys = keysOf(second);
		for (int i = 0; i < firstKeys.size(); i++) {
			int difference = Arrays.compareUnsigned(firstKeys.get(i), secondKeys.get(i));
			if (difference != 0) {
				return difference;
			}
		}
		return 0;
	}

	private List<byte[]> keysOf(Document document) {
		return this.keys.computeIfAbsent(document,
				(_) -> this.ascendingByField.entrySet()
						.stream()
						.map((field) -> first(FieldValues.at(field.getKey(), document), field.getValue()))
						.toList());
	}

	/** A descending value's bytes are inverted, so the first is the greatest value. */
	private static byte[] first(FieldValues values, boolean ascending) {
		return values.values()
				.stream()
				.map((value) -> OrderedKey.of(value, ascending))
				.min(Arrays::compareUnsigned)
				.orElseThrow();
	}

}
