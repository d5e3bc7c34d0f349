package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.watch.DueCases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Finds due cases by their indexed next legal instant. */
final class MongoDueCases implements DueCases {

	private static final String NEXT = "nextLegalInstant";

	private final RequestDatabase database;

	MongoDueCases(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public List<Due> due(Instant now, int limit) {
		return database.cases()
				.find(lte(NEXT, Date.from(now)))
				.sort(ascending(NEXT))
				.limit(limit)
				.projection(include("office", NEXT))
				.map(document -> new Due(new OfficeCode(document.getString("office")),
						new CaseId(document.getString("_id")), document.getDate(NEXT).toInstant()))
				.into(new ArrayList<>());
	}

	@Override
	public boolean postpone(Due due, Instant until) {
		return database.cases()
				.updateOne(and(eq("_id", due.id().value()), eq("office", due.office().value()),
						eq(NEXT, Date.from(due.since()))), set(NEXT, Date.from(until)))
				.getModifiedCount() == 1;
	}

}
