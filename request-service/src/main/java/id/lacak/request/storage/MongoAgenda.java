package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;

import id.lacak.request.digest.Agenda;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionStage;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what the morning brings. Every filter begins with the office and ends with a range of one key. */
final class MongoAgenda implements Agenda {

	private final RequestDatabase database;

	MongoAgenda(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Found due(OfficeCode office, LocalDate from, LocalDate until) {
		return found(database.cases(),
				and(of(office), gte(MorningMapping.ANSWER_KEY, from.toString()),
						lt(MorningMapping.ANSWER_KEY, until.plusDays(1).toString())),
				MorningMapping.ANSWER_KEY, false);
	}

	@Override
	public Found entered(OfficeCode office, Instant since) {
		return found(database.cases(), and(of(office), gte("entryKey", ReminderMapping.from(since))), "entryKey",
				false);
	}

	@Override
	public Found assigned(OfficeCode office, String unit) {
		var matching = and(of(office), eq(MorningMapping.ASKED, unit));
		var items = database.cases()
				.find(matching)
				.projection(include("number", "assignments"))
				.limit(LISTED)
				.map(document -> new Item(new CaseId(document.getString("_id")), document.getString("number"),
						internalDate(document, unit), false))
				.into(new ArrayList<>());
		items.sort(Comparator.comparing(item -> item.dueDate().orElse(LocalDate.MAX)));
		return new Found(items, database.cases().countDocuments(matching));
	}

	@Override
	public Found objections(OfficeCode office) {
		var awaited = Stream.of(ObjectionStage.Status.values())
				.filter(ObjectionStage.Status::awaitsAnswer)
				.map(DecisionMapping::kindOf)
				.toList();
		return found(database.objections(), and(of(office), in("status", awaited)), "dueKey", true);
	}

	@Override
	public Found moved(OfficeCode office, Instant since) {
		return both(office, MorningMapping.MOVED_AT, since);
	}

	@Override
	public Found undelivered(OfficeCode office, Instant since) {
		return both(office, MorningMapping.TROUBLED_AT, since);
	}

	private Found both(OfficeCode office, String field, Instant since) {
		var matching = and(of(office), gte(field, Date.from(since)));
		return found(database.cases(), matching, field, false).and(found(database.objections(), matching, field, true));
	}

	private static Found found(MongoCollection<Document> documents, Bson matching, String order, boolean objections) {
		var items = documents.find(matching)
				.sort(ascending(order))
				.limit(LISTED)
				.projection(include("number", "dueDate"))
				.map(document -> new Item(new CaseId(document.getString("_id")), document.getString("number"),
						new Node(document).maybeDate("dueDate"), objections))
				.into(new ArrayList<>());
		// what fits on one page need not be counted
		return new Found(items, items.size() < LISTED ? items.size() : documents.countDocuments(matching));
	}

	private static Optional<LocalDate> internalDate(Document document, String unit) {
		return new Node(document).nodes("assignments")
				.stream()
				.map(AssignmentMapping::read)
				.filter(assignment -> assignment.unit().equals(unit) && assignment.open())
				.map(assignment -> assignment.due().lastDay())
				.min(Comparator.naturalOrder());
	}

	private static Bson of(OfficeCode office) {
		return eq("office", office.value());
	}

}
