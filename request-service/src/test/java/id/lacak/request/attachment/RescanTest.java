package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.lacak.request.attachment.Holder.Listing;
import id.lacak.request.attachment.Scanner.Verdict;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.storage.TestMongo;

import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

@NullUnmarked
class RescanTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private static final CaseId CASE = new CaseId("case-0001");

	private static TestMongo mongo;

	private final Shelf shelf = new Shelf();

	private volatile Instant now = Instant.parse("2026-11-30T02:00:00Z");

	private volatile Scanner scanner = RescanTest::down;

	/** A holder of one case. */
	private static final class Shelf implements Holder {

		private final Map<String, State> files = new ConcurrentHashMap<>();

		private final List<String> heard = new ArrayList<>();

		@Override
		public Listing lists(OfficeCode office, CaseId owner, String file) {
			if (!owner.equals(CASE))
				return Listing.UNKNOWN;
			return files.containsKey(file) ? Listing.LISTED : Listing.NOT_LISTED;
		}

		@Override
		public synchronized Listing judged(OfficeCode office, CaseId owner, String file, State state) {
			var listing = lists(office, owner, file);
			if (listing == Listing.LISTED) {
				files.put(file, state);
				heard.add(file);
			}
			return listing;
		}

	}

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@AfterEach
	void empty() {
		mongo.clear();
	}

	@Test
	void a_waiting_file_is_released_once_the_scanner_answers() throws Exception {
		var id = waiting(CASE);
		assertThat(rescan().scan()).isZero();
		assertThat(shelf.files).containsEntry(id, State.QUARANTINED);
		scanner = _ -> new Verdict.Clean();
		assertThat(rescan().scan()).as("not again at once").isZero();
		later(Duration.ofMinutes(1));
		assertThat(rescan().scan()).isEqualTo(1);
		assertThat(shelf.files).containsEntry(id, State.AVAILABLE);
		assertThat(stateOf(id)).isEqualTo(State.AVAILABLE);
		later(Duration.ofDays(1));
		assertThat(rescan().scan()).as("once is enough").isZero();
	}

	@Test
	void a_waiting_file_that_is_infected_is_refused_and_its_bytes_are_deleted() throws Exception {
		var id = waiting(CASE);
		scanner = _ -> new Verdict.Infected("Eicar");
		assertThat(rescan().scan()).isEqualTo(1);
		assertThat(shelf.files).containsEntry(id, State.REFUSED);
		assertThat(files().open(DEPOK, id)).isEmpty();
		assertThat(mongo.database().getCollection("attachments.chunks").countDocuments()).isZero();
	}

	@Test
	void what_came_while_there_was_no_scanner_is_looked_at_once_there_is_one() throws Exception {
		var clean = unseen();
		var infected = unseen();
		assertThat(stateOf(infected)).isEqualTo(State.AVAILABLE);
		scanner = RescanTest::down;
		assertThat(rescan().scan()).isZero();
		assertThat(stateOf(clean)).as("as long as nobody knows better").isEqualTo(State.AVAILABLE);
		scanner = file -> file.open().readAllBytes().length > 4 ? new Verdict.Infected("Eicar") : new Verdict.Clean();
		later(Duration.ofMinutes(1));
		assertThat(rescan().scan()).isEqualTo(2);
		assertThat(shelf.files).containsEntry(clean, State.AVAILABLE).containsEntry(infected, State.REFUSED);
		assertThat(files().open(DEPOK, infected)).isEmpty();
		later(Duration.ofDays(1));
		assertThat(rescan().scan()).as("once is enough").isZero();
	}

	@Test
	void many_replicas_judge_each_file_once() throws Exception {
		for (var i = 0; i < 20; i++)
			waiting(CASE);
		var scans = new AtomicInteger();
		scanner = _ -> {
			scans.incrementAndGet();
			return new Verdict.Clean();
		};
		var judged = 0;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads
					.invokeAll(List.<Callable<Integer>>of(() -> rescan().scan(), () -> rescan().scan(), () -> rescan()
							.scan())))
				judged += future.get();
		}
		assertThat(judged).isEqualTo(20);
		assertThat(scans).hasValue(20);
		assertThat(shelf.heard).hasSize(20).doesNotHaveDuplicates();
	}

	@Test
	void what_a_crash_left_is_taken_up_when_its_lease_is_over() throws Exception {
		var id = waiting(CASE);
		scanner = _ -> {
			throw new IllegalStateException("as if the process had ended");
		};
		assertThatIllegalStateException().isThrownBy(() -> rescan().scan());
		scanner = _ -> new Verdict.Clean();
		assertThat(rescan().scan()).isZero();
		later(Quarantine.LEASE);
		assertThat(rescan().scan()).isEqualTo(1);
		assertThat(stateOf(id)).isEqualTo(State.AVAILABLE);
	}

	@Test
	void a_verdict_before_the_case_lists_the_file_is_given_again_later() throws Exception {
		var id = waiting(CASE);
		shelf.files.clear();
		scanner = _ -> new Verdict.Clean();
		assertThat(rescan().scan()).isZero();
		assertThat(stateOf(id)).isEqualTo(State.QUARANTINED);
		shelf.files.put(id, State.QUARANTINED);
		later(Duration.ofMinutes(5));
		assertThat(rescan().scan()).isEqualTo(1);
		assertThat(shelf.files).containsEntry(id, State.AVAILABLE);
	}

	@Test
	void an_orphan_goes_after_a_day_and_nothing_else_does() throws Exception {
		scanner = _ -> new Verdict.Clean();
		var orphan = waiting(CASE);
		shelf.files.clear();
		var listed = waiting(CASE);
		var strange = waiting(new CaseId("objection-0001"));
		assertThat(rescan().purge()).as("an upload may take a while").isZero();
		later(Rescan.SETTLED_AFTER);
		assertThat(rescan().purge()).isEqualTo(1);
		assertThat(files().open(DEPOK, orphan)).isEmpty();
		assertThat(stateOf(listed)).isEqualTo(State.AVAILABLE);
		assertThat(stateOf(strange)).as("nobody knows what it was for").isEqualTo(State.AVAILABLE);
		assertThat(rescan().purge()).isZero();
	}

	@Test
	void what_is_left_of_an_upload_that_a_crash_cut_off_goes_too() throws Exception {
		scanner = _ -> new Verdict.Clean();
		var id = waiting(CASE);
		shelf.files.clear();
		mongo.database().getCollection("attachments.files").deleteOne(new Document("_id", new BsonString(id)));
		later(Rescan.SETTLED_AFTER);
		assertThat(rescan().purge()).isEqualTo(1);
		assertThat(mongo.database().getCollection("attachments.chunks").countDocuments()).isZero();
	}

	private String waiting(CaseId owner) throws Exception {
		var stored = files().store(DEPOK, owner, "a.txt",
				new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)), 1000);
		shelf.files.put(stored.id(), stored.state());
		return stored.id();
	}

	/** The first is of four bytes, the others longer. */
	private String unseen() throws Exception {
		var stored = new GridFsAttachments(mongo.database(), Scanner.NONE, () -> now).store(DEPOK, CASE, "a.txt",
				new ByteArrayInputStream("text".repeat(1 + shelf.files.size()).getBytes(StandardCharsets.UTF_8)), 1000);
		shelf.files.put(stored.id(), stored.state());
		return stored.id();
	}

	private State stateOf(String id) throws Exception {
		try (var opened = files().open(DEPOK, id).orElseThrow()) {
			return opened.state();
		}
	}

	private GridFsAttachments files() {
		return new GridFsAttachments(mongo.database(), file -> scanner.scan(file), () -> now);
	}

	private Rescan rescan() {
		return new Rescan(files(), List.of(shelf), true, () -> now);
	}

	private void later(Duration time) {
		now = now.plus(time);
	}

	private static Verdict down(Scanner.Source file) throws IOException {
		throw new IOException("down");
	}

}
