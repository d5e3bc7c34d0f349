package id.lacak.notification.storage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.Turn;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The messages in MongoDB: one document each, with its state and the reports that wait.
 * Every method is one write or one read of one collection, by id or by an index.
 */
@Component
class MongoNotifications implements Notifications {

	private final Database database;

	private final StorageSettings settings;

	private final InstantSource machineTime;

	MongoNotifications(Database database, StorageSettings settings, InstantSource machineTime) {
		this.database = database;
		this.settings = settings;
		this.machineTime = machineTime;
	}

	@Override
	public boolean add(Change planned) {
		var reports = planned.reports().stream().map(NotificationDocuments::report).toList();
		var document = NotificationDocuments.write(planned.after())
				.append(NotificationDocuments.REPORTS, reports)
				.append(NotificationDocuments.TRAIL, reports)
				.append(NotificationDocuments.REPORT_SEQUENCE, (long) reports.size())
				.append(NotificationDocuments.REPORT_NEXT, Date.from(afterGrace()));
		try {
			return this.database.ask(() -> this.database.notifications().insertOne(document).wasAcknowledged());
		} catch (MongoWriteException ex) {
			if (Database.isDuplicate(ex)) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public Optional<Notification> find(MessageId id) {
		return this.database.ask(() -> Optional
				.ofNullable(
						this.database.notifications().find(Filters.eq(NotificationDocuments.ID, id.value())).first())
				.map(NotificationDocuments::read));
	}

	@Override
	public List<Notification> due(ChannelKind channel, Turn turn, Instant now, int limit) {
		var due = Filters.and(Filters.eq(NotificationDocuments.CHANNEL, NotificationDocuments.channel(channel)),
				Filters.lte(NotificationDocuments.NEXT, Date.from(now)));
		// what was planned before there were ranks has none, and leaves by its age
		var filter = switch (turn) {
			case URGENCY -> Filters.and(due, Filters.gte(NotificationDocuments.RANK, 0));
			case AGE -> due;
		};
		return this.database.ask(() -> this.database.notifications()
				.find(filter)
				.sort(order(turn))
				.limit(limit)
				.map(NotificationDocuments::read)
				.into(new ArrayList<>()));
	}

	private static Bson order(Turn turn) {
		return switch (turn) {
			case URGENCY -> Sorts.ascending(NotificationDocuments.RANK, NotificationDocuments.PLACE);
			case AGE -> Sorts.ascending(NotificationDocuments.NEXT);
		};
	}

	@Override
	public List<Notification> waitingReminders(String office, String subject) {
		var filter = Filters.and(Filters.eq(NotificationDocuments.SUBJECT, subject),
				Filters.eq(NotificationDocuments.OFFICE, office),
				Filters.eq(NotificationDocuments.STATE + ".kind", "waiting"),
				Filters.exists(NotificationDocuments.REMINDER_AS_OF));
		return this.database.ask(() -> this.database.notifications()
				.find(filter)
				.map(NotificationDocuments::read)
				.into(new ArrayList<>()));
	}

	@Override
	public boolean advance(Change change) {
		var after = change.after();
		var filter = Filters.and(Filters.eq(NotificationDocuments.ID, after.id().value()),
				Filters.eq(NotificationDocuments.VERSION, after.version() - 1));
		var update = Updates.combine(updates(change));
		return this.database.ask(() -> this.database.notifications().updateOne(filter, update).getModifiedCount() == 1);
	}

	@Override
	public List<Notification> optionalAbout(String office, String subject) {
		var filter = Filters.and(Filters.eq(NotificationDocuments.SUBJECT, subject),
				Filters.eq(NotificationDocuments.OFFICE, office), Filters.eq(NotificationDocuments.OPTIONAL, true));
		return this.database.ask(() -> this.database.notifications()
				.find(filter)
				.map(NotificationDocuments::read)
				.into(new ArrayList<>()));
	}

	@Override
	public boolean join(Change step, MessageId told) {
		var after = step.after();
		var filter = Filters.and(Filters.eq(NotificationDocuments.ID, after.id().value()),
				Filters.eq(NotificationDocuments.VERSION, after.version() - 1));
		var update = Updates.combine(
				Updates.set(NotificationDocuments.CONTENT, NotificationDocuments.content(after.message().content())),
				Updates.set(NotificationDocuments.FINGERPRINT, after.message().fingerprint()),
				Updates.set(NotificationDocuments.VERSION, after.version()),
				Updates.addToSet(NotificationDocuments.TELLS, told.value()));
		return this.database.ask(() -> this.database.notifications().updateOne(filter, update).getModifiedCount() == 1);
	}

	@Override
	public Optional<MessageId> tellerOf(String subject, MessageId told) {
		var filter = Filters.and(Filters.eq(NotificationDocuments.SUBJECT, subject),
				Filters.eq(NotificationDocuments.TELLS, told.value()));
		return this.database.ask(() -> Optional.ofNullable(this.database.notifications().find(filter).first()))
				.map(document -> new MessageId(document.getString(NotificationDocuments.ID)));
	}

	@Override
	public int removeTexts(Instant before, int most) {
		var old = Filters.and(Filters.in(NotificationDocuments.CONTENT_KIND, "mail", "text"),
				Filters.lt(NotificationDocuments.SINCE, Date.from(before)),
				Filters.exists(NotificationDocuments.NEXT, false),
				Filters.exists(NotificationDocuments.REPORT_NEXT, false));
		var found = this.database.ask(() -> this.database.notifications()
				.find(old)
				.limit(most)
				.map(NotificationDocuments::read)
				.into(new ArrayList<>()));
		return (int) found.stream().filter(this::removeText).count();
	}

	private boolean removeText(Notification old) {
		var after = old.withoutText();
		var filter = Filters.and(Filters.eq(NotificationDocuments.ID, old.id().value()),
				Filters.eq(NotificationDocuments.VERSION, old.version()));
		var update = Updates.combine(
				Updates.set(NotificationDocuments.CONTENT, NotificationDocuments.content(after.message().content())),
				Updates.set(NotificationDocuments.ADDRESS, after.message().address()),
				Updates.set(NotificationDocuments.NAME, after.message().name()),
				// also where it was written before there were any
				Updates.set(NotificationDocuments.FINGERPRINT, old.message().fingerprint()),
				Updates.set(NotificationDocuments.VERSION, after.version()));
		return this.database.ask(() -> this.database.notifications().updateOne(filter, update).getModifiedCount() == 1);
	}

	private List<Bson> updates(Change change) {
		var after = change.after();
		var updates = new ArrayList<Bson>(List.of(Updates.set(NotificationDocuments.VERSION, after.version()),
				Updates.set(NotificationDocuments.STATE, StateDocuments.write(after.state())),
				Updates.set(NotificationDocuments.ATTEMPTS, after.attempts()),
				Updates.set(NotificationDocuments.ROUND, after.round()),
				Updates.set(NotificationDocuments.SINCE, Date.from(after.since())),
				Updates.set(NotificationDocuments.COMMANDS, after.commands())));
		updates.add(StateDocuments.next(after.state())
				.map(next -> Updates.combine(Updates.set(NotificationDocuments.NEXT, Date.from(next)),
						Updates.set(NotificationDocuments.RANK, NotificationDocuments.rank(after)),
						Updates.set(NotificationDocuments.PLACE, NotificationDocuments.place(after))))
				.orElseGet(() -> Updates.combine(Updates.unset(NotificationDocuments.NEXT),
						Updates.unset(NotificationDocuments.RANK), Updates.unset(NotificationDocuments.PLACE))));
		if (!after.conditions().isReminder()) {
			updates.add(Updates.unset(NotificationDocuments.REMINDER_AS_OF));
			updates.add(Updates.unset(NotificationDocuments.VALID_UNTIL));
		}
		if (!change.reports().isEmpty()) {
			List<Document> reports = change.reports().stream().map(NotificationDocuments::report).toList();
			updates.add(Updates.pushEach(NotificationDocuments.REPORTS, reports));
			updates.add(Updates.pushEach(NotificationDocuments.TRAIL, reports));
			updates.add(Updates.inc(NotificationDocuments.REPORT_SEQUENCE, (long) reports.size()));
			updates.add(Updates.set(NotificationDocuments.REPORT_NEXT, Date.from(afterGrace())));
		}
		return updates;
	}

	private Instant afterGrace() {
		return this.machineTime.instant().plus(this.settings.reportGrace());
	}

}
