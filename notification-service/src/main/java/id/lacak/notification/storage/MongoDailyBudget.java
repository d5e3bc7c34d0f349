package id.lacak.notification.storage;

import java.time.LocalDate;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.MessageId;
import org.springframework.stereotype.Component;

/** One document for each contact and day; a full one refuses by its unique id. */
@Component
class MongoDailyBudget implements DailyBudget {

	static final String DAY = "day";

	private static final String MESSAGES = "messages";

	private static final String COUNT = "count";

	private final Database database;

	MongoDailyBudget(Database database) {
		this.database = database;
	}

	@Override
	public boolean spend(String owner, LocalDate day, MessageId message, int most) {
		var id = Filters.eq(NotificationDocuments.ID, owner + "/" + day);
		var known = Filters.and(id, Filters.eq(MESSAGES, message.value()));
		if (this.database.ask(() -> this.database.budgets().find(known).first()) != null) {
			return true;
		}
		var room = Filters.and(id, Filters.lt(COUNT, most), Filters.ne(MESSAGES, message.value()));
		var count = Updates.combine(Updates.setOnInsert(DAY, day.toString()), Updates.inc(COUNT, 1),
				Updates.push(MESSAGES, message.value()));
		try {
			this.database.ask(
					() -> this.database.budgets().updateOne(room, count, new UpdateOptions().upsert(true)));
			return true;
		} catch (MongoWriteException ex) {
			if (Database.isDuplicate(ex)) {
				// full, or another was faster to begin the day: then there may be room
				return this.database.ask(() -> this.database.budgets().updateOne(room, count).getModifiedCount() == 1);
			}
			throw ex;
		}
	}

	@Override
	public void forgetDaysBefore(LocalDate day) {
		this.database.ask(() -> this.database.budgets().deleteMany(Filters.lt(DAY, day.toString())));
	}

}
