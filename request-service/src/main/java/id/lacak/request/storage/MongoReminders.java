package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;

import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.watch.Reminders;
import id.lacak.request.watch.Watched;
import id.lacak.request.watch.Watched.Register;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds reminders by the keys that each case, of either register, keeps of its next and its last one. */
final class MongoReminders implements Reminders {

	private static final String CURSOR = "[0-9]{15}/[0-9A-Za-z-]{8,40}";

	private final RequestDatabase database;

	private final InstantSource machineTime;

	private final Runnable nudge;

	/** @param nudge tells the relay that something waits; must not block */
	MongoReminders(RequestDatabase database, InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public Page waiting(Query query) {
		var matching = and(eq("office", query.office().value()),
				gte(ReminderMapping.NEXT_KEY, ReminderMapping.from(query.from())),
				lt(ReminderMapping.NEXT_KEY, ReminderMapping.from(query.until())));
		return page(query, matching, query.after().map(cursor -> gt(ReminderMapping.NEXT_KEY, key(cursor))),
				ReminderMapping.NEXT_KEY, true);
	}

	@Override
	public Page handled(Query query, Reminded.State state) {
		var matching = and(eq("office", query.office().value()),
				gte(ReminderMapping.LAST_KEY, ReminderMapping.from(query.from())),
				elemMatch(ReminderMapping.REMINDERS, and(eq("state", state.name()),
						gte("at", query.from().toString()), lt("at", query.until().toString()))));
		return page(query, matching, query.after().map(cursor -> lt(ReminderMapping.LAST_KEY, key(cursor))),
				ReminderMapping.LAST_KEY, false);
	}

	@Override
	public boolean decide(Watched file, Reminded word, List<Announcement> news, Setting setting) {
		var asRead = and(eq("_id", file.id().value()), eq("office", file.office().value()),
				eq("version", file.version()));
		var waits = file.reminders().stream().anyMatch(each -> each.key().equals(word.key()));
		var updates = new ArrayList<>(due(file.decided(word), setting));
		updates.add(waits
				? set(ReminderMapping.REMINDERS + ".$", ReminderMapping.write(word))
				: push(ReminderMapping.REMINDERS, ReminderMapping.write(word)));
		updates.addAll(Outbox.added(news, machineTime.instant()));
		var open = waits
				? elemMatch(ReminderMapping.REMINDERS,
						and(eq("key", word.key()), eq("state", Reminded.State.MISSED.name())))
				: ne(ReminderMapping.REMINDERS + ".key", word.key());
		var written = register(file.register()).updateOne(and(asRead, open), combine(updates))
				.getModifiedCount() == 1;
		if (written && !news.isEmpty())
			nudge.run();
		return written;
	}

	/** Both registers have the same keys, so each gives its first ones and the order is of all. */
	private Page page(Query query, Bson matching, Optional<Bson> further, String key, boolean ascending) {
		var order = Comparator.comparing(Keyed::key);
		var found = Stream.of(Register.values())
				.flatMap(
						register -> register(register).find(further.map(bound -> and(matching, bound)).orElse(matching))
								.projection(readable(register))
								.sort(ascending ? Sorts.ascending(key) : Sorts.descending(key))
								.limit(query.size() + 1)
								.map(document -> new Keyed(document.getString(key), read(register, document)))
								.into(new ArrayList<>())
								.stream())
				.sorted(ascending ? order : order.reversed())
				.toList();
		var more = found.size() > query.size();
		var items = more ? found.subList(0, query.size()) : found;
		return new Page(items.stream().map(Keyed::file).toList(),
				more ? Optional.of(cursor(items.getLast().key())) : Optional.empty(),
				Stream.of(Register.values()).mapToLong(each -> register(each).countDocuments(matching)).sum());
	}

	private record Keyed(String key, Watched file) {
	}

	private MongoCollection<Document> register(Register register) {
		return switch (register) {
			case REQUEST -> database.cases();
			case OBJECTION -> database.objections();
		};
	}

	private static Bson readable(Register register) {
		return switch (register) {
			case REQUEST -> MongoRequests.READABLE;
			case OBJECTION -> MongoObjections.READABLE;
		};
	}

	private static Watched read(Register register, Document document) {
		return switch (register) {
			case REQUEST -> new Watched.OfRequest(CaseMapping.read(document));
			case OBJECTION -> new Watched.OfObjection(ObjectionMapping.read(document));
		};
	}

	private static List<Bson> due(Watched file, Setting setting) {
		return switch (file) {
			case Watched.OfRequest(var request) -> ReminderMapping.due(request, setting);
			case Watched.OfObjection(var objection) -> ReminderMapping.due(objection, setting);
		};
	}

	private static String cursor(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
	}

	/** @throws IllegalArgumentException if it is no cursor */
	private static String key(String cursor) {
		var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
		if (!key.matches(CURSOR))
			throw new IllegalArgumentException("not a cursor");
		return key;
	}

}
