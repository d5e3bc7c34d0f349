package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static id.lacak.request.storage.Fields.fields;

import com.mongodb.MongoWriteException;

import id.lacak.request.letter.LetterKind;
import id.lacak.request.letter.LetterName;
import id.lacak.request.letter.LetterShelf;
import id.lacak.request.letter.MadeLetter;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.LetterNews;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Letters as documents of their own, bytes included: one is there as a whole or not at all, and
 * its name is its key, so that of two writers the first wins. A letter has some 50 KB; the
 * longest texts that can be filed make it a few hundred.
 */
final class MongoLetters implements LetterShelf {

	/** Lists need no bytes. */
	private static final Bson BRIEF = exclude("pdf", "page", Outbox.EVENTS);

	private final RequestDatabase database;

	private final LetterNews news;

	private final Runnable nudge;

	MongoLetters(RequestDatabase database, LetterNews news, Runnable nudge) {
		this.database = database;
		this.news = news;
		this.nudge = nudge;
	}

	@Override
	public Optional<MadeLetter> find(LetterName name) {
		return Optional.ofNullable(database.letters().find(one(name)).projection(BRIEF).first())
				.map(MongoLetters::read);
	}

	@Override
	public List<MadeLetter> of(OfficeCode office, CaseId owner) {
		return database.letters()
				.find(and(eq("office", office.value()), eq("owner", owner.value())))
				.projection(BRIEF)
				.sort(ascending("entry"))
				.map(MongoLetters::read)
				.into(new ArrayList<>());
	}

	@Override
	public Optional<MadeLetter> byCode(String code) {
		return Optional.ofNullable(database.letters().find(eq("code", code)).projection(BRIEF).first())
				.map(MongoLetters::read);
	}

	@Override
	public Optional<Content> content(LetterName name) {
		return Optional.ofNullable(database.letters().find(one(name)).first())
				.map(found -> new Content(found.get("pdf", Binary.class).getData(), found.getString("page")));
	}

	@Override
	public MadeLetter keep(MadeLetter letter, Content content, boolean enclosed) {
		var document = write(letter).append("pdf", new Binary(content.pdf())).append("page", content.page());
		if (enclosed)
			document.putAll(Outbox.first(news.made(told(letter, content.pdf())).stream().toList(), letter.madeAt()));
		try {
			database.letters().insertOne(document);
			nudge.run();
			return letter;
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
			return find(letter.name()).orElseThrow(() -> e);
		}
	}

	@Override
	public boolean enclosing() {
		return news.wanted();
	}

	private static LetterNews.Letter told(MadeLetter letter, byte[] pdf) {
		var name = letter.name();
		return new LetterNews.Letter(name.office(), name.owner(), letter.kind().name(), name.language(),
				letter.issuedAt(), letter.file(), letter.sha256(), pdf);
	}

	private static Document write(MadeLetter letter) {
		var name = letter.name();
		return fields().with("_id", name.key())
				.with("office", name.office().value())
				.with("owner", name.owner().value())
				.with("entry", name.entry())
				.with("language", name.language())
				.with("kind", letter.kind())
				.with("number", letter.number())
				.with("issuedAt", letter.issuedAt())
				.with("code", letter.code())
				.with("sha256", letter.sha256())
				.with("size", letter.size())
				.with("madeAt", letter.madeAt())
				.document();
	}

	private static MadeLetter read(Document document) {
		var node = new Node(document);
		var name = new LetterName(new OfficeCode(node.text("office")), new CaseId(node.text("owner")),
				node.count("entry"), node.text("language"));
		return new MadeLetter(name, node.one(LetterKind.class, "kind"), node.text("number"), node.instant("issuedAt"),
				node.text("code"), node.text("sha256"), node.number("size"), node.instant("madeAt"));
	}

	private static Bson one(LetterName name) {
		return and(eq("_id", name.key()), eq("office", name.office().value()));
	}

}
