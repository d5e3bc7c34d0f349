package id.lacak.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;

/** A request; a client that writes without caring about the outcome wants no answer. */
final class Command extends MongoMessage {

	private final boolean answered;

	Command(Channel channel, MessageHeader header, Document body, boolean answered) {
		super(channel, header, body);
		this.answered = answered;
	}

	boolean isAnswered() {
		return this.answered;
	}

}
