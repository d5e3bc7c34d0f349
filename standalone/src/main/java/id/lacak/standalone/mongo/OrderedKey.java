package id.lacak.standalone.mongo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into bytes whose plain order is the order of the values, so that an index
 * is one sorted map and a range of values is a range of bytes. Values that MongoDB calls
 * equal, such as 1, 1L and 1.0, give equal bytes; no encoding is the beginning of
 * another.
 */
final class OrderedKey {

	/** Greater than any byte an encoded value or position may begin with. */
	static final byte AFTER_ALL = (byte) 0xFF;

	private static final int MIN_KEY = 0x0A;

	private static final int EMPTY_ARRAY = 0x0C;

	private static final int NULL = 0x10;

	private static final int NUMBER = 0x20;

	private static final int STRING = 0x30;

	private static final int DOCUMENT = 0x40;

	private static final int ARRAY = 0x48;

	private static final int BINARY = 0x50;

	private static final int LEGACY_UUID = 0x54;

	private static final int UUID = 0x58;

	private static final int OBJECT_ID = 0x60;

	private static final int BOOLEAN = 0x68;

	private static final int DATE = 0x70;

	private static final int TIMESTAMP = 0x78;

	private static final int OTHER = 0x80;

	private static final int MAX_KEY = 0x90;

	/** From here on not every whole number has a double of its own. */
	private static final double EXACT_DOUBLES = 1L << 53;

	private OrderedKey() {
	}

	/**
	 * Whether values of this type are ordered by their bytes exactly as a sort in memory
	 * would order them, so that a range or a sort may be read off an index.
	 */
	static boolean isOrdered(@Nullable Object value) {
		return switch (value) {
			case Decimal128 _ -> false;
			case Number _,String _,Instant _,ObjectId _,UUID _,Boolean _,BsonTimestamp _,BinData _ -> true;
			case null, default -> false;
		};
	}

	/** Whether equal bytes mean equal values, so that an index may look the value up. */
	static boolean isExact(@Nullable Object value) {
		return isOrdered(value) || value instanceof Decimal128 || value instanceof TypedBinary
				|| value instanceof LegacyUUID;
	}

	/** The value's bytes, inverted when the index holds the field in descending order. */
	static byte[] of(@Nullable Object value, boolean ascending) {
		var out = new ByteArrayOutputStream(24);
		append(value, out);
		byte[] bytes = out.toByteArray();
		if (!ascending) {
			for (int i = 0; i < bytes.length; i++) {
				bytes[i] = (byte) ~bytes[i];
			}
		}
		return bytes;
	}

	/** The first byte of every value of the same type. */
	static byte typeOf(Object value, boolean ascending) {
		return of(value, ascending)[0];
	}

	static byte[] concat(byte[] first, byte... second) {
		byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

	static byte[] position(long position) {
		return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
	}

	private static void append(@Nullable Object value, ByteArrayOutputStream out) {
		switch (value) {
			case null -> out.write(NULL);
			case Missing _ -> out.write(NULL);
			case Number number -> appendNumber(number, out);
			case String text -> appendText(STRING, text, out);
			case Instant instant -> appendLong(DATE, instant.toEpochMilli(), out);
			case ObjectId id -> appendBytes(OBJECT_ID, id.toByteArray(), out);
			case Boolean flag -> appendBytes(BOOLEAN, new byte[]{(byte) (flag ? 1 : 0)}, out);
			case UUID uuid -> appendUuid(UUID, uuid, out);
			case LegacyUUID uuid -> appendUuid(LEGACY_UUID, uuid.getUuid(), out);
			case BinData data -> appendBinary((byte) 0, data.getData(), out);
			case TypedBinary data -> appendBinary(data.subtype(), data.bytes(), out);
			case BsonTimestamp timestamp -> appendLong(TIMESTAMP, timestamp.getValue(), out);
			case Document document -> appendDocument(document, out);
			case Collection<?> values -> appendArray(values, out);
			case MinKey _ -> out.write(MIN_KEY);
			case MaxKey _ -> out.write(MAX_KEY);
			default -> appendText(OTHER, value.getClass().getSimpleName() + value, out);
		}
	}

	private static void appendNumber(Number number, ByteArrayOutputStream out) {
		double approximate = number.doubleValue() + 0.0; // turns -0.0 into 0.0
		long bits = Double.doubleToLongBits(approximate);
		appendLong(NUMBER, bits ^ ((bits >> 63) & Long.MAX_VALUE), out);
		if (Math.abs(approximate) >= EXACT_DOUBLES) {
			out.writeBytes(position(number.longValue() ^ Long.MIN_VALUE));
		}
	}

	private static void appendLong(int type, long value, ByteArrayOutputStream out) {
		out.write(type);
		out.writeBytes(position(value ^ Long.MIN_VALUE));
	}

	private static void appendBytes(int type, byte[] bytes, ByteArrayOutputStream out) {
		out.write(type);
		out.writeBytes(bytes);
	}

	private static void appendBinary(byte subtype, byte[] bytes, ByteArrayOutputStream out) {
		out.write(BINARY);
		out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		out.write(subtype);
		out.writeBytes(bytes);
	}

	private static void appendUuid(int type, UUID uuid, ByteArrayOutputStream out) {
		out.write(type);
		out.writeBytes(position(uuid.getMostSignificantBits()));
		out.writeBytes(position(uuid.getLeastSignificantBits()));
	}

	private static void appendDocument(Document document, ByteArrayOutputStream out) {
		out.write(DOCUMENT);
		document.forEach((name, value) -> {
			appendText(STRING, name, out);
			append(value, out);
		});
		out.write(0);
	}

	private static void appendArray(Collection<?> values, ByteArrayOutputStream out) {
		if (values.isEmpty()) {
			out.write(EMPTY_ARRAY);
			return;
		}
		out.write(ARRAY);
		values.forEach((value) -> append(value, out));
		out.write(0);
	}

	/**
	 * UTF-16 units, each as in UTF-8: ordered like {@link String#compareTo}. Zero bytes
	 * are escaped, so that the end is smaller than anything that may follow.
	 */
	private static void appendText(int type, String text, ByteArrayOutputStream out) {
		out.write(type);
		boolean plain = text.chars().allMatch((unit) -> unit > 0 && unit < 0x80);
		if (plain) {
			out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
		} else {
			text.chars().forEach((unit) -> appendUnit(unit, out));
		}
		out.write(0);
		out.write(1);
	}

	private static void appendUnit(int unit, ByteArrayOutputStream out) {
		if (unit == 0) {
			out.write(0);
			out.write(0xFF);
		} else if (unit < 0x80) {
			out.write(unit);
		} else if (unit < 0x800) {
			out.write(0xC0 | (unit >> 6));
			out.write(0x80 | (unit & 0x3F));
		} else {
			out.write(0xE0 | (unit >> 12));
			out.write(0x80 | ((unit >> 6) & 0x3F));
			out.write(0x80 | (unit & 0x3F));
		}
	}

}
