package id.lacak.standalone.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;

/** Adds up the answers to updates that were carried out one by one. */
final class UpdateTally {

	private int matched;

	private int modified;

	private final List<Document> upserted = new ArrayList<>();

	private final List<Document> errors = new ArrayList<>();

	boolean hasError() {
		return !this.errors.isEmpty();
	}

	void add(int index, Document response) {
		this.matched += number(response, "n");
		this.modified += number(response, "nModified");
		renumber(index, response, "upserted", this.upserted);
		renumber(index, response, "writeErrors", this.errors);
	}

	private static int number(Document response, String name) {
		return (response.get(name) instanceof Number number) ? number.intValue() : 0;
	}

	private static void renumber(int index, Document response, String name, List<Document> into) {
		if (response.get(name) instanceof Collection<?> entries) {
			for (Object entry : entries) {
				var copy = ((Document) entry).clone();
				copy.put("index", index);
				into.add(copy);
			}
		}
	}

	Document response() {
		var response = new Document("n", this.matched).append("nModified", this.modified);
		if (!this.upserted.isEmpty()) {
			response.put("upserted", this.upserted);
		}
		if (!this.errors.isEmpty()) {
			response.put("writeErrors", this.errors);
		}
		return response.append("ok", 1.0);
	}

}
