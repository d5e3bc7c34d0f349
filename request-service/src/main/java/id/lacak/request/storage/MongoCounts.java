package id.lacak.request.storage;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;

import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.statistics.Counts;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts by aggregation; days are kept as text that sorts like days. */
final class MongoCounts implements Counts {

	private static final String ANSWER = "stage.answer.";

	private static final String FIRST_NOTICE = ANSWER + "correction.answeredOn";

	private static final String NOTICE = ANSWER + "sentOn";

	private static final String RECEIVED = "arrival.receivedOn";

	private static final String COUNT = "count";

	private static final List<String> WAITING = Stream.of(Status.IN_PROCESS, Status.EXTENDED)
			.map(StageMapping::kindOf)
			.toList();

	private final RequestDatabase database;

	MongoCounts(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Map<LocalDate, Long> received(OfficeCode office, LocalDate from, LocalDate to) {
		var days = new TreeMap<LocalDate, Long>();
		count(database.cases(), List.of(match(and(of(office), between(RECEIVED, from, to)))), "$" + RECEIVED)
				.forEach(found -> days.put(LocalDate.parse(found.getString("_id")), number(found)));
		return days;
	}

	@Override
	public List<Answered> answered(OfficeCode office, LocalDate from, LocalDate to) {
		var alike = new Document("outcome", "$" + ANSWER + "notice.outcome").append("first", "$" + FIRST_NOTICE)
				.append("sent", "$" + NOTICE)
				.append("start", "$" + ANSWER + "due.start")
				.append("last", "$" + ANSWER + "due.lastDay");
		return count(database.cases(), List.of(match(and(of(office), answeredBetween(from, to)))), alike).stream()
				.map(found -> {
					var id = new Node(found.get("_id", Document.class));
					return new Answered(id.one(NoticeOutcome.class, "outcome"), id.date("start"), id.date("last"),
							id.maybeDate("first").orElseGet(() -> id.date("sent")), number(found));
				})
				.toList();
	}

	@Override
	public Map<ExemptionGround, Long> grounds(OfficeCode office, LocalDate from, LocalDate to) {
		var grounds = new EnumMap<ExemptionGround, Long>(ExemptionGround.class);
		count(database.cases(), List.of(match(and(of(office), answeredBetween(from, to))),
				unwind("$" + ANSWER + "notice.exemptionGrounds")), "$" + ANSWER + "notice.exemptionGrounds")
				.forEach(found -> grounds.put(ExemptionGround.valueOf(found.getString("_id")), number(found)));
		return grounds;
	}

	@Override
	public long unanswered(OfficeCode office, LocalDate from, LocalDate to, LocalDate today) {
		return database.cases()
				.countDocuments(and(of(office), between(RECEIVED, from, to), in("status", WAITING),
						lt("dueDate", today.toString())));
	}

	@Override
	public Objections objections(OfficeCode office, LocalDate from, LocalDate to) {
		var decided = new EnumMap<ObjectionOutcome, Long>(ObjectionOutcome.class);
		var filed = 0L;
		for (var found : count(database.objections(), List.of(match(and(of(office), between(RECEIVED, from, to)))),
				new Document("outcome", "$stage.decision.outcome"))) {
			filed += number(found);
			new Node(found.get("_id", Document.class)).maybeOne(ObjectionOutcome.class, "outcome")
					.ifPresent(outcome -> decided.put(outcome, number(found)));
		}
		return new Objections(filed, decided);
	}

	@Override
	public long disputes(OfficeCode office, LocalDate from, LocalDate to) {
		return database.objections().countDocuments(and(of(office), between("dispute.filedOn", from, to)));
	}

	private static List<Document> count(MongoCollection<Document> cases, List<Bson> matching, Object alike) {
		var stages = new ArrayList<>(matching);
		stages.add(group(alike, Accumulators.sum(COUNT, 1)));
		return cases.aggregate(stages).into(new ArrayList<>());
	}

	private static Bson answeredBetween(LocalDate from, LocalDate to) {
		return or(between(FIRST_NOTICE, from, to),
				and(exists(FIRST_NOTICE, false), between(NOTICE, from, to)));
	}

	private static Bson between(String field, LocalDate from, LocalDate to) {
		return and(gte(field, from.toString()), lte(field, to.toString()));
	}

	private static Bson of(OfficeCode office) {
		return eq("office", office.value());
	}

	private static long number(Document found) {
		return found.get(COUNT, Number.class).longValue();
	}

}
