package id.lacak.notification.storage;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.Indexes;
import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.Endings;
import id.lacak.notification.delivery.IncomingBook;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.PartReferences;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.delivery.SealedLetters;
import id.lacak.notification.delivery.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the indexes, as soon as the store can be reached, and forgets what is old. */
@Component
class Housekeeping {

	private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

	private static final int BATCH = 200;

	/** A provider that repeats a text, and a phone that joins parts, has long done so. */
	private static final Duration TEXTS_REPEATED = Duration.ofDays(2);

	private final Database database;

	private final Notifications notifications;

	private final ReceiptBook receipts;

	private final Endings endings;

	private final SealedLetters letters;

	private final DailyBudget budget;

	private final IncomingBook incoming;

	private final PartReferences references;

	private final StorageSettings settings;

	private final InstantSource machineTime;

	private boolean indexed;

	Housekeeping(Database database, Notifications notifications, ReceiptBook receipts, Endings endings,
			SealedLetters letters, IncomingBook incoming, PartReferences references, DailyBudget budget,
			StorageSettings settings, InstantSource machineTime) {
		this.database = database;
		this.notifications = notifications;
		this.receipts = receipts;
		this.endings = endings;
		this.letters = letters;
		this.budget = budget;
		this.incoming = incoming;
		this.references = references;
		this.settings = settings;
		this.machineTime = machineTime;
	}

	@Scheduled(initialDelay = 0, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void makeIndexes() {
		if (this.indexed) {
			return;
		}
		try {
			this.database.ask(this::index);
			this.indexed = true;
		} catch (StoreUnavailable ex) {
			log.warn("the store cannot be reached; indexes are made later");
		}
	}

	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forgetWhatIsOld() {
		var now = this.machineTime.instant();
		try {
			this.receipts.forgetBefore(now.minus(this.settings.receiptsKept()));
			this.endings.forgetEndingsBefore(now.minus(this.settings.endingsKept()));
			this.letters.forgetUnusedBefore(now.minus(this.settings.receiptsKept()));
			this.budget.forgetDaysBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2));
			this.incoming.forgetTextsBefore(now.minus(TEXTS_REPEATED));
			this.references.forgetPhonesBefore(now.minus(TEXTS_REPEATED));
		} catch (StoreUnavailable ex) {
			log.warn("the store cannot be reached; what is old is forgotten later");
		}
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void removeOldTexts() {
		var before = this.machineTime.instant().minus(this.settings.textsKept());
		try {
			var removed = 0;
			for (var some = BATCH; some == BATCH;) {
				some = this.notifications.removeTexts(before, BATCH);
				removed += some;
			}
			if (removed > 0) {
				log.info("texts and addresses of {} old messages were removed", removed);
			}
		} catch (StoreUnavailable ex) {
			log.warn("the store cannot be reached; old texts are removed later");
		}
	}

	private String index() {
		this.database.notifications()
				.createIndex(Indexes.ascending(NotificationDocuments.CHANNEL, NotificationDocuments.NEXT));
		// what has come to an end has no rank: a look costs what waits, not what there ever was
		this.database.notifications()
				.createIndex(Indexes.ascending(NotificationDocuments.CHANNEL, NotificationDocuments.RANK,
						NotificationDocuments.PLACE, NotificationDocuments.NEXT));
		this.database.notifications().createIndex(Indexes.ascending(NotificationDocuments.REPORT_NEXT));
		this.database.notifications().createIndex(Indexes.ascending(NotificationDocuments.SUBJECT));
		this.database.notifications()
				.createIndex(Indexes.ascending(NotificationDocuments.CONTENT_KIND, NotificationDocuments.SINCE));
		this.database.notifications()
				.createIndex(Indexes.ascending(NotificationDocuments.OFFICE, NotificationDocuments.SINCE));
		this.database.acts().createIndex(Indexes.ascending(MongoActs.OFFICE, MongoActs.AT));
		this.database.budgets().createIndex(Indexes.ascending(MongoDailyBudget.DAY));
		this.database.deadLetters().createIndex(Indexes.ascending(MongoDeadLetters.STATUS, MongoDeadLetters.LAST));
		this.database.endings().createIndex(Indexes.ascending(MongoEndings.TOUCHED));
		this.database.addresses()
				.createIndex(Indexes.ascending(MongoAddressBook.OFFICE, MongoAddressBook.STANDING,
						MongoAddressBook.CHANGED));
		this.database.letters().createIndex(Indexes.ascending(MongoSealedLetters.UNUSED_SINCE));
		this.database.incomingTexts().createIndex(Indexes.ascending(MongoIncomingBook.TOUCHED));
		this.database.partReferences().createIndex(Indexes.ascending(MongoPartReferences.TOUCHED));
		return this.database.receipts().createIndex(Indexes.ascending(MongoReceiptBook.TOUCHED));
	}

}
