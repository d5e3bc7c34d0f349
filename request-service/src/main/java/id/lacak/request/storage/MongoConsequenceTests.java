package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static id.lacak.request.storage.Fields.fields;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import id.lacak.request.consequence.ConsequenceTests;
import id.lacak.request.consequence.TestRecord;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The register of consequence tests. The register itself is the counter: a unique key on office,
 * year and place lets one of several writers have a number, and the others take the next.
 */
final class MongoConsequenceTests implements ConsequenceTests {

	private static final int TRIES = 50;

	private final RequestDatabase database;

	MongoConsequenceTests(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public TestRecord enter(OfficeCode office, int year, String id, IntFunction<TestRecord> numbered) {
		for (var tries = 0; tries < TRIES; tries++) {
			var present = find(office, id);
			if (present.isPresent())
				return present.get();
			var record = numbered.apply(last(office, year) + 1);
			try {
				tests().insertOne(write(record));
				return record;
			} catch (MongoWriteException e) {
				// the number or the id was taken meanwhile; the next look tells which
				if (!Duplicates.isOne(e))
					throw e;
			}
		}
		throw new IllegalStateException("no number for a consequence test in " + TRIES + " tries");
	}

	@Override
	public Optional<TestRecord> find(OfficeCode office, String id) {
		return Optional.ofNullable(tests().find(one(office, id)).first()).map(MongoConsequenceTests::read);
	}

	@Override
	public boolean approve(OfficeCode office, String id, TestRecord.Approval approval) {
		var agreed = fields().with("approvedBy", approval.approvedBy())
				.maybe("document", approval.document())
				.with("at", approval.at())
				.with("by", approval.by())
				.document();
		return tests().updateOne(and(one(office, id), exists("approval", false)), set("approval", agreed))
				.getModifiedCount() == 1;
	}

	@Override
	public List<TestRecord> list(OfficeCode office, Optional<Place> before, int size) {
		var all = eq("office", office.value());
		var matching = before.<Bson>map(place -> and(all, lt("key", key(place.year(), place.sequence())))).orElse(all);
		return tests().find(matching)
				.sort(descending("key"))
				.limit(size)
				.map(MongoConsequenceTests::read)
				.into(new ArrayList<>());
	}

	@Override
	public long count(OfficeCode office) {
		return tests().countDocuments(eq("office", office.value()));
	}

	private int last(OfficeCode office, int year) {
		var newest = tests().find(and(eq("office", office.value()), eq("year", year)))
				.sort(descending("sequence"))
				.limit(1)
				.first();
		return newest == null ? 0 : new Node(newest).count("sequence");
	}

	private static Bson one(OfficeCode office, String id) {
		return and(eq("_id", id), eq("office", office.value()));
	}

	private static String key(int year, int sequence) {
		return "%04d/%09d".formatted(year, sequence);
	}

	private static Document write(TestRecord test) {
		return fields().with("_id", test.id())
				.with("office", test.office().value())
				.with("year", test.year())
				.with("sequence", test.sequence())
				.with("key", key(test.year(), test.sequence()))
				.with("number", test.number())
				.with("content", AnswerMapping.test(test.content()))
				.maybe("unit", test.unit())
				.maybe("minutes", test.minutes())
				.with("by", test.by())
				.with("at", test.at())
				.with("on", test.on())
				.with("hash", test.hash())
				.document();
	}

	private static TestRecord read(Document document) {
		var node = new Node(document);
		return new TestRecord(node.text("_id"), new OfficeCode(node.text("office")), node.count("year"),
				node.count("sequence"), node.text("number"), AnswerMapping.test(node.node("content")),
				node.maybeText("unit"), node.maybeText("minutes"), node.text("by"), node.instant("at"),
				node.date("on"), node.maybeNode("approval")
						.map(agreed -> new TestRecord.Approval(agreed.text("approvedBy"), agreed.maybeText("document"),
								agreed.instant("at"), agreed.text("by"))),
				node.text("hash"));
	}

	private MongoCollection<Document> tests() {
		return database.consequenceTests();
	}

}
