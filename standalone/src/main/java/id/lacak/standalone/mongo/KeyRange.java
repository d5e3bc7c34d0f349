package id.lacak.standalone.mongo;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A range of encoded index keys, both ends included.
 *
 * @param prefix how many bytes at their beginning are the same in all of them
 */
record KeyRange(byte[] first, byte[] last, int prefix) {

	/** Greater than the marks of an index, smaller than any value. */
	private static final byte BEFORE_ALL = 1;

	static KeyRange startingWith(byte[] prefix) {
		return new KeyRange((prefix.length == 0) ? new byte[]{BEFORE_ALL} : prefix,
				OrderedKey.concat(prefix, OrderedKey.AFTER_ALL), prefix.length);
	}

	/**
	 * The keys with the prefix whose next field lies in the range and has the type of its
	 * ends.
	 * @param oneSided set when a document may have several values, of which one satisfies
	 * the lower end and another the upper; then only one end may narrow the range
	 */
	static KeyRange within(byte[] prefix, Condition range, boolean ascending, boolean oneSided) {
		Object low = range.low();
		Object high = (oneSided && low != null) ? null : range.high();
		Object smallest = ascending ? low : high;
		Object greatest = ascending ? high : low;
		byte type = OrderedKey.typeOf(Objects.requireNonNull((low != null) ? low : high), ascending);
		return new KeyRange(OrderedKey.concat(prefix, end(smallest, type, ascending)),
				OrderedKey.concat(OrderedKey.concat(prefix, end(greatest, type, ascending)), OrderedKey.AFTER_ALL),
				prefix.length);
	}

	private static byte[] end(@Nullable Object value, byte type, boolean ascending) {
		return (value != null) ? OrderedKey.of(value, ascending) : new byte[]{type};
	}

}
