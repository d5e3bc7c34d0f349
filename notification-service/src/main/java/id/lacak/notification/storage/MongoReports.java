package id.lacak.notification.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.delivery.StateReport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The reports that wait, in the documents of their messages. */
@Component
class MongoReports implements Reports {

	private final Database database;

	MongoReports(Database database) {
		this.database = database;
	}

	@Override
	public Optional<Waiting> of(MessageId id) {
		return this.database.ask(() -> Optional.ofNullable(this.database.notifications().find(byId(id)).first()))
				.filter(document -> document.containsKey(NotificationDocuments.REPORT_NEXT))
				.map(MongoReports::waiting);
	}

	@Override
	public List<Waiting> overdue(Instant now, int limit) {
		return this.database.ask(() -> this.database.notifications()
				.find(Filters.lte(NotificationDocuments.REPORT_NEXT, Date.from(now)))
				.sort(Sorts.ascending(NotificationDocuments.REPORT_NEXT))
				.limit(limit)
				.map(MongoReports::waiting)
				.into(new ArrayList<>()));
	}

	@Override
	public boolean claim(Waiting waiting, Instant until) {
		var filter = Filters.and(byId(waiting.notification().id()),
				Filters.eq(NotificationDocuments.REPORT_NEXT, Date.from(waiting.dueAt())));
		var update = Updates.set(NotificationDocuments.REPORT_NEXT, Date.from(until));
		return update(filter, update);
	}

	@Override
	public void published(Waiting waiting) {
		var id = waiting.notification().id();
		var nothingNew = Filters.and(byId(id), Filters.eq(NotificationDocuments.REPORT_SEQUENCE, waiting.sequence()));
		var clear = Updates.combine(Updates.set(NotificationDocuments.REPORTS, List.of()),
				Updates.unset(NotificationDocuments.REPORT_NEXT));
		if (!update(nothingNew, clear)) {
			var ids = waiting.reports().stream().map(StateReport::id).toList();
			update(byId(id), Updates.pull(NotificationDocuments.REPORTS, Filters.in("id", ids)));
		}
	}

	private boolean update(Bson filter, Bson update) {
		return this.database.ask(() -> this.database.notifications().updateOne(filter, update).getModifiedCount() == 1);
	}

	private static Bson byId(MessageId id) {
		return Filters.eq(NotificationDocuments.ID, id.value());
	}

	private static Waiting waiting(Document document) {
		return new Waiting(NotificationDocuments.read(document), NotificationDocuments.reports(document),
				document.getLong(NotificationDocuments.REPORT_SEQUENCE),
				StateDocuments.instant(document, NotificationDocuments.REPORT_NEXT));
	}

}
