package id.lacak.notification.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.delivery.AddressKey;
import id.lacak.notification.delivery.KnownAddress;
import id.lacak.notification.delivery.KnownAddress.Act;
import id.lacak.notification.delivery.KnownAddress.Entry;
import id.lacak.notification.delivery.KnownAddress.Mark;
import id.lacak.notification.delivery.KnownAddress.Standing;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One small document for each contact that something is known of; never the contact itself. */
@Component
class MongoAddressBook implements AddressBook {

	static final String OFFICE = "office";

	static final String STANDING = "standing";

	/** Machine time of the last step. */
	static final String CHANGED = "changedAt";

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private final Database database;

	MongoAddressBook(Database database) {
		this.database = database;
	}

	@Override
	public Optional<KnownAddress> find(AddressKey key) {
		return this.database.ask(
				() -> Optional.ofNullable(this.database.addresses().find(Filters.eq(ID, key.toString())).first()))
				.map(MongoAddressBook::read);
	}

	@Override
	public boolean keep(KnownAddress after, Instant now) {
		var document = write(after).append(CHANGED, Date.from(now));
		if (after.version() == 1) {
			try {
				return this.database.ask(() -> this.database.addresses().insertOne(document).wasAcknowledged());
			} catch (MongoWriteException ex) {
				if (Database.isDuplicate(ex)) {
					return false;
				}
				throw ex;
			}
		}
		var before = Filters.and(Filters.eq(ID, after.key().toString()), Filters.eq(VERSION, after.version() - 1));
		return this.database
				.ask(() -> this.database.addresses().replaceOne(before, document).getModifiedCount() == 1);
	}

	@Override
	public List<Listed> list(String office, Standing standing, Instant before, int limit) {
		var filter = Filters.and(Filters.eq(OFFICE, office), Filters.eq(STANDING, name(standing)),
				Filters.lt(CHANGED, Date.from(before)));
		return this.database.ask(() -> this.database.addresses()
				.find(filter)
				.sort(Sorts.descending(CHANGED))
				.limit(limit)
				.map(entry -> new Listed(read(entry), StateDocuments.instant(entry, CHANGED)))
				.into(new ArrayList<>()));
	}

	private static Document write(KnownAddress address) {
		var document = new Document(ID, address.key().toString()).append(OFFICE, address.key().office())
				.append("hash", address.key().hash())
				.append("channel", NotificationDocuments.channel(address.channel()))
				.append("masked", address.masked())
				.append(VERSION, address.version())
				.append(STANDING, name(address.standing()))
				.append("bounced", address.bounced())
				.append("trail", address.trail().stream().map(MongoAddressBook::write).toList());
		mark(document, "bad", address.bad());
		mark(document, "optedOut", address.optedOut());
		return document;
	}

	private static Document write(Entry entry) {
		return write(entry.mark()).append("act", entry.act().name());
	}

	private static void mark(Document document, String field, @Nullable Mark mark) {
		if (mark != null) {
			document.append(field, write(mark));
		}
	}

	private static Document write(Mark mark) {
		return new Document("reason", mark.reason()).append("by", mark.by()).append("at", Date.from(mark.at()));
	}

	private static KnownAddress read(Document d) {
		return new KnownAddress(new AddressKey(d.getString(OFFICE), d.getString("hash")),
				NotificationDocuments.channel(d.getString("channel")), d.getString("masked"), d.getLong(VERSION),
				StateDocuments.strings(d, "bounced"), maybeMark(d, "bad"), maybeMark(d, "optedOut"),
				d.getList("trail", Document.class)
						.stream()
						.map(entry -> new Entry(Act.valueOf(entry.getString("act")), mark(entry)))
						.toList());
	}

	private static @Nullable Mark maybeMark(Document document, String field) {
		var mark = document.get(field, Document.class);
		return (mark == null) ? null : mark(mark);
	}

	private static Mark mark(Document d) {
		return new Mark(d.getString("reason"), d.getString("by"), StateDocuments.instant(d, "at"));
	}

	private static String name(Standing standing) {
		return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
