package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.Office;
import id.lacak.request.office.OfficeRecord;
import id.lacak.request.office.OfficeShelf;

import org.bson.Document;

import java.util.Date;
import java.util.Optional;

/** What administrators have said about their offices: one document for each. */
final class MongoOffices implements OfficeShelf {

	private final RequestDatabase database;

	MongoOffices(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Optional<OfficeRecord> find(OfficeCode office) {
		return Optional.ofNullable(offices().find(eq("_id", office.value())).first()).map(MongoOffices::read);
	}

	@Override
	public boolean keep(OfficeCode office, OfficeRecord record) {
		var document = write(office, record);
		if (record.version() > 1)
			return offices().replaceOne(and(eq("_id", office.value()), eq("version", record.version() - 1)), document)
					.getMatchedCount() == 1;
		try {
			offices().insertOne(document);
			return true;
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
			return false;
		}
	}

	private MongoCollection<Document> offices() {
		return database.database().getCollection("offices");
	}

	private static Document write(OfficeCode office, OfficeRecord record) {
		return new Document("_id", office.value()).append("version", record.version())
				.append("name", record.name())
				.append("address", record.address())
				.append("phone", record.phone())
				.append("hours", record.hours())
				.append("superior", record.superior())
				.append("units", record.units().stream().map(MongoOffices::write).toList())
				.append("by", record.by())
				.append("at", Date.from(record.at()));
	}

	private static Document write(Office.Unit unit) {
		var document = new Document("code", unit.code()).append("name", unit.name()).append("active", unit.active());
		unit.email().ifPresent(email -> document.append("email", email));
		return document;
	}

	private static OfficeRecord read(Document stored) {
		return new OfficeRecord(stored.getLong("version"), stored.getString("name"), stored.getString("address"),
				stored.getString("phone"), stored.getString("hours"), stored.getString("superior"),
				stored.getList("units", Document.class).stream().map(MongoOffices::unit).toList(),
				stored.getString("by"), stored.getDate("at").toInstant());
	}

	private static Office.Unit unit(Document stored) {
		return new Office.Unit(stored.getString("code"), stored.getString("name"),
				Optional.ofNullable(stored.getString("email")), stored.getBoolean("active", true));
	}

}
