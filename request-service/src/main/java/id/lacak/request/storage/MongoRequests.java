package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Likeness;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.outbox.Announcements;
import id.lacak.request.watch.NextStep;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The register on MongoDB. Every write of a case is one write of one document. */
final class MongoRequests implements Requests {

	private static final String KEYS = "applicantKeys";

	private static final int WORDS = 4;

	/** What ordinary reads leave where it is: ciphertext, search terms and pending events. */
	static final Bson READABLE = exclude("identity", "words", KEYS, Outbox.EVENTS);

	/** Enough to compare a case with another one. */
	private static final Bson BRIEF = exclude("identity", "words", KEYS, "history", "documents", "told", Outbox.EVENTS);

	private final RequestDatabase database;

	private final IdentityVault vault;

	private final IdempotencyKeys keys;

	private final Announcements announcements;

	private final InstantSource machineTime;

	private final Runnable nudge;

	private final Registrar.Book<CaseFile> book;

	private final Map<Register, Registrar<CaseFile>> registrars = new ConcurrentHashMap<>();

	private record Register(OfficeCode office, int year) {
	}

	/** @param nudge tells the relay that something waits; must not block */
	MongoRequests(RequestDatabase database, IdentityVault vault, Announcements announcements,
			InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.book = new Registrar.Book<>(database::cases, CaseMapping.KIND, CaseMapping::read);
		this.vault = vault;
		this.keys = new IdempotencyKeys(database, machineTime);
		this.announcements = announcements;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public Opening open(Intake intake) {
		if (intake.idempotency().isEmpty())
			return open(intake, intake.id());
		var key = intake.idempotency().get();
		var claim = keys.claim(key, intake.id());
		if (!claim.body().equals(key.body()))
			return new Opening.KeyReused();
		return open(intake, claim.id());
	}

	@Override
	public Optional<CaseFile> find(OfficeCode office, CaseId id) {
		return first(and(eq("_id", id.value()), eq("office", office.value())));
	}

	@Override
	public Optional<CaseFile> find(TrackingCode code) {
		return first(eq("trackingCode", code.value()));
	}

	@Override
	public Optional<CaseFile> findByNumber(OfficeCode office, String number) {
		return first(and(eq("office", office.value()), eq("number", number)));
	}

	@Override
	public CaseFile record(CaseFile before, List<RequestEvent> events, Setting setting) {
		var request = before.request();
		var changed = before.after(events, setting);
		var past = NextStep.past(before.request(), changed, setting);
		var after = changed.reminded(past);
		var updates = new ArrayList<Bson>();
		CaseMapping.changing(after, setting)
				.forEach((field, value) -> updates
						.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
		if (!before.request().submission().equals(after.request().submission()))
			updates.add(Updates.set("submission", SubmissionMapping.write(after.request().submission()).document()));
		updates.addAll(CaseMapping.added(before, after));
		if (!past.isEmpty())
			updates.add(Updates.pushEach(ReminderMapping.REMINDERS, ReminderMapping.write(past)));
		var news = announcements.of(after, events, setting);
		updates.addAll(Outbox.added(news, machineTime.instant()));
		var written = database.cases()
				.updateOne(and(eq("_id", request.id().value()), eq("office", request.office().value()),
						eq("version", before.version())), Updates.combine(updates));
		if (written.getModifiedCount() == 0)
			throw new StaleCase(request.id());
		if (!news.isEmpty())
			nudge.run();
		return after;
	}

	@Override
	public void note(OfficeCode office, CaseId id, Told report) {
		ToldNotes.note(database.cases(), and(eq("_id", id.value()), eq("office", office.value())), report);
	}

	@Override
	public boolean note(OfficeCode office, CaseId id, String messageId, Told.Act act) {
		return ToldNotes.note(database.cases(), and(eq("_id", id.value()), eq("office", office.value())), messageId,
				act);
	}

	@Override
	public CasePage list(CaseQuery query) {
		var matching = Listing.matching(query);
		var found = database.cases()
				.find(Listing.after(query, matching))
				.projection(READABLE)
				.sort(Listing.order(query.sort()))
				.limit(query.size() + 1)
				.into(new ArrayList<>());
		var more = found.size() > query.size();
		var items = more ? found.subList(0, query.size()) : found;
		return new CasePage(items.stream().map(CaseMapping::read).toList(),
				more ? Optional.of(Listing.cursor(query.sort(), items.getLast())) : Optional.empty(),
				database.cases().countDocuments(matching));
	}

	@Override
	public Optional<Intake.Identities> reveal(OfficeCode office, CaseId id, Actor by, Instant at) {
		var sealed = database.cases()
				.find(and(eq("_id", id.value()), eq("office", office.value())))
				.projection(new Document("identity", 1))
				.first();
		if (sealed == null)
			return Optional.empty();
		database.identityLooks()
				.insertOne(new Document("office", office.value()).append("case", id.value())
						.append("by", by.name())
						.append("role", by.role().name())
						.append("at", Date.from(at)));
		return Optional.of(vault.open(sealed.get("identity", Document.class)));
	}

	@Override
	public List<Kin> kin(InformationRequest request, int most) {
		var own = database.cases()
				.find(eq("_id", request.id().value()))
				.projection(new Document(KEYS, 1))
				.first();
		var found = new LinkedHashMap<String, Kin>();
		if (own != null)
			for (var key : new Node(own).texts(KEYS))
				near(request, eq(KEYS, key), most, true, found);
		for (var word : Likeness.searched(request.submission(), WORDS))
			near(request, eq("words", word), most, false, found);
		return List.copyOf(found.values());
	}

	/** One index range, newest first. */
	private void near(InformationRequest request, Bson mark, int most, boolean sameApplicant, Map<String, Kin> found) {
		database.cases()
				.find(and(eq("office", request.office().value()), mark, ne("_id", request.id().value())))
				.projection(BRIEF)
				.sort(descending("entryKey"))
				.limit(most)
				.map(CaseMapping::read)
				.forEach(file -> found.putIfAbsent(file.request().id().value(), new Kin(file, sameApplicant)));
	}

	/** Forgets idempotency keys that hold no more. */
	long purgeKeys() {
		return keys.purge();
	}

	private Opening open(Intake intake, CaseId id) {
		var own = as(intake, id);
		var sealed = vault.seal(own.office(), own.identities());
		try {
			var file = registrars
					.computeIfAbsent(new Register(own.office(), own.year()),
							register -> new Registrar<>(book, register.office().value(), register.year()))
					.enter(id.value(), sequence -> numbered(own, sequence, sealed));
			nudge.run();
			return new Opening.New(file);
		} catch (Registrar.AlreadyThere e) {
			return new Opening.Repeated(find(own.office(), id)
					.orElseThrow(() -> new IllegalStateException(id + " is a case of another office", e)));
		}
	}

	private Registrar.Numbered<CaseFile> numbered(Intake intake, int sequence, Document sealed) {
		var registered = intake.registeredAs(sequence);
		var file = registered.reminded(NextStep.past(registered, intake.setting()));
		var events = intake.firstEvents();
		var document = CaseMapping.write(file, intake.setting())
				.append("identity", sealed)
				.append(KEYS, vault.applicantKeys(intake));
		document.putAll(Outbox.first(announcements.of(file, events, intake.setting()), machineTime.instant()));
		return new Registrar.Numbered<>(file, document);
	}

	private Optional<CaseFile> first(Bson filter) {
		return Optional.ofNullable(database.cases().find(filter).projection(READABLE).first()).map(CaseMapping::read);
	}

	private static Intake as(Intake intake, CaseId id) {
		return new Intake(id, intake.office(), intake.trackingCode(), intake.submission(), intake.identities(),
				intake.arrival(), intake.numbers(), intake.complete(), intake.idempotency(), intake.setting());
	}

}
