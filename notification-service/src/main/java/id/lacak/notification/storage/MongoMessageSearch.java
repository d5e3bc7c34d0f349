package id.lacak.notification.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.operations.MessageSearch;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Finds messages by office and the time their last round began, which an index serves. */
@Component
class MongoMessageSearch implements MessageSearch {

	private final Database database;

	MongoMessageSearch(Database database) {
		this.database = database;
	}

	@Override
	public List<Found> list(Filter filter, Optional<Place> after, int limit) {
		var all = new ArrayList<Bson>(List.of(matching(filter)));
		after.ifPresent(place -> all.add(Filters.or(Filters.lt(NotificationDocuments.SINCE, Date.from(place.since())),
				Filters.and(Filters.eq(NotificationDocuments.SINCE, Date.from(place.since())),
						Filters.lt(NotificationDocuments.ID, place.id())))));
		return this.database.ask(() -> this.database.notifications()
				.find(Filters.and(all))
				.sort(Sorts.descending(NotificationDocuments.SINCE, NotificationDocuments.ID))
				.limit(limit)
				.map(MongoMessageSearch::found)
				.into(new ArrayList<>()));
	}

	@Override
	public long count(Filter filter) {
		return this.database.ask(() -> this.database.notifications().countDocuments(matching(filter)));
	}

	@Override
	public Optional<Found> find(String office, MessageId id) {
		var own = Filters.and(Filters.eq(NotificationDocuments.ID, id.value()),
				Filters.eq(NotificationDocuments.OFFICE, office));
		return this.database.ask(() -> Optional.ofNullable(this.database.notifications().find(own).first()))
				.map(MongoMessageSearch::found);
	}

	@Override
	public List<String> offices() {
		return this.database.ask(() -> this.database.notifications()
				.distinct(NotificationDocuments.OFFICE, String.class)
				.into(new ArrayList<>()));
	}

	@Override
	public long backlog(String office, ChannelKind channel, Instant now) {
		var due = Filters.and(Filters.eq(NotificationDocuments.CHANNEL, NotificationDocuments.channel(channel)),
				Filters.lte(NotificationDocuments.NEXT, Date.from(now)),
				Filters.eq(NotificationDocuments.OFFICE, office));
		return this.database.ask(() -> this.database.notifications().countDocuments(due));
	}

	private static Bson matching(Filter filter) {
		var all = new ArrayList<Bson>(List.of(Filters.eq(NotificationDocuments.OFFICE, filter.office())));
		filter.state().ifPresent(state -> all.add(Filters.eq(NotificationDocuments.STATE + ".kind", kind(state))));
		filter.channel()
				.ifPresent(channel -> all
						.add(Filters.eq(NotificationDocuments.CHANNEL, NotificationDocuments.channel(channel))));
		filter.template().ifPresent(template -> all.add(Filters.eq("template", template)));
		filter.registrationNumber().ifPresent(number -> all.add(Filters.eq("registrationNumber", number)));
		filter.from().ifPresent(from -> all.add(Filters.gte(NotificationDocuments.SINCE, Date.from(from))));
		filter.until().ifPresent(until -> all.add(Filters.lt(NotificationDocuments.SINCE, Date.from(until))));
		return Filters.and(all);
	}

	private static Found found(Document document) {
		return new Found(NotificationDocuments.read(document),
				document.getList(NotificationDocuments.TRAIL, Document.class, List.of())
						.stream()
						.map(step -> new Step(step.getString(NotificationDocuments.STATE),
								StateDocuments.instant(step, "at"), step.getInteger("attempt"),
								step.getString("detail")))
						.toList(),
				Optional.ofNullable(document.getString(NotificationDocuments.FINGERPRINT)));
	}

	/** The names of states at rest are those of the API in small letters with dashes. */
	private static String kind(Standing state) {
		return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
