package id.lacak.request.storage;

import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Office;
import id.lacak.request.outbox.Announcements;
import id.lacak.request.outbox.DigestNews;
import id.lacak.request.outbox.Pending;
import id.lacak.request.outbox.ReminderNews;
import id.lacak.request.digest.Agenda;
import id.lacak.request.digest.Digests;
import id.lacak.request.watch.DueCases;
import id.lacak.request.watch.DueObjections;
import id.lacak.request.watch.Reminders;

import com.mongodb.client.MongoClient;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A register on a test database, put together without a container. */
public final class TestRegister implements AutoCloseable {

	private final RequestDatabase database;

	private final IdentityVault vault;

	private final MongoRequests requests;

	private final MongoObjections objections;

	private final MongoPending pending;

	private final InstantSource machineTime;

	private final Runnable nudge;

	private TestRegister(MongoClient client, TestMongo mongo, InstantSource machineTime, Runnable nudge) {
		database = new RequestDatabase(client, mongo.name());
		vault = new IdentityVault(mongo.settings(), database, Base64.getDecoder().decode(TestMongo.MASTER_KEY));
		requests = new MongoRequests(database, vault, announcements(), machineTime, nudge);
		objections = new MongoObjections(database, vault, announcements(), machineTime, nudge);
		pending = new MongoPending(database, machineTime);
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	/** One more instance of the register, as another replica has it. */
	public static TestRegister on(TestMongo mongo, InstantSource machineTime, Runnable nudge) {
		return new TestRegister(mongo.client(), mongo, machineTime, nudge);
	}

	/** A register that reaches the server through another client. */
	public static TestRegister on(TestMongo mongo, MongoClient client) {
		return new TestRegister(client, mongo, InstantSource.system(), () -> {
		});
	}

	/** A register with system time and nobody to nudge. */
	public static TestRegister on(TestMongo mongo) {
		return on(mongo, mongo.client());
	}

	/** How announcements of the example office are written. */
	public static Announcements announcements() {
		return new Announcements(TestRegister::office, TestRegister::colleagues, "http://localhost:8080/");
	}

	/** One officer of the unit that examples ask, one of another. */
	private static List<Colleague> colleagues(OfficeCode office) {
		return List.of(
				new Colleague("unit", "Rina Hapsari", "rina@depok.example", Set.of(Role.UNIT_OFFICER),
						Optional.of("dpupr")),
				new Colleague("bkd", "Joko Santoso", "joko@depok.example", Set.of(Role.UNIT_OFFICER),
						Optional.of("bkd")));
	}

	/** How reminders of the example office are written. */
	public static ReminderNews reminderNews() {
		return new ReminderNews(announcements());
	}

	/** How digests of the example office are written. */
	public static DigestNews digestNews() {
		return new DigestNews(announcements());
	}

	/** The example office, or one like it. */
	public static Office office(OfficeCode code) {
		return new Office(code, "PPID Kota Depok", "Kota Depok", ZoneId.of("Asia/Jakarta"), "Jl. Margonda Raya 54",
				"(021) 555-0100", "Senin-Jumat 08.00-15.30", "Sekretaris Daerah",
				new NumberPattern("{seq:000}/PPID/{romanMonth}/{year}"),
				new NumberPattern("{seq:000}/PPID/KEBERATAN/{romanMonth}/{year}"), false, List.of(), List.of());
	}

	public Requests requests() {
		return requests;
	}

	public Objections objections() {
		return objections;
	}

	public Pending pending() {
		return pending;
	}

	public DueCases dueCases() {
		return new MongoDueCases(database, machineTime, nudge);
	}

	public Agenda agenda() {
		return new MongoAgenda(database);
	}

	public Digests digests() {
		return new MongoDigests(database, machineTime, nudge);
	}

	public DueObjections dueObjections() {
		return new MongoDueObjections(database, machineTime, nudge);
	}

	public Reminders reminders() {
		return new MongoReminders(database, machineTime, nudge);
	}

	@Override
	public void close() {
		vault.close();
	}

}
