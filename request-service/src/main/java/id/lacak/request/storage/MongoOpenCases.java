package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;

import id.lacak.request.calendar.OpenCases;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Stage.Status;

import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionStage;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks over the cases and objections of an office by the indexed place of their entry. */
final class MongoOpenCases implements OpenCases {

	private static final Logger LOG = LoggerFactory.getLogger(MongoOpenCases.class);

	private static final String PLACE = "entryKey";

	private static final int BATCH = 500;

	private static final Bson OUTLINE = exclude("identity", "words", Outbox.EVENTS, "history", "documents", "told",
			ReminderMapping.REMINDERS, "submission.details", "submission.purpose");

	private static final List<String> OPEN = Stream.of(Status.values())
			.filter(status -> !status.ended())
			.map(StageMapping::kindOf)
			.toList();

	private static final List<String> OPEN_OBJECTIONS = Stream.of(ObjectionStage.Status.values())
			.filter(status -> !status.ended())
			.map(DecisionMapping::kindOf)
			.toList();

	private final RequestDatabase database;

	MongoOpenCases(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Page<CaseFile> after(OfficeCode office, Optional<String> place, int most) {
		var open = open(office);
		var found = database.cases()
				.find(place.map(last -> and(open, gt(PLACE, last))).orElse(open))
				.projection(exclude("identity", "words", Outbox.EVENTS))
				.sort(ascending(PLACE))
				.limit(most)
				.into(new ArrayList<Document>());
		return page(found, CaseMapping::read,
				found.isEmpty() ? place : Optional.of(found.getLast().getString(PLACE)));
	}

	@Override
	public Page<ObjectionFile> objectionsAfter(OfficeCode office, Optional<String> place, int most) {
		var open = openObjections(office);
		var found = database.objections()
				.find(place.map(last -> and(open, later(last))).orElse(open))
				.projection(exclude("identity", Outbox.EVENTS))
				.sort(ascending("year", "sequence"))
				.limit(most)
				.into(new ArrayList<Document>());
		return page(found, ObjectionMapping::read,
				found.isEmpty() ? place : Optional.of(place(found.getLast())));
	}

	@Override
	public void look(OfficeCode office, Predicate<CaseFile> goOn) {
		look(database.cases().find(open(office)).projection(OUTLINE).sort(ascending(PLACE)), MongoOpenCases::outline,
				goOn);
	}

	@Override
	public void lookAtObjections(OfficeCode office, Predicate<ObjectionFile> goOn) {
		look(database.objections()
				.find(openObjections(office))
				.projection(OUTLINE)
				.sort(ascending("year", "sequence")), ObjectionMapping::read, goOn);
	}

	@Override
	public long count(OfficeCode office) {
		return database.cases().countDocuments(open(office))
				+ database.objections().countDocuments(openObjections(office));
	}

	private static Bson open(OfficeCode office) {
		return and(eq("office", office.value()), in("status", OPEN));
	}

	private static Bson openObjections(OfficeCode office) {
		return and(eq("office", office.value()), eq("kind", ObjectionMapping.KIND), in("status", OPEN_OBJECTIONS));
	}

	private static <F> void look(FindIterable<Document> found, Function<Document, F> read, Predicate<F> goOn) {
		try (var cursor = found.batchSize(BATCH).cursor()) {
			while (cursor.hasNext()) {
				var file = readable(cursor.next(), read);
				if (file.isPresent() && !goOn.test(file.get()))
					return;
			}
		}
	}

	private static <F> Optional<F> readable(Document document, Function<Document, F> read) {
		try {
			return Optional.of(read.apply(document));
		} catch (RuntimeException e) {
			LOG.error("{} cannot be read", document.getString("_id"), e);
			return Optional.empty();
		}
	}

	/** What was asked is long and moves no date. */
	private static CaseFile outline(Document document) {
		var submission = document.get("submission", Document.class);
		if (submission != null)
			submission.append("details", "").append("purpose", "");
		return CaseMapping.read(document);
	}

	/** One document that cannot be read does not hide the others. */
	private static <F> Page<F> page(List<Document> found, Function<Document, F> read, Optional<String> end) {
		var files = new ArrayList<F>();
		var unreadable = new ArrayList<String>();
		for (var document : found) {
			try {
				files.add(read.apply(document));
			} catch (RuntimeException e) {
				LOG.error("{} cannot be read", document.getString("_id"), e);
				unreadable.add(document.getString("_id"));
			}
		}
		return new Page<>(files, unreadable, end);
	}

	private static Bson later(String place) {
		var numbers = place.split("/");
		var year = Integer.parseInt(numbers[0]);
		return or(gt("year", year), and(eq("year", year), gt("sequence", Integer.parseInt(numbers[1]))));
	}

	private static String place(Document objection) {
		return objection.get("year") + "/" + objection.get("sequence");
	}

}
