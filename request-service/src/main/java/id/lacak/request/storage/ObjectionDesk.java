package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Intake.IdempotencyKey;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionIntake;
import id.lacak.request.objection.Objections.Opening;
import id.lacak.request.outbox.Announcements;
import id.lacak.request.watch.NextStep;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Enters objections in their register. The name of one that is about a request is made from the
 * request's and from how many there were before it: of two that come at once, one gets in.
 */
final class ObjectionDesk {

	/** Key and body of the call that filed it, to know the same call again. */
	private static final String FILED_UNDER = "filedUnder";

	private final RequestDatabase database;

	private final IdentityVault vault;

	private final IdempotencyKeys keys;

	private final Announcements announcements;

	private final InstantSource machineTime;

	private final Registrar.Book<ObjectionFile> book;

	private final Map<Register, Registrar<ObjectionFile>> registrars = new ConcurrentHashMap<>();

	private record Register(OfficeCode office, int year) {
	}

	ObjectionDesk(RequestDatabase database, IdentityVault vault, Announcements announcements,
			InstantSource machineTime) {
		this.database = database;
		this.vault = vault;
		this.keys = new IdempotencyKeys(database, machineTime);
		this.announcements = announcements;
		this.machineTime = machineTime;
		this.book = new Registrar.Book<>(database::objections, ObjectionMapping.KIND, ObjectionMapping::read);
	}

	Opening open(ObjectionIntake intake) {
		var earlier = earlier(intake);
		var proposed = intake.idAfter(earlier.size());
		if (intake.idempotency().isEmpty())
			return enter(intake, proposed, earlier);
		var key = intake.idempotency().get();
		var claim = keys.claim(key, proposed);
		if (!claim.body().equals(key.body()))
			return new Opening.KeyReused();
		return filedBefore(intake).<Opening>map(Opening.Repeated::new)
				.orElseGet(() -> enter(intake, intake.against().isPresent() ? proposed : claim.id(), earlier));
	}

	private Opening enter(ObjectionIntake intake, CaseId id, List<ObjectionFile> earlier) {
		var open = earlier.stream().filter(file -> file.objection().open()).findFirst();
		if (open.isPresent())
			return notEntered(intake, open.get());
		var sealed = vault.seal(intake.office(), intake.identities());
		try {
			return new Opening.New(registrars
					.computeIfAbsent(new Register(intake.office(), intake.year()),
							register -> new Registrar<>(book, register.office().value(), register.year()))
					.enter(id.value(), sequence -> numbered(intake, id, sequence, sealed)));
		} catch (Registrar.AlreadyThere e) {
			var there = database.objections().find(MongoObjections.of(intake.office(), id)).first();
			if (there == null)
				throw new IllegalStateException(id + " is of another office", e);
			return notEntered(intake, ObjectionMapping.read(there));
		}
	}

	/** The same call may have come twice at once. */
	private Opening notEntered(ObjectionIntake intake, ObjectionFile other) {
		return filedBefore(intake).<Opening>map(Opening.Repeated::new).orElseGet(() -> new Opening.OtherOpen(other));
	}

	private Registrar.Numbered<ObjectionFile> numbered(ObjectionIntake intake, CaseId id, int sequence,
			Document sealed) {
		var fresh = intake.registeredAs(id, sequence);
		// what lay before a late entry was never owed to anybody
		var file = fresh.reminded(NextStep.past(fresh, intake.setting()));
		var document = ObjectionMapping.write(file, intake.setting()).append("identity", sealed);
		intake.idempotency().ifPresent(key -> document.append(FILED_UNDER, call(key)));
		if (intake.against().isPresent())
			document.append(MongoObjections.TELL, true);
		document.putAll(Outbox.first(announcements.of(file, intake.firstEvents(), intake.setting()),
				machineTime.instant()));
		return new Registrar.Numbered<>(file, document);
	}

	private Optional<ObjectionFile> filedBefore(ObjectionIntake intake) {
		return intake.idempotency()
				.flatMap(key -> read(and(eq("office", intake.office().value()), eq(FILED_UNDER, call(key)))).stream()
						.findFirst());
	}

	private static String call(IdempotencyKey key) {
		return key.key() + " " + key.body();
	}

	private List<ObjectionFile> earlier(ObjectionIntake intake) {
		return intake.against()
				.map(contested -> read(
						and(eq("office", intake.office().value()), eq("request", contested.request().value()))))
				.orElse(List.of());
	}

	private List<ObjectionFile> read(Bson filter) {
		return database.objections()
				.find(filter)
				.sort(descending("year", "sequence"))
				.map(ObjectionMapping::read)
				.into(new ArrayList<>());
	}

}
