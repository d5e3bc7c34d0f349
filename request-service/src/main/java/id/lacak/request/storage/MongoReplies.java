package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;

import id.lacak.request.correspondence.Replies;
import id.lacak.request.correspondence.Reply;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Answers by email, one document each; the name of a mail is its key, so that a copy changes nothing. */
final class MongoReplies implements Replies {

	private static final String HANDLED = "handledAt";

	private static final int MOST = 200;

	private final RequestDatabase database;

	MongoReplies(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public boolean filed(OfficeCode office, CaseId about, String id) {
		return database.replies().find(and(one(office, id), eq("about", about.value()))).first() != null;
	}

	@Override
	public void keep(Reply reply) {
		try {
			database.replies().insertOne(write(reply));
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
		}
	}

	@Override
	public List<Reply> open(OfficeCode office, int most) {
		return found(and(eq("office", office.value()), exists(HANDLED, false)), most);
	}

	@Override
	public List<Reply> about(OfficeCode office, CaseId about) {
		return found(and(eq("office", office.value()), eq("about", about.value())), MOST);
	}

	@Override
	public boolean settle(OfficeCode office, String id, Actor by, Instant at) {
		database.replies()
				.updateOne(and(one(office, id), exists(HANDLED, false)),
						combine(set(HANDLED, Date.from(at)), set("handledBy", by.name())));
		return database.replies().find(one(office, id)).first() != null;
	}

	private List<Reply> found(Bson which, int most) {
		return database.replies()
				.find(which)
				.sort(descending("at"))
				.limit(most)
				.map(MongoReplies::read)
				.into(new ArrayList<>());
	}

	private static Bson one(OfficeCode office, String id) {
		return and(eq("_id", id), eq("office", office.value()));
	}

	private static Document write(Reply reply) {
		return new Document("_id", reply.id()).append("office", reply.office().value())
				.append("about", reply.about().value())
				.append("objection", reply.objection())
				.append("number", reply.number())
				.append("at", Date.from(reply.at()))
				.append("known", reply.known())
				.append("text", reply.text())
				.append("files", reply.files())
				.append("omitted",
						reply.omitted()
								.stream()
								.map(each -> new Document("name", each.name()).append("reason", each.reason()))
								.toList());
	}

	private static Reply read(Document document) {
		var node = new Node(document);
		return new Reply(node.text("_id"), new OfficeCode(node.text("office")), new CaseId(node.text("about")),
				document.getBoolean("objection"), node.text("number"), document.getDate("at").toInstant(),
				document.getBoolean("known"), node.text("text"), node.texts("files"),
				node.nodes("omitted")
						.stream()
						.map(each -> new Reply.Omitted(each.text("name"), each.text("reason")))
						.toList());
	}

}
