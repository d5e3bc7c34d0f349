package id.lacak.notification.storage;

import java.time.Duration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.Endings;
import id.lacak.notification.delivery.IncomingBook;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.PartReferences;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.delivery.Turn;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static id.lacak.notification.support.ANotification.MACHINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NullUnmarked
class MongoNotificationsTest implements NotificationsContract, RemindersContract, IncomingContract, UpdatesContract {

	private final StorageSettings settings = new StorageSettings(TestMongo.freshDatabase(), GRACE, Duration.ofDays(14),
			Duration.ofDays(60), Duration.ofDays(400));

	private MongoClient client;

	private Database database;

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(TestMongo.uriOfServer());
		this.database = new Database(this.client, this.settings);
	}

	@AfterEach
	void clean() {
		this.client.getDatabase(this.settings.database()).drop();
		this.client.close();
	}

	@Override
	public Notifications notifications() {
		return new MongoNotifications(this.database, this.settings, () -> ANotification.MACHINE);
	}

	@Override
	public Reports reports() {
		return new MongoReports(this.database);
	}

	@Override
	public ReceiptBook receipts() {
		return new MongoReceiptBook(this.database);
	}

	@Override
	public DailyBudget budget() {
		return new MongoDailyBudget(this.database);
	}

	@Override
	public Endings endings() {
		return new MongoEndings(this.database);
	}

	@Override
	public IncomingBook incoming() {
		return new MongoIncomingBook(this.database);
	}

	@Override
	public PartReferences references() {
		return new MongoPartReferences(this.database);
	}

	@Test
	void keeps_states_times_and_fingerprint_when_texts_go() {
		var planned = ANotification.plannedEmail("e-1");
		var accepted = accepted(planned);
		notifications().removeTexts(MACHINE.plusSeconds(1), 10);
		var kept = this.client.getDatabase(this.settings.database()).getCollection("notifications").find().first();
		assertThat(kept.getString("fingerprint")).isEqualTo(planned.after().message().fingerprint());
		assertThat(kept.getList("trail", Document.class)).extracting(step -> step.getString("state"))
				.containsExactly("PLANNED", "ACCEPTED");
		assertThat(kept.get("state", Document.class).getDate("at")).isNotNull();
		assertThat(kept.toJson()).doesNotContain("sari", "Sari", "Isi surat").contains(accepted.id().value());
	}

	@Test
	void says_when_it_cannot_be_reached() throws Exception {
		var uri = "mongodb://127.0.0.1:" + TestBroker.freePort() + "/?serverSelectionTimeoutMS=200";
		try (var nobody = MongoClients.create(uri)) {
			var store = new MongoNotifications(new Database(nobody, this.settings), this.settings,
					() -> ANotification.MACHINE);
			assertThatExceptionOfType(StoreUnavailable.class)
					.isThrownBy(() -> store.due(ChannelKind.EMAIL, Turn.URGENCY, ANotification.MACHINE, 1));
			assertThatExceptionOfType(StoreUnavailable.class)
					.isThrownBy(() -> store.add(ANotification.plannedEmail("e-1")));
		}
	}

}
