package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;

import id.lacak.request.lifecycle.CaseFile;

import org.bson.Document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Enters cases in the register of one office and year, numbered without a gap. Callers that
 * come together are entered together: the first one in takes along all who wait, reads the
 * last number and inserts theirs in order with one write. A number exists exactly when its
 * case does; whoever loses a number to another replica gets the next one.
 */
final class Registrar {

	private static final int MOST_AT_ONCE = 100;

	/** Rounds in which every number was lost to others before a caller is told to come back. */
	private static final int MOST_LOST_ROUNDS = 100;

	private final RequestDatabase database;

	private final String office;

	private final int year;

	private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();

	private final ReentrantLock desk = new ReentrantLock();

	/** Guarded by the desk. */
	private int seen;

	Registrar(RequestDatabase database, String office, int year) {
		this.database = database;
		this.office = office;
		this.year = year;
	}

	/**
	 * A case with its number, ready to be written.
	 *
	 * @param file the case
	 * @param document its whole document
	 */
	record Numbered(CaseFile file, Document document) {
	}

	private record Entry(String id, IntFunction<Numbered> numbered, CompletableFuture<CaseFile> done) {
	}

	/** A case with this id is in the register already. */
	static final class AlreadyThere extends RuntimeException {

		private static final long serialVersionUID = 1;

		AlreadyThere() {
			super("the case is in the register already", null, false, false);
		}

	}

	/**
	 * Enters a case and returns it with its number.
	 * @param numbered the case for a number; called again when the number was lost
	 * @throws AlreadyThere if the id is in the register
	 */
	CaseFile enter(String id, IntFunction<Numbered> numbered) {
		var entry = new Entry(id, numbered, new CompletableFuture<>());
		waiting.add(entry);
		desk.lock();
		try {
			while (!entry.done().isDone())
				enterAll(next());
		} finally {
			desk.unlock();
		}
		try {
			return entry.done().join();
		} catch (CompletionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : e;
		}
	}

	private Deque<Entry> next() {
		var batch = new ArrayDeque<Entry>();
		while (batch.size() < MOST_AT_ONCE) {
			var entry = waiting.poll();
			if (entry == null)
				break;
			batch.add(entry);
		}
		return batch;
	}

	private void enterAll(Deque<Entry> batch) {
		var lost = 0;
		try {
			while (!batch.isEmpty()) {
				var before = batch.size();
				enterSome(batch);
				lost = batch.size() < before ? 0 : lost + 1;
				if (lost > MOST_LOST_ROUNDS)
					throw new IllegalStateException("the register of " + office + " is too busy");
			}
		} catch (RuntimeException e) {
			// nobody may wait for ever; what did get in is found by its id when the call is repeated
			batch.forEach(entry -> entry.done().completeExceptionally(e));
		}
	}

	/** One read and one write; those who are settled leave the batch. */
	private void enterSome(Deque<Entry> batch) {
		var entries = new ArrayList<Entry>();
		var files = new ArrayList<Numbered>();
		var sequence = last();
		for (var entry : List.copyOf(batch)) {
			try {
				files.add(entry.numbered().apply(sequence + 1));
				entries.add(entry);
				sequence++;
			} catch (RuntimeException e) {
				fail(batch, entry, e);
			}
		}
		if (files.isEmpty())
			return;
		try {
			database.cases()
					.insertMany(files.stream().map(Numbered::document).toList(), new InsertManyOptions().ordered(true));
			settle(batch, entries, files, files.size());
		} catch (MongoBulkWriteException e) {
			var errors = e.getWriteErrors();
			var failed = errors.isEmpty() ? 0 : errors.getFirst().getIndex();
			settle(batch, entries, files, failed);
			if (errors.isEmpty())
				throw e;
			if (!Duplicates.isOne(errors.getFirst()))
				fail(batch, entries.get(failed), e);
			else
				sortOut(batch, entries.get(failed), files.get(failed));
		} catch (RuntimeException e) {
			oneByOne(batch, entries, e);
		}
	}

	/** The case was there, or only its number was; in the latter case it stays for the next round. */
	private void sortOut(Deque<Entry> batch, Entry entry, Numbered file) {
		if (database.cases().find(eq("_id", entry.id())).projection(include("_id")).first() != null)
			fail(batch, entry, new AlreadyThere());
		else if (database.cases()
				.find(eq("trackingCode", file.document().getString("trackingCode")))
				.projection(include("_id"))
				.first() != null)
			fail(batch, entry, new IllegalStateException("the tracking code is taken"));
	}

	/**
	 * After a fault that tells nothing about single cases: what got in is looked up; of the
	 * rest, one is to blame only when it is alone.
	 */
	private void oneByOne(Deque<Entry> batch, List<Entry> entries, RuntimeException fault) {
		for (var entry : entries) {
			var found = database.cases().find(eq("_id", entry.id())).first();
			if (found != null) {
				batch.remove(entry);
				entry.done().complete(CaseMapping.read(found));
			}
		}
		if (entries.size() == 1 || Outage.isOne(fault))
			throw fault;
		for (var entry : entries) {
			if (!entry.done().isDone())
				alone(batch, entry);
		}
	}

	private void alone(Deque<Entry> batch, Entry entry) {
		batch.remove(entry);
		var single = new ArrayDeque<>(List.of(entry));
		enterAll(single);
	}

	private static void settle(Deque<Entry> batch, List<Entry> entries, List<Numbered> files, int count) {
		for (var i = 0; i < count; i++) {
			batch.remove(entries.get(i));
			entries.get(i).done().complete(files.get(i).file());
		}
	}

	private static void fail(Deque<Entry> batch, Entry entry, RuntimeException why) {
		batch.remove(entry);
		entry.done().completeExceptionally(why);
	}

	/** The last number; the one seen last is a place to look from, never the answer. */
	private int last() {
		seen = lastFrom(seen).orElseGet(() -> lastFrom(0).orElse(0));
		return seen;
	}

	private Optional<Integer> lastFrom(int sequence) {
		return Optional.ofNullable(database.cases()
				.find(and(eq("office", office), eq("kind", CaseMapping.KIND), eq("year", year),
						gte("sequence", sequence)))
				.sort(descending("sequence"))
				.projection(include("sequence"))
				.first()).map(last -> last.getInteger("sequence"));
	}

}
