package id.lacak.standalone.mongo;

import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes answers. */
final class WireEncoder extends MessageToByteEncoder<MongoMessage> {

	WireEncoder() {
		super(MongoMessage.class);
	}

	@Override
	protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
		int start = out.writerIndex();
		out.writeIntLE(0)
				.writeIntLE(message.getHeader().getRequestID())
				.writeIntLE(message.getHeader().getResponseTo())
				.writeIntLE(OpCode.OP_MSG.getId())
				.writeIntLE(0)
				.writeByte(MongoMessage.SECTION_KIND_BODY);
		BsonCodec.write(message.getDocument(), out);
		out.setIntLE(start, out.writerIndex() - start);
	}

}
