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
import org.jspecify.annotations.Nullable;
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
		var update = Updates.combine(Updates.set(MESSAGE, message.value()), Updates.set(TOUCHED, Date.from(now)));
		var before = upsert(reference, update, ReturnDocument.BEFORE);
		if (before == null) {
			return Optional.empty();
		}
		var namedBefore = before.getString(MESSAGE);
		if (namedBefore != null && !namedBefore.equals(message.value())) {
			forgetReceipt(reference);
			return Optional.empty();
		}
		return Optional.ofNullable(before.get(RECEIPT, Document.class)).map(MongoReceiptBook::read);
	}

	@Override
	public Optional<MessageId> keep(String reference, Receipt receipt, Instant now) {
		var update = Updates.combine(Updates.set(RECEIPT, write(receipt)), Updates.set(TOUCHED, Date.from(now)));
		return Optional.ofNullable(upsert(reference, update, ReturnDocument.AFTER))
				.map(entry -> entry.getString(MESSAGE))
				.map(MessageId::new);
	}

	@Override
	public void forgetBefore(Instant limit) {
		this.database.ask(() -> this.database.receipts().deleteMany(Filters.lt(TOUCHED, Date.from(limit))));
	}

	/**
	 * The provider counts from the start again: what it said about the earlier message is
	 * void.
	 */
	private void forgetReceipt(String reference) {
		this.database
				.ask(() -> this.database.receipts().updateOne(Filters.eq("_id", reference), Updates.unset(RECEIPT)));
	}

	private @Nullable Document upsert(String reference, Bson update, ReturnDocument which) {
		var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(which);
		var filter = Filters.eq("_id", reference);
		return this.database
				.ask(() -> Optional.ofNullable(this.database.receipts().findOneAndUpdate(filter, update, options)))
				.orElse(null);
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
