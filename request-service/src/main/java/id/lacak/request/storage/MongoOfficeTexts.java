package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import id.lacak.request.bulletin.OfficeText;
import id.lacak.request.bulletin.PublicText;
import id.lacak.request.bulletin.TextShelf;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The offices' own texts: one document for each version, of which none is ever changed. */
final class MongoOfficeTexts implements TextShelf {

	private final RequestDatabase database;

	MongoOfficeTexts(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public List<OfficeText> latest(OfficeCode office) {
		return Stream.of(PublicText.values())
				.flatMap(text -> Optional
						.ofNullable(texts().find(of(office, text)).sort(descending("version")).limit(1).first())
						.map(MongoOfficeTexts::read)
						.stream())
				.toList();
	}

	@Override
	public List<OfficeText> versions(OfficeCode office, PublicText text) {
		return texts().find(of(office, text))
				.sort(descending("version"))
				.map(MongoOfficeTexts::read)
				.into(new ArrayList<>());
	}

	@Override
	public boolean keep(OfficeCode office, OfficeText text) {
		var before = texts().find(of(office, text.text())).sort(descending("version")).limit(1).first();
		if ((before == null ? 0 : before.getInteger("version")) != text.version() - 1)
			return false;
		try {
			texts().insertOne(write(office, text));
			return true;
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
			return false;
		}
	}

	private MongoCollection<Document> texts() {
		return database.officeTexts();
	}

	private static Bson of(OfficeCode office, PublicText text) {
		return and(eq("office", office.value()), eq("text", text.name()));
	}

	private static Document write(OfficeCode office, OfficeText text) {
		return new Document("_id", office.value() + "/" + text.text() + "/" + text.version())
				.append("office", office.value())
				.append("text", text.text().name())
				.append("version", text.version())
				.append("indonesian", text.indonesian())
				.append("english", text.english())
				.append("from", text.from().map(LocalDate::toString).orElse(null))
				.append("until", text.until().map(LocalDate::toString).orElse(null))
				.append("by", text.by())
				.append("at", Date.from(text.at()));
	}

	private static OfficeText read(Document stored) {
		return new OfficeText(PublicText.valueOf(stored.getString("text")), stored.getInteger("version"),
				stored.getString("indonesian"), stored.getString("english"), day(stored, "from"), day(stored, "until"),
				stored.getString("by"), stored.getDate("at").toInstant());
	}

	private static Optional<LocalDate> day(Document stored, String field) {
		return Optional.ofNullable(stored.getString(field)).map(LocalDate::parse);
	}

}
