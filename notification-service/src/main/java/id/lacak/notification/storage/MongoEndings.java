package id.lacak.notification.storage;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.Endings;
import org.springframework.stereotype.Component;

/** The last ending of each case and objection, one small document each. */
@Component
class MongoEndings implements Endings {

	static final String TOUCHED = "touchedAt";

	private static final String ID = "_id";

	private static final String TYPE = "type";

	private static final String AT = "at";

	private final Database database;

	MongoEndings(Database database) {
		this.database = database;
	}

	@Override
	public void note(String office, String subject, Ending ending, Instant now) {
		var earlier = Filters.and(Filters.eq(ID, id(office, subject)), Filters.lt(AT, Date.from(ending.at())));
		var update = Updates.combine(Updates.set(TYPE, ending.type()), Updates.set(AT, Date.from(ending.at())),
				Updates.set(TOUCHED, Date.from(now)));
		try {
			this.database.ask(
					() -> this.database.endings().updateOne(earlier, update, new UpdateOptions().upsert(true)));
		} catch (MongoWriteException ex) {
			// the one that is there is not earlier
			if (!Database.isDuplicate(ex)) {
				throw ex;
			}
		}
	}

	@Override
	public Optional<Ending> last(String office, String subject) {
		return this.database
				.ask(() -> Optional.ofNullable(
						this.database.endings().find(Filters.eq(ID, id(office, subject))).first()))
				.map(entry -> new Ending(entry.getString(TYPE), StateDocuments.instant(entry, AT)));
	}

	@Override
	public void forgetEndingsBefore(Instant limit) {
		this.database.ask(() -> this.database.endings().deleteMany(Filters.lt(TOUCHED, Date.from(limit))));
	}

	private static String id(String office, String subject) {
		return office + "/" + subject;
	}

}
