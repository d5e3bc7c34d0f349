package id.lacak.request.storage;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Told;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Derived fields by which the morning's digest finds cases. */
final class MorningMapping {

	/** The day the answer is due and the place in the register, while the clock runs. */
	static final String ANSWER_KEY = "answerKey";

	/** The units that owe an answer. */
	static final String ASKED = "askedUnits";

	/** When a calendar last moved a date. */
	static final String MOVED_AT = "movedAt";

	/** When a message last could not be delivered. */
	static final String TROUBLED_AT = "troubledAt";

	/** When it last was uncertain whether a message left. */
	static final String DOUBTED_AT = "doubtedAt";

	/** What is found by office and one of these. */
	static final List<String> INDEXED = List.of(ANSWER_KEY, ASKED, MOVED_AT, TROUBLED_AT, DOUBTED_AT);

	private static final String MOVED = "deadlines-moved";

	private static final Set<Told.State> TROUBLE = EnumSet.of(Told.State.FAILED_PERMANENTLY, Told.State.EXPIRED);

	private static final Set<Told.State> DOUBT = EnumSet.of(Told.State.UNCERTAIN, Told.State.FAILED_TECHNICALLY);

	private MorningMapping() {
	}

	/** The fields of a request; a null value means that the field goes. */
	static Document derived(CaseFile file, String place) {
		var request = file.request();
		var asked = request.answerBy().isEmpty()
				? List.<String>of()
				: request.assignments().stream().filter(Assignment::open).map(Assignment::unit).distinct().toList();
		return new Document(ANSWER_KEY, request.answerBy().map(due -> due.lastDay() + place).orElse(null))
				.append(ASKED, asked.isEmpty() ? null : asked)
				.append(MOVED_AT, movedAt(file.history()).orElse(null));
	}

	/** When a calendar last moved a date. */
	static Optional<Date> movedAt(List<? extends HistoryEntry<?>> history) {
		return history.stream()
				.filter(entry -> entry.type().equals(MOVED))
				.map(HistoryEntry::at)
				.max(Instant::compareTo)
				.map(Date::from);
	}

	/** The change by which a report is noted, with the trouble or doubt it may tell of. */
	static Bson noted(Bson change, Told report) {
		return noted(noted(change, report, TROUBLE, TROUBLED_AT), report, DOUBT, DOUBTED_AT);
	}

	/**
	 * Takes back a mark that no message of the document gives any more, because it was sent again
	 * and left. Does nothing when the messages change meanwhile: whoever changed them looks too.
	 */
	static void rederive(MongoCollection<Document> documents, Bson one) {
		var found = documents.find(one).projection(include("told", TROUBLED_AT, DOUBTED_AT)).first();
		if (found == null)
			return;
		var told = new Node(found).nodes("told").stream().map(RecordMapping::told).toList();
		var changes = Stream.of(change(found, told, TROUBLE, TROUBLED_AT), change(found, told, DOUBT, DOUBTED_AT))
				.flatMap(Optional::stream)
				.toList();
		if (!changes.isEmpty())
			documents.updateOne(Filters.and(one, Filters.eq("told", found.get("told"))), Updates.combine(changes));
	}

	private static Optional<Bson> change(Document found, List<Told> told, Set<Told.State> states, String field) {
		var latest = told.stream()
				.map(Told::latest)
				.filter(step -> states.contains(step.state()))
				.map(Told.Step::at)
				.max(Instant::compareTo)
				.map(Date::from);
		return Optional.ofNullable(found.getDate(field)).equals(latest)
				? Optional.empty()
				: Optional.of(latest.map(at -> Updates.set(field, at)).orElseGet(() -> Updates.unset(field)));
	}

	private static Bson noted(Bson change, Told report, Set<Told.State> states, String field) {
		return report.steps()
				.stream()
				.filter(step -> states.contains(step.state()))
				.map(Told.Step::at)
				.max(Instant::compareTo)
				.map(at -> Updates.combine(change, Updates.max(field, Date.from(at))))
				.orElse(change);
	}

}
