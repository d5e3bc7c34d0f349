package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.Told;

import org.bson.Document;
import org.bson.conversions.Bson;

/** What is noted about messages, in the document of the request or the objection they are about. */
final class ToldNotes {

	private static final String MESSAGE = "told.messageId";

	private ToldNotes() {
	}

	/**
	 * Notes a report; the same one twice changes nothing.
	 * @param one the document it is about
	 * @return whether there is one
	 */
	static boolean note(MongoCollection<Document> documents, Bson one, Told report) {
		var first = documents.updateOne(and(one, ne(MESSAGE, report.messageId())),
				MorningMapping.noted(Updates.push("told", RecordMapping.write(report)), report));
		if (first.getModifiedCount() == 1)
			return true;
		var steps = report.steps().stream().map(RecordMapping::write).toList();
		var known = documents.updateOne(and(one, eq(MESSAGE, report.messageId())),
				MorningMapping.noted(Updates.addEachToSet("told.$.steps", steps), report)).getMatchedCount() == 1;
		if (known)
			MorningMapping.rederive(documents, one);
		return known;
	}

	/** Notes what an officer did about a message that was reported. */
	static boolean note(MongoCollection<Document> documents, Bson one, String messageId, Told.Act act) {
		return documents
				.updateOne(and(one, eq(MESSAGE, messageId)), Updates.push("told.$.acts", RecordMapping.write(act)))
				.getMatchedCount() == 1;
	}

}
