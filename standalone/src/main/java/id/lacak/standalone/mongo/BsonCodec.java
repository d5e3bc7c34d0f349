package id.lacak.standalone.mongo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes BSON like the library, but keeps the subtype of binary values, on the
 * wire and at rest.
 */
final class BsonCodec {

	private BsonCodec() {
	}

	static byte[] toBytes(Document document) {
		var buffer = Unpooled.buffer(512);
		try {
			write(document, buffer);
			return ByteBufUtil.getBytes(buffer);
		} finally {
			buffer.release();
		}
	}

	static Document fromBytes(byte[] bytes) {
		return read(Unpooled.wrappedBuffer(bytes));
	}

	static Document read(ByteBuf in) {
		var document = new Document();
		int end = in.readerIndex() + in.readIntLE();
		for (byte type = in.readByte(); type != BsonConstants.TERMINATING_BYTE; type = in.readByte()) {
			document.put(BsonDecoder.decodeCString(in), readValue(type, in));
		}
		if (in.readerIndex() != end) {
			throw new IllegalArgumentException("malformed BSON document");
		}
		return document;
	}

	private static @Nullable Object readValue(byte type, ByteBuf in) {
		return switch (type) {
			case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> read(in);
			case BsonConstants.TYPE_ARRAY -> new ArrayList<>(read(in).values());
			case BsonConstants.TYPE_DATA -> readBinary(in);
			default -> BsonDecoder.decodeValue(type, in);
		};
	}

	private static @Nullable Object readBinary(ByteBuf in) {
		int length = in.getIntLE(in.readerIndex());
		byte subtype = in.getByte(in.readerIndex() + Integer.BYTES);
		return switch (subtype) {
			case BsonConstants.BINARY_SUBTYPE_GENERIC, BsonConstants.BINARY_SUBTYPE_OLD_UUID,
					BsonConstants.BINARY_SUBTYPE_UUID ->
				BsonDecoder.decodeValue(BsonConstants.TYPE_DATA, in);
			default -> {
				in.skipBytes(Integer.BYTES + 1);
				var bytes = new byte[length];
				in.readBytes(bytes);
				yield new TypedBinary(subtype, bytes);
			}
		};
	}

	static void write(Map<String, ?> document, ByteBuf out) {
		int start = out.writerIndex();
		out.writeIntLE(0);
		document.forEach((name, value) -> writeElement(name, value, out));
		finish(start, out);
	}

	private static void writeArray(Collection<?> values, ByteBuf out) {
		int start = out.writerIndex();
		out.writeIntLE(0);
		int position = 0;
		for (Object value : values) {
			writeElement(Integer.toString(position++), value, out);
		}
		finish(start, out);
	}

	private static void finish(int start, ByteBuf out) {
		out.writeByte(BsonConstants.TERMINATING_BYTE);
		out.setIntLE(start, out.writerIndex() - start);
	}

	private static void writeElement(String name, @Nullable Object value, ByteBuf out) {
		switch (value) {
			case TypedBinary binary -> {
				writeName(BsonConstants.TYPE_DATA, name, out);
				out.writeIntLE(binary.bytes().length).writeByte(binary.subtype()).writeBytes(binary.bytes());
			}
			case Document embedded -> {
				writeName(BsonConstants.TYPE_EMBEDDED_DOCUMENT, name, out);
				write(embedded, out);
			}
			case Collection<?> values -> {
				writeName(BsonConstants.TYPE_ARRAY, name, out);
				writeArray(values, out);
			}
			case null, default -> {
				byte type = BsonEncoder.determineType(value);
				writeName(type, name, out);
				BsonEncoder.encodeValue(type, value, out);
			}
		}
	}

	private static void writeName(byte type, String name, ByteBuf out) {
		out.writeByte(type);
		out.writeCharSequence(name, StandardCharsets.UTF_8);
		out.writeByte(BsonConstants.STRING_TERMINATION);
	}

}
