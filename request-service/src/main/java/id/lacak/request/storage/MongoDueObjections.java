package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.watch.DueCases.Due;
import id.lacak.request.watch.DueObjections;

import org.bson.conversions.Bson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Finds objections by the indexed instant of their next reminder. */
final class MongoDueObjections implements DueObjections {

	private final RequestDatabase database;

	private final InstantSource machineTime;

	private final Runnable nudge;

	/** @param nudge tells the relay that something waits; must not block */
	MongoDueObjections(RequestDatabase database, InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public List<Due> due(Instant now, int limit) {
		return database.objections()
				.find(lte(ReminderMapping.NEXT_AT, Date.from(now)))
				.projection(include("office", ReminderMapping.NEXT_AT))
				.sort(ascending(ReminderMapping.NEXT_AT))
				.limit(limit)
				.map(document -> new Due(new OfficeCode(document.getString("office")),
						new CaseId(document.getString("_id")),
						document.getDate(ReminderMapping.NEXT_AT).toInstant()))
				.into(new ArrayList<>());
	}

	@Override
	public boolean postpone(Due due, Instant until) {
		var asFound = and(MongoObjections.of(due.office(), due.id()),
				eq(ReminderMapping.NEXT_AT, Date.from(due.since())));
		return database.objections()
				.updateOne(asFound, set(ReminderMapping.NEXT_AT, Date.from(until)))
				.getModifiedCount() == 1;
	}

	@Override
	public boolean remind(ObjectionFile file, List<Reminded> notes, List<Announcement> news, Setting setting) {
		var unhandled = and(asRead(file),
				nin(ReminderMapping.REMINDERS + ".key", notes.stream().map(Reminded::key).toList()));
		var updates = new ArrayList<Bson>(ReminderMapping.due(file.reminded(notes), setting));
		if (!notes.isEmpty())
			updates.add(pushEach(ReminderMapping.REMINDERS, ReminderMapping.write(notes)));
		updates.addAll(Outbox.added(news, machineTime.instant()));
		var written = database.objections().updateOne(unhandled, combine(updates)).getModifiedCount() == 1;
		if (written && !news.isEmpty())
			nudge.run();
		return written;
	}

	private static Bson asRead(ObjectionFile file) {
		var objection = file.objection();
		return and(MongoObjections.of(objection.office(), objection.id()), eq("version", file.version()));
	}

}
