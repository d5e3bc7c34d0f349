package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.register.RegisterBook;

import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.List;

/** Reads the registers by the index that numbers them. */
final class MongoRegisterBook implements RegisterBook {

	private final RequestDatabase database;

	MongoRegisterBook(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public List<CaseFile> requests(OfficeCode office, int year, int after, int most) {
		return database.cases()
				.find(numbered(office, CaseMapping.KIND, year, after))
				.projection(MongoRequests.READABLE)
				.sort(ascending("sequence"))
				.limit(most)
				.map(CaseMapping::read)
				.into(new ArrayList<>());
	}

	@Override
	public List<ObjectionFile> objections(OfficeCode office, int year, int after, int most) {
		return database.objections()
				.find(numbered(office, ObjectionMapping.KIND, year, after))
				.projection(exclude("identity", Outbox.EVENTS))
				.sort(ascending("sequence"))
				.limit(most)
				.map(ObjectionMapping::read)
				.into(new ArrayList<>());
	}

	private static Bson numbered(OfficeCode office, String kind, int year, int after) {
		return and(eq("office", office.value()), eq("kind", kind), eq("year", year), gt("sequence", after));
	}

}
