package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import id.lacak.request.calendar.OpenCases;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Stage.Status;

import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks over the cases of an office by the indexed place of their entry. */
final class MongoOpenCases implements OpenCases {

	private static final String PLACE = "entryKey";

	private static final List<String> OPEN = Stream.of(Status.values())
			.filter(status -> !status.ended())
			.map(StageMapping::kindOf)
			.toList();

	private final RequestDatabase database;

	MongoOpenCases(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Page after(OfficeCode office, Optional<String> place, int most) {
		var open = and(eq("office", office.value()), in("status", OPEN));
		var found = database.cases()
				.find(place.map(last -> and(open, gt(PLACE, last))).orElse(open))
				.projection(exclude("identity", "words", Outbox.EVENTS))
				.sort(ascending(PLACE))
				.limit(most)
				.into(new ArrayList<Document>());
		return new Page(found.stream().map(CaseMapping::read).toList(),
				found.isEmpty() ? place : Optional.of(found.getLast().getString(PLACE)));
	}

}
