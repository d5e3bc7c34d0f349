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

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.watch.DueCases;

import org.bson.conversions.Bson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Finds due cases by their indexed next legal instant. */
final class MongoDueCases implements DueCases {

	private static final String NEXT = "nextLegalInstant";

	private final RequestDatabase database;

	private final InstantSource machineTime;

	private final Runnable nudge;

	/** @param nudge tells the relay that something waits; must not block */
	MongoDueCases(RequestDatabase database, InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public List<Due> due(Instant now, int limit) {
		return database.cases()
				.find(lte(NEXT, Date.from(now)))
				.sort(ascending(NEXT))
				.limit(limit)
				.projection(include("office", NEXT))
				.map(document -> new Due(new OfficeCode(document.getString("office")),
						new CaseId(document.getString("_id")), document.getDate(NEXT).toInstant()))
				.into(new ArrayList<>());
	}

	@Override
	public boolean postpone(Due due, Instant until) {
		return database.cases().updateOne(asFound(due), set(NEXT, Date.from(until))).getModifiedCount() == 1;
	}

	@Override
	public boolean remind(Due due, CaseFile file, List<Reminded> notes, List<Announcement> news, Setting setting) {
		var unhandled = and(asFound(due), eq("version", file.version()),
				nin(ReminderMapping.REMINDERS + ".key", notes.stream().map(Reminded::key).toList()));
		var updates = new ArrayList<Bson>(ReminderMapping.due(file.reminded(notes), setting));
		if (!notes.isEmpty())
			updates.add(pushEach(ReminderMapping.REMINDERS, ReminderMapping.write(notes)));
		updates.addAll(Outbox.added(news, machineTime.instant()));
		var written = database.cases().updateOne(unhandled, combine(updates)).getModifiedCount() == 1;
		if (written && !news.isEmpty())
			nudge.run();
		return written;
	}

	private static Bson asFound(Due due) {
		return and(eq("_id", due.id().value()), eq("office", due.office().value()), eq(NEXT, Date.from(due.since())));
	}

}
