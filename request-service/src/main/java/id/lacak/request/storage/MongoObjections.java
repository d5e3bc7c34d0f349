package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.ObjectionEvent;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionIntake;
import id.lacak.request.objection.ObjectionQuery;
import id.lacak.request.objection.Objections;
import id.lacak.request.outbox.Announcements;
import id.lacak.request.watch.NextStep;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The register of objections on MongoDB. Every write of an objection is one write of one document. */
final class MongoObjections implements Objections {

	/** True while the request has not heard how the objection stands. */
	static final String TELL = "tellRequest";

	private static final String NEXT = "nextLegalInstant";

	static final Bson READABLE = exclude("identity", Outbox.EVENTS);

	private final RequestDatabase database;

	private final IdentityVault vault;

	private final ObjectionDesk desk;

	private final Announcements announcements;

	private final InstantSource machineTime;

	private final Runnable nudge;

	/** @param nudge tells the relay that something waits; must not block */
	MongoObjections(RequestDatabase database, IdentityVault vault, Announcements announcements,
			InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.vault = vault;
		this.desk = new ObjectionDesk(database, vault, announcements, machineTime);
		this.announcements = announcements;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public Opening open(ObjectionIntake intake) {
		var opening = desk.open(intake);
		if (opening instanceof Opening.New)
			nudge.run();
		return opening;
	}

	@Override
	public Optional<ObjectionFile> find(OfficeCode office, CaseId id) {
		return Optional.ofNullable(
				database.objections().find(of(office, id)).projection(READABLE).first())
				.map(ObjectionMapping::read);
	}

	@Override
	public List<ObjectionFile> find(TrackingCode code) {
		return newestFirst(eq("code", code.value()));
	}

	@Override
	public List<ObjectionFile> to(OfficeCode office, CaseId request) {
		return newestFirst(and(eq("office", office.value()), eq("request", request.value())));
	}

	@Override
	public ObjectionFile record(ObjectionFile before, List<ObjectionEvent> events, Setting setting) {
		var objection = before.objection();
		var changed = before.after(events, setting);
		var past = NextStep.past(objection, changed, setting);
		var after = changed.reminded(past);
		var updates = new ArrayList<Bson>();
		ObjectionMapping.changing(after, setting)
				.forEach((field, value) -> updates
						.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
		updates.addAll(ObjectionMapping.added(before, after));
		if (!past.isEmpty())
			updates.add(Updates.pushEach(ReminderMapping.REMINDERS, ReminderMapping.write(past)));
		if (objection.against().isPresent() && objection.open() != after.objection().open())
			updates.add(Updates.set(TELL, true));
		var news = announcements.of(after, events, setting);
		updates.addAll(Outbox.added(news, machineTime.instant()));
		var written = database.objections()
				.updateOne(and(of(objection.office(), objection.id()), eq("version", before.version())),
						Updates.combine(updates));
		if (written.getModifiedCount() == 0)
			throw new StaleObjection(objection.id());
		if (!news.isEmpty())
			nudge.run();
		return after;
	}

	@Override
	public boolean note(OfficeCode office, CaseId id, Told report) {
		return ToldNotes.note(database.objections(), of(office, id), report);
	}

	@Override
	public boolean note(OfficeCode office, CaseId id, String messageId, Told.Act act) {
		return ToldNotes.note(database.objections(), of(office, id), messageId, act);
	}

	@Override
	public ObjectionQuery.Page list(ObjectionQuery query) {
		var matching = Listing.matching(query);
		var found = database.objections()
				.find(Listing.after(query.after(), matching))
				.projection(READABLE)
				.sort(ascending("dueKey"))
				.limit(query.size() + 1)
				.into(new ArrayList<>());
		var more = found.size() > query.size();
		var items = more ? found.subList(0, query.size()) : found;
		return new ObjectionQuery.Page(items.stream().map(ObjectionMapping::read).toList(),
				more ? Optional.of(Listing.cursor(items.getLast())) : Optional.empty(),
				database.objections().countDocuments(matching));
	}

	@Override
	public Optional<ObjectionIntake.Identities> reveal(OfficeCode office, CaseId id, Actor by, Instant at) {
		var sealed = database.objections().find(of(office, id)).projection(new Document("identity", 1)).first();
		if (sealed == null)
			return Optional.empty();
		database.identityLooks()
				.insertOne(new Document("office", office.value()).append("case", id.value())
						.append("by", by.name())
						.append("role", by.role().name())
						.append("at", Date.from(at)));
		return Optional.of(vault.openSome(sealed.get("identity", new Document())));
	}

	@Override
	public List<ObjectionFile> unknownToTheirRequests(int limit) {
		return read(eq(TELL, true), ascending("_id"), limit);
	}

	@Override
	public void knownToItsRequest(ObjectionFile file) {
		var objection = file.objection();
		database.objections()
				.updateOne(and(of(objection.office(), objection.id()), eq("version", file.version())),
						Updates.unset(TELL));
	}

	@Override
	public List<ObjectionFile> due(Instant now, int limit) {
		return read(lte(NEXT, Date.from(now)), ascending(NEXT), limit);
	}

	@Override
	public void postpone(ObjectionFile file, Instant until) {
		var objection = file.objection();
		database.objections()
				.updateOne(and(of(objection.office(), objection.id()), eq("version", file.version())),
						Updates.set(NEXT, Date.from(until)));
	}

	private List<ObjectionFile> newestFirst(Bson filter) {
		return read(filter, descending("year", "sequence"), 0);
	}

	private List<ObjectionFile> read(Bson filter, Bson order, int limit) {
		return database.objections()
				.find(filter)
				.projection(READABLE)
				.sort(order)
				.limit(limit)
				.map(ObjectionMapping::read)
				.into(new ArrayList<>());
	}

	/** One objection of an office. */
	static Bson of(OfficeCode office, CaseId id) {
		return and(eq("_id", id.value()), eq("office", office.value()));
	}

}
