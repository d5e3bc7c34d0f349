package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;

import id.lacak.request.setback.Outage;

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
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Enters files in the register of one office, kind and year, numbered without a gap. Callers that
 * come together are entered together: the first one in takes along all who wait, reads the
 * last number and inserts theirs in order with one write. A number exists exactly when its
 * file does; whoever loses a number to another replica gets the next one.
 *
 * @param <F> the files
 */
final class Registrar<F> {

	private static final int MOST_AT_ONCE = 100;

	/** Rounds in which every number was lost to others before a caller is told to come back. */
	private static final int MOST_LOST_ROUNDS = 100;

	private final Book<F> book;

	private final String office;

	private final int year;

	private final Queue<Entry<F>> waiting = new ConcurrentLinkedQueue<>();

	private final ReentrantLock desk = new ReentrantLock();

	/** Guarded by the desk. */
	private int seen;

	Registrar(Book<F> book, String office, int year) {
		this.book = book;
		this.office = office;
		this.year = year;
	}

	/**
	 * Where files of one kind are kept.
	 *
	 * @param kind the literal name of the kind
	 * @param reading a file of its document
	 */
	record Book<F>(Supplier<MongoCollection<Document>> pages, String kind, Function<Document, F> reading) {
	}

	/**
	 * A file with its number, ready to be written.
	 *
	 * @param document its whole document
	 */
	record Numbered<F>(F file, Document document) {
	}

	private record Entry<F>(String id, IntFunction<Numbered<F>> numbered, CompletableFuture<F> done) {
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
	F enter(String id, IntFunction<Numbered<F>> numbered) {
		var entry = new Entry<>(id, numbered, new CompletableFuture<F>());
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

	private Deque<Entry<F>> next() {
		var batch = new ArrayDeque<Entry<F>>();
		while (batch.size() < MOST_AT_ONCE) {
			var entry = waiting.poll();
			if (entry == null)
				break;
			batch.add(entry);
		}
		return batch;
	}

	private void enterAll(Deque<Entry<F>> batch) {
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
	private void enterSome(Deque<Entry<F>> batch) {
		var entries = new ArrayList<Entry<F>>();
		var files = new ArrayList<Numbered<F>>();
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
			pages()
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
	private void sortOut(Deque<Entry<F>> batch, Entry<F> entry, Numbered<F> file) {
		if (pages().find(eq("_id", entry.id())).projection(include("_id")).first() != null)
			fail(batch, entry, new AlreadyThere());
		else if (codeTaken(file.document()))
			fail(batch, entry, new IllegalStateException("the tracking code is taken"));
	}

	/** Only requests have a code of their own that nothing else may have. */
	private boolean codeTaken(Document document) {
		var code = document.getString("trackingCode");
		return code != null && pages().find(eq("trackingCode", code)).projection(include("_id")).first() != null;
	}

	private MongoCollection<Document> pages() {
		return book.pages().get();
	}

	/**
	 * After a fault that tells nothing about single cases: what got in is looked up; of the
	 * rest, one is to blame only when it is alone.
	 */
	private void oneByOne(Deque<Entry<F>> batch, List<Entry<F>> entries, RuntimeException fault) {
		for (var entry : entries) {
			var found = pages().find(eq("_id", entry.id())).first();
			if (found != null) {
				batch.remove(entry);
				entry.done().complete(book.reading().apply(found));
			}
		}
		if (entries.size() == 1 || Outage.isOne(fault))
			throw fault;
		for (var entry : entries) {
			if (!entry.done().isDone())
				alone(batch, entry);
		}
	}

	private void alone(Deque<Entry<F>> batch, Entry<F> entry) {
		batch.remove(entry);
		var single = new ArrayDeque<>(List.of(entry));
		enterAll(single);
	}

	private void settle(Deque<Entry<F>> batch, List<Entry<F>> entries, List<Numbered<F>> files, int count) {
		for (var i = 0; i < count; i++) {
			batch.remove(entries.get(i));
			entries.get(i).done().complete(files.get(i).file());
		}
	}

	private void fail(Deque<Entry<F>> batch, Entry<F> entry, RuntimeException why) {
		batch.remove(entry);
		entry.done().completeExceptionally(why);
	}

	/** The last number; the one seen last is a place to look from, never the answer. */
	private int last() {
		seen = lastFrom(seen).orElseGet(() -> lastFrom(0).orElse(0));
		return seen;
	}

	private Optional<Integer> lastFrom(int sequence) {
		return Optional.ofNullable(pages()
				.find(and(eq("office", office), eq("kind", book.kind()), eq("year", year),
						gte("sequence", sequence)))
				.sort(descending("sequence"))
				.projection(include("sequence"))
				.first()).map(last -> last.getInteger("sequence"));
	}

}
