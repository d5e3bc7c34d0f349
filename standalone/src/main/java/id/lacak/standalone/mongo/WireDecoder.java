package id.lacak.standalone.mongo;

import java.io.IOException;
import java.util.ArrayList;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/** Reads requests off the wire; the old message of a first greeting is the library's. */
final class WireDecoder extends MongoWireProtocolHandler {

	private static final int HEADER = 16;

	private static final int CHECKSUM_PRESENT = 1;

	private static final int MORE_TO_COME = 2;

	private static final int CHECKSUM_LENGTH = 4;

	private static final int BODY = 0;

	@Override
	protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
		if (in.readableBytes() < HEADER) {
			return null;
		}
		int start = in.readerIndex();
		int length = in.getIntLE(start);
		if (length < HEADER || length > MAX_MESSAGE_SIZE_BYTES) {
			throw new IOException("message of " + length + " bytes");
		}
		if (in.getIntLE(start + HEADER - Integer.BYTES) != OpCode.OP_MSG.getId()) {
			return super.decode(context, in);
		}
		if (in.readableBytes() < length) {
			return null;
		}
		var message = in.readSlice(length).skipBytes(Integer.BYTES);
		var header = new MessageHeader(length, message.readIntLE(), message.readIntLE());
		int flags = message.skipBytes(Integer.BYTES).readIntLE();
		if ((flags & CHECKSUM_PRESENT) != 0) {
			message.writerIndex(message.writerIndex() - CHECKSUM_LENGTH);
		}
		return new Command(context.channel(), header, body(message), (flags & MORE_TO_COME) == 0);
	}

	private static Document body(ByteBuf message) throws IOException {
		var body = new Document();
		var sequences = new Document();
		while (message.isReadable()) {
			if (message.readByte() == BODY) {
				body = BsonCodec.read(message);
			} else {
				int end = message.readerIndex() + message.readIntLE();
				String name = BsonDecoder.decodeCString(message);
				var documents = new ArrayList<Document>();
				while (message.readerIndex() < end) {
					documents.add(BsonCodec.read(message));
				}
				sequences.put(name, documents);
			}
		}
		if (body.isEmpty()) {
			throw new IOException("message without a body");
		}
		body.putAll(sequences);
		return body;
	}

}
