package id.lacak.notification.storage;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.lacak.notification.operations.Acts;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What people did, in the collection {@code acts}; only what came of an act is added to it. */
@Component
class MongoActs implements Acts {

	static final String OFFICE = "office";

	static final String AT = "at";

	private static final String OUTCOME = "outcome";

	private final Database database;

	MongoActs(Database database) {
		this.database = database;
	}

	@Override
	public boolean note(String id, Act act) {
		var document = new Document("_id", id).append(OFFICE, act.office()).append("what", act.what())
				.append("target", act.target())
				.append("by", act.by())
				.append("why", act.why())
				.append(AT, Date.from(act.at()))
				.append(OUTCOME, act.outcome());
		try {
			return this.database.ask(() -> this.database.acts().insertOne(document).wasAcknowledged());
		} catch (MongoWriteException ex) {
			if (Database.isDuplicate(ex)) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public void settle(String id, String outcome) {
		this.database.ask(() -> this.database.acts().updateOne(Filters.eq("_id", id), Updates.set(OUTCOME, outcome)));
	}

	@Override
	public List<Act> list(String office, int skip, int limit) {
		return this.database.ask(() -> this.database.acts()
				.find(Filters.eq(OFFICE, office))
				.sort(Sorts.orderBy(Sorts.descending(AT), Sorts.descending("_id")))
				.skip(skip)
				.limit(limit)
				.map(MongoActs::read)
				.into(new ArrayList<>()));
	}

	@Override
	public long count(String office) {
		return this.database.ask(() -> this.database.acts().countDocuments(Filters.eq(OFFICE, office)));
	}

	private static Act read(Document d) {
		return new Act(d.getString(OFFICE), d.getString("what"), d.getString("target"), d.getString("by"),
				d.getString("why"), StateDocuments.instant(d, AT), d.getString(OUTCOME));
	}

}
