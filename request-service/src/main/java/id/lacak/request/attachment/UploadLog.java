package id.lacak.request.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;

import id.lacak.request.attachment.Quarantine.Held;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Uploads that may not have been recorded on anything, noted before their first byte: by it what a crash left is found. */
final class UploadLog {

	private final MongoCollection<Document> uploads;

	UploadLog(MongoCollection<Document> uploads) {
		this.uploads = uploads;
	}

	void index() {
		uploads.createIndex(ascending("at"));
	}

	void note(Held file, Instant now) {
		uploads.insertOne(new Document("_id", file.id()).append("at", Date.from(now))
				.append("office", file.office().value())
				.append("case", file.owner().value()));
	}

	/** The oldest first. */
	List<Held> before(Instant instant, int limit) {
		return uploads.find(lte("at", Date.from(instant)))
				.sort(ascending("at"))
				.limit(limit)
				.map(upload -> held(upload.getString("_id"), upload))
				.into(new ArrayList<>());
	}

	void forget(String id) {
		uploads.deleteOne(eq("_id", id));
	}

	void forget(OfficeCode office, String id) {
		uploads.deleteOne(and(eq("_id", id), eq("office", office.value())));
	}

	/** A file by what is kept about its owner. */
	static Held held(String id, Document owner) {
		return new Held(new OfficeCode(owner.getString("office")), new CaseId(owner.getString("case")), id,
				owner.getInteger("tries", 0));
	}

}
