package id.lacak.request.outbox;

import id.lacak.request.lifecycle.TextReplies;
import id.lacak.request.lifecycle.TextReply;

import org.springframework.amqp.AmqpException;

import java.time.Clock;
import java.util.List;

/**
 * Publishes answers to text messages at once: nothing is stored for them, since the question stays at the
 * broker until its answer is there.
 */
final class TextNews implements TextReplies {

	private final Publisher publisher;

	private final Announcements announcements;

	private final Clock clock;

	TextNews(Publisher publisher, Announcements announcements, Clock clock) {
		this.publisher = publisher;
		this.announcements = announcements;
		this.clock = clock;
	}

	@Override
	public void tell(TextReply reply) {
		var announcement = announcements.answered(reply, clock.instant());
		if (publisher.publish(List.of(announcement)).isEmpty())
			throw new AmqpException("the broker did not take the answer");
	}

}
