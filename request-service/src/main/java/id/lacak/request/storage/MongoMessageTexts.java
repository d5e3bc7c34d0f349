package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;

import id.lacak.request.wording.MessageTexts;
import id.lacak.request.wording.TextCatalogue;

import org.bson.Document;

import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The published texts, one document for each language. */
final class MongoMessageTexts implements MessageTexts {

	private final RequestDatabase database;

	MongoMessageTexts(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public void keep(TextCatalogue catalogue) {
		var present = find(catalogue.language());
		if (present.filter(known -> known.at().isAfter(catalogue.at())).isPresent())
			return;
		texts().replaceOne(eq("_id", catalogue.language()), write(catalogue), new ReplaceOptions().upsert(true));
	}

	@Override
	public Optional<TextCatalogue> find(String language) {
		return Optional.ofNullable(texts().find(eq("_id", language)).first()).map(MongoMessageTexts::read);
	}

	private MongoCollection<Document> texts() {
		return database.database().getCollection("message_texts");
	}

	private static Document write(TextCatalogue catalogue) {
		return new Document("_id", catalogue.language()).append("version", catalogue.version())
				.append("at", Date.from(catalogue.at()))
				.append("texts", catalogue.texts().stream().map(MongoMessageTexts::write).toList())
				.append("prices",
						catalogue.prices()
								.stream()
								.map(price -> new Document("route", price.route()).append("rupiah", price.rupiah()))
								.toList());
	}

	private static Document write(TextCatalogue.Text text) {
		var document = new Document("template", text.template()).append("subject", text.subject())
				.append("body", text.body())
				.append("exampleSubject", text.exampleSubject())
				.append("exampleText", text.exampleText());
		text.sms().ifPresent(sms -> document.append("sms", sms));
		text.example()
				.ifPresent(sample -> document.append("sample",
						new Document("text", sample.text()).append("alphabet", sample.alphabet())
								.append("length", sample.length())
								.append("parts", sample.parts())));
		return document;
	}

	private static TextCatalogue read(Document stored) {
		return new TextCatalogue(stored.getString("_id"), stored.getInteger("version"),
				stored.getDate("at").toInstant(),
				stored.getList("texts", Document.class).stream().map(MongoMessageTexts::text).toList(),
				stored.getList("prices", Document.class, List.of())
						.stream()
						.map(price -> new TextCatalogue.Price(price.getString("route"), price.getInteger("rupiah")))
						.toList());
	}

	private static TextCatalogue.Text text(Document stored) {
		return new TextCatalogue.Text(stored.getString("template"), stored.getString("subject"),
				stored.getString("body"), Optional.ofNullable(stored.getString("sms")),
				stored.getString("exampleSubject"), stored.getString("exampleText"),
				Optional.ofNullable(stored.get("sample", Document.class))
						.map(sample -> new TextCatalogue.Sample(sample.getString("text"), sample.getString("alphabet"),
								sample.getInteger("length"), sample.getInteger("parts"))));
	}

}
