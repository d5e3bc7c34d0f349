package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Updates;

import id.lacak.request.letter.LetterKind;
import id.lacak.request.letter.PendingLetters;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Marks cases whose letters are to be made, in the write that gives them cause. The mark is a
 * machine instant: long past for new causes, the end of the lease while somebody is at it.
 */
final class MongoPendingLetters implements PendingLetters {

	static final String NEXT = "lettersAt";

	private static final Date AT_ONCE = Date.from(Instant.EPOCH);

	private final RequestDatabase database;

	MongoPendingLetters(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Optional<Pending> claim(Instant now, Instant until) {
		return claim(database.cases(), false, now, until)
				.or(() -> claim(database.objections(), true, now, until));
	}

	@Override
	public void done(Pending pending) {
		var cases = pending.objection() ? database.objections() : database.cases();
		cases.updateOne(and(eq("_id", pending.owner().value()), eq("office", pending.office().value()),
				eq(NEXT, Date.from(pending.until()))), Updates.unset(NEXT));
	}

	/** The updates that write what came after the first {@code known} entries of a history. */
	static <S extends Enum<S>> List<Bson> added(List<HistoryEntry<S>> history, int known,
			Function<HistoryEntry<S>, Fields> writing) {
		var fresh = history.subList(known, history.size());
		var updates = new ArrayList<Bson>();
		updates.add(Updates.pushEach("history", fresh.stream().map(entry -> writing.apply(entry).document()).toList()));
		if (fresh.stream().anyMatch(entry -> LetterKind.of(entry).filter(LetterKind::issued).isPresent()))
			updates.add(Updates.set(NEXT, AT_ONCE));
		return updates;
	}

	/** Of something new: its receipt may have to go with the mail. */
	static Document first() {
		return new Document(NEXT, AT_ONCE);
	}

	private static Optional<Pending> claim(MongoCollection<Document> cases, boolean objection, Instant now,
			Instant until) {
		return Optional
				.ofNullable(cases.findOneAndUpdate(lte(NEXT, Date.from(now)), Updates.set(NEXT, Date.from(until)),
						new FindOneAndUpdateOptions().sort(ascending(NEXT)).projection(new Document("office", 1))))
				.map(found -> new Pending(new OfficeCode(found.getString("office")),
						new CaseId(found.getString("_id")), objection, until));
	}

}
