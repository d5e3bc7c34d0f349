package id.lacak.standalone.mongo;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each request to a thread of its own, because it may wait for the disk, and sends
 * the answer. Documents are never logged: they hold personal data.
 */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {

	private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);

	private static final int INTERNAL_ERROR = 1;

	private final StoreBackend backend;

	private final Executor threads;

	private final AtomicInteger lastMessage = new AtomicInteger();

	CommandHandler(StoreBackend backend, Executor threads) {
		this.backend = backend;
		this.threads = threads;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
		switch (request) {
			case Command command -> this.threads.execute(() -> answer(context, command));
			case MongoQuery greeting -> this.threads.execute(() -> answer(context, greeting));
			default -> context.close();
		}
	}

	private void answer(ChannelHandlerContext context, Command command) {
		var body = command.getDocument();
		String name = body.keySet().iterator().next();
		var outcome = handle(context, command.getDatabaseName(), name, body);
		if (command.isAnswered()) {
			context.channel().writeAndFlush(new MongoMessage(command.getChannel(), headerFor(command), outcome));
		}
	}

	/** The very first message of a driver, in the format of old. */
	private void answer(ChannelHandlerContext context, MongoQuery greeting) {
		var query = greeting.getQuery();
		var body = (query.get("$query") instanceof Document nested) ? nested : query;
		var outcome = handle(context, greeting.getDatabaseName(), body.keySet().iterator().next(), body);
		context.channel().writeAndFlush(new MongoReply(headerFor(greeting), List.of(outcome), 0));
	}

	private Document handle(ChannelHandlerContext context, String database, String command, Document body) {
		try {
			return this.backend.handleCommand(context.channel(), database, command, body);
		} catch (MongoServerException refused) {
			log.debug("refused {}: {}", command, refused.getClass().getSimpleName());
			return refusal(refused);
		} catch (RuntimeException | Error failed) {
			log.error("the command {} failed", command, failed);
			return new Document("ok", 0.0).append("errmsg", "internal error: " + failed.getClass().getSimpleName())
					.append("code", INTERNAL_ERROR)
					.append("codeName", "InternalError");
		}
	}

	private static Document refusal(MongoServerException refused) {
		var answer = new Document("ok", 0.0).append("errmsg", refused.getMessageWithoutErrorCode());
		if (refused instanceof MongoServerError error) {
			answer.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
		}
		return answer;
	}

	private MessageHeader headerFor(ClientRequest request) {
		return new MessageHeader(this.lastMessage.incrementAndGet(), request.getHeader().getRequestID());
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) throws Exception {
		this.backend.handleClose(context.channel());
		super.channelInactive(context);
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		log.debug("a client's connection ended", cause);
		context.close();
	}

}
