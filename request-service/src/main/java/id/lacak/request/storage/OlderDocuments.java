package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.function.Predicate;

/** Documents that an older version wrote lack derived fields; they are given them once, some hundred at a time. */
final class OlderDocuments {

	/** Says which derived fields a document has; a higher number makes all documents older ones. */
	static final String DERIVED = "derived";

	/** What a document of this version has there. */
	static final int PRESENT = 1;

	/** The older ones. */
	static final Bson OLDER = eq(DERIVED, null);

	private static final int AT_ONCE = 500;

	private static final Logger LOG = LoggerFactory.getLogger(OlderDocuments.class);

	private OlderDocuments() {
	}

	/**
	 * Brings all of them up to date and returns how many there were.
	 * @param readable the fields that a change needs
	 * @param change changes one; false if somebody else was faster. What cannot be read stays as it is
	 */
	static int update(MongoCollection<Document> documents, Bson readable, Predicate<Document> change) {
		var all = 0;
		while (true) {
			var older = documents.find(OLDER).projection(readable).limit(AT_ONCE).into(new ArrayList<>());
			var updated = (int) older.stream().filter(document -> updated(document, change)).count();
			all += updated;
			if (updated == 0)
				return all;
		}
	}

	private static boolean updated(Document document, Predicate<Document> change) {
		try {
			return change.test(document);
		} catch (IllegalArgumentException | IllegalStateException e) {
			LOG.warn("{} cannot be brought up to date: {}", document.get("_id"), e.toString());
			return false;
		}
	}

}
