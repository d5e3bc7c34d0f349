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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks over the cases and objections of an office by the indexed place of their entry. */
final class MongoOpenCases implements OpenCases {

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
		return new Page<>(found.stream().map(CaseMapping::read).toList(),
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
				.map(ObjectionMapping::read)
				.into(new ArrayList<ObjectionFile>());
		return new Page<>(found, found.isEmpty() ? place : Optional.of(place(found.getLast())));
	}

	private static Bson later(String place) {
		var numbers = place.split("/");
		var year = Integer.parseInt(numbers[0]);
		return or(gt("year", year), and(eq("year", year), gt("sequence", Integer.parseInt(numbers[1]))));
	}

	private static String place(ObjectionFile file) {
		return file.objection().number().year() + "/" + file.objection().number().sequence();
	}

}
