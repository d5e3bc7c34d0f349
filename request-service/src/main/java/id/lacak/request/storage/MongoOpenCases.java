package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

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
import java.util.stream.Stream;

/** Walks over the cases and objections of an office by the indexed place of their entry. */
final class MongoOpenCases implements OpenCases {

	private static final Logger LOG = LoggerFactory.getLogger(MongoOpenCases.class);

	private static final String PLACE = "entryKey";

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
		var open = and(eq("office", office.value()), in("status", OPEN));
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
		var open = and(eq("office", office.value()), eq("kind", ObjectionMapping.KIND),
				in("status", OPEN_OBJECTIONS));
		var found = database.objections()
				.find(place.map(last -> and(open, later(last))).orElse(open))
				.projection(exclude("identity", Outbox.EVENTS))
				.sort(ascending("year", "sequence"))
				.limit(most)
				.into(new ArrayList<Document>());
		return page(found, ObjectionMapping::read,
				found.isEmpty() ? place : Optional.of(place(found.getLast())));
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
