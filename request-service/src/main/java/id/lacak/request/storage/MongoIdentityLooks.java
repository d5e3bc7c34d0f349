package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import id.lacak.request.audit.IdentityLooks;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;

import java.util.ArrayList;
import java.util.List;

/** Reads the record of looks at identity numbers, which the registers write. */
final class MongoIdentityLooks implements IdentityLooks {

	private final RequestDatabase database;

	MongoIdentityLooks(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public List<Look> at(OfficeCode office, String file) {
		return database.identityLooks()
				.find(and(eq("office", office.value()), eq("case", file)))
				.sort(ascending("at"))
				.map(MongoIdentityLooks::read)
				.into(new ArrayList<>());
	}

	@Override
	public List<Look> newest(OfficeCode office, int most) {
		return database.identityLooks()
				.find(eq("office", office.value()))
				.sort(descending("at"))
				.limit(most)
				.map(MongoIdentityLooks::read)
				.into(new ArrayList<>());
	}

	private static Look read(Document stored) {
		return new Look(stored.getString("case"), stored.getString("by"), stored.getString("role"),
				stored.getDate("at").toInstant());
	}

}
