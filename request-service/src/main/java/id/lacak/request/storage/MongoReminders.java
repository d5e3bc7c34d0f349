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

import com.mongodb.client.model.Sorts;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.watch.Reminders;

import org.bson.conversions.Bson;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Finds reminders by the keys that each case keeps of its next and its last one. */
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
	public CasePage waiting(Query query) {
		var matching = and(eq("office", query.office().value()),
				gte(ReminderMapping.NEXT_KEY, ReminderMapping.from(query.from())),
				lt(ReminderMapping.NEXT_KEY, ReminderMapping.from(query.until())));
		return page(query, matching, query.after().map(cursor -> gt(ReminderMapping.NEXT_KEY, key(cursor))),
				ReminderMapping.NEXT_KEY, true);
	}

	@Override
	public CasePage handled(Query query, Reminded.State state) {
		var matching = and(eq("office", query.office().value()),
				gte(ReminderMapping.LAST_KEY, ReminderMapping.from(query.from())),
				elemMatch(ReminderMapping.REMINDERS, and(eq("state", state.name()),
						gte("at", query.from().toString()), lt("at", query.until().toString()))));
		return page(query, matching, query.after().map(cursor -> lt(ReminderMapping.LAST_KEY, key(cursor))),
				ReminderMapping.LAST_KEY, false);
	}

	@Override
	public boolean decide(CaseFile file, Reminded word, List<Announcement> news, Setting setting) {
		var request = file.request();
		var asRead = and(eq("_id", request.id().value()), eq("office", request.office().value()),
				eq("version", file.version()));
		var waits = file.reminders().stream().anyMatch(each -> each.key().equals(word.key()));
		var updates = new ArrayList<>(ReminderMapping.due(file.decided(word), setting));
		updates.add(waits
				? set(ReminderMapping.REMINDERS + ".$", ReminderMapping.write(word))
				: push(ReminderMapping.REMINDERS, ReminderMapping.write(word)));
		updates.addAll(Outbox.added(news, machineTime.instant()));
		var open = waits
				? elemMatch(ReminderMapping.REMINDERS,
						and(eq("key", word.key()), eq("state", Reminded.State.MISSED.name())))
				: ne(ReminderMapping.REMINDERS + ".key", word.key());
		var written = database.cases().updateOne(and(asRead, open), combine(updates)).getModifiedCount() == 1;
		if (written && !news.isEmpty())
			nudge.run();
		return written;
	}

	private CasePage page(Query query, Bson matching, Optional<Bson> further, String key, boolean ascending) {
		var found = database.cases()
				.find(further.map(bound -> and(matching, bound)).orElse(matching))
				.projection(MongoRequests.READABLE)
				.sort(ascending ? Sorts.ascending(key) : Sorts.descending(key))
				.limit(query.size() + 1)
				.into(new ArrayList<>());
		var more = found.size() > query.size();
		var items = more ? found.subList(0, query.size()) : found;
		return new CasePage(items.stream().map(CaseMapping::read).toList(),
				more ? Optional.of(cursor(items.getLast().getString(key))) : Optional.empty(),
				database.cases().countDocuments(matching));
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
