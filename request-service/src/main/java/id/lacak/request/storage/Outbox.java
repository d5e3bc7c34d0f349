package id.lacak.request.storage;

import com.mongodb.client.model.Updates;

import id.lacak.request.outbox.Announcement;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * The part of a case document that waits to be published. {@code outboxNext} is the
 * (machine) instant of the next attempt and is absent when nothing waits;
 * {@code outboxLease} is the instant until which a relay has the document for itself;
 * {@code outboxLast} is the newest event, by which a relay sees that nothing was added while
 * it published.
 */
final class Outbox {

	static final String EVENTS = "outbox";

	static final String NEXT = "outboxNext";

	static final String LEASE = "outboxLease";

	static final String OWNER = "outboxOwner";

	static final String LAST = "outboxLast";

	static final Date FREE = new Date(0);

	private Outbox() {
	}

	/** The fields of a new case. */
	static Document first(List<Announcement> news, Instant now) {
		var fields = new Document(LEASE, FREE);
		if (!news.isEmpty())
			fields.append(EVENTS, documents(news)).append(NEXT, Date.from(now)).append(LAST, news.getLast().id());
		return fields;
	}

	/** The changes that add to a case. */
	static List<Bson> added(List<Announcement> news, Instant now) {
		return news.isEmpty()
				? List.of()
				: List.of(Updates.pushEach(EVENTS, documents(news)), Updates.set(NEXT, Date.from(now)),
						Updates.set(LAST, news.getLast().id()));
	}

	static List<Announcement> pending(Document document) {
		return new Node(document).nodes(EVENTS)
				.stream()
				.map(event -> new Announcement(event.text("id"), event.text("key"), event.text("body")))
				.toList();
	}

	private static List<Document> documents(List<Announcement> news) {
		return news.stream()
				.map(each -> new Document("id", each.id()).append("key", each.routingKey()).append("body", each.body()))
				.toList();
	}

}
