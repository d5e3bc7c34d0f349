package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.RulebookShelf;

import org.bson.Document;

import java.util.Optional;

/** The used rulebooks; a document is written once and never again. */
final class MongoRulebooks implements RulebookShelf {

	private final RequestDatabase database;

	MongoRulebooks(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Optional<Rulebook> find(OfficeCode office, String version) {
		return Optional.ofNullable(rulebooks().find(eq("_id", RulebookMapping.key(office, version))).first())
				.map(RulebookMapping::read);
	}

	@Override
	public Rulebook keep(OfficeCode office, Rulebook rulebook) {
		var present = find(office, rulebook.version());
		if (present.isPresent())
			return present.get();
		try {
			rulebooks().insertOne(RulebookMapping.write(office, rulebook));
			return rulebook;
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
			return find(office, rulebook.version()).orElseThrow(() -> e);
		}
	}

	private MongoCollection<Document> rulebooks() {
		return database.database().getCollection("rulebooks");
	}

}
