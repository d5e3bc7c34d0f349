package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.release.OtherCases;

import java.util.ArrayList;
import java.util.List;

/** Finds cases by the content of their files. */
final class MongoOtherCases implements OtherCases {

	private static final int MOST = 5;

	private final RequestDatabase database;

	MongoOtherCases(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public List<String> with(OfficeCode office, CaseId except, String sha256) {
		return database.cases()
				.find(and(eq("office", office.value()), elemMatch("documents",
						and(eq("sha256", sha256), eq("addedBy", Actor.APPLICANT.name()))), ne("_id", except.value())))
				.projection(include("number"))
				.limit(MOST)
				.map(document -> document.getString("number"))
				.into(new ArrayList<>());
	}

}
