package id.lacak.notification.storage;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.delivery.ReceiptBook;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Providers' ids with their message and their last receipt; whichever comes second sees
 * the first.
 */
@Component
class MongoReceiptBook implements ReceiptBook {

	static final String TOUCHED = "touchedAt";

	private static final String MESSAGE = "messageId";

	private static final String RECEIPT = "receipt";

	private static final String DETAIL = "detail";

	private final Database database;

	MongoReceiptBook(Database database) {
		this.database = database;
	}

	@Override
	public Optional<Receipt> expect(String reference, MessageId message, Instant now) {
		var entry = upsert(reference,
				Updates.combine(Updates.set(MESSAGE, message.value()), Updates.set(TOUCHED, Date.from(now))));
		return Optional.ofNullable(entry.get(RECEIPT, Document.class)).map(MongoReceiptBook::read);
	}

	@Override
	public Optional<MessageId> keep(String reference, Receipt receipt, Instant now) {
		var entry = upsert(reference,
				Updates.combine(Updates.set(RECEIPT, write(receipt)), Updates.set(TOUCHED, Date.from(now))));
		return Optional.ofNullable(entry.getString(MESSAGE)).map(MessageId::new);
	}

	@Override
	public void forgetBefore(Instant limit) {
		this.database.ask(() -> this.database.receipts().deleteMany(Filters.lt(TOUCHED, Date.from(limit))));
	}

	private Document upsert(String reference, Bson update) {
		var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
		return this.database.ask(() -> Optional
			.ofNullable(this.database.receipts().findOneAndUpdate(Filters.eq("_id", reference), update, options))
			.orElseThrow());
	}

	private static Document write(Receipt receipt) {
		return switch (receipt) {
			case Receipt.Arrived() -> new Document("kind", "arrived");
			case Receipt.Undeliverable(var detail) -> new Document("kind", "undeliverable").append(DETAIL, detail);
			case Receipt.GivenUp(var detail) -> new Document("kind", "given-up").append(DETAIL, detail);
		};
	}

	private static Receipt read(Document document) {
		var kind = document.getString("kind");
		return switch (kind) {
			case "arrived" -> new Receipt.Arrived();
			case "undeliverable" -> new Receipt.Undeliverable(document.getString(DETAIL));
			case "given-up" -> new Receipt.GivenUp(document.getString(DETAIL));
			default -> throw new IllegalStateException("unknown kind of receipt " + kind);
		};
	}

}
