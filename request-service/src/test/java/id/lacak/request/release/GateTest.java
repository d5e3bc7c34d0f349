package id.lacak.request.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.InMemoryAttachments;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.Finding.Unreadable.Why;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

@NullUnmarked
class GateTest {

	private static final String TEXT = "NIK 3276014507900002";

	private final Shelf shelf = new Shelf();

	private final CaseFile file = ARequest.inProcess().file();

	private volatile Instant now = Instant.parse("2026-11-30T02:00:00Z");

	private final Gate gate = new Gate(shelf, (_, _, _) -> List.of(), () -> now);

	/** Files in memory that somebody may have to wait for. */
	private static final class Shelf implements Attachments {

		private final InMemoryAttachments files = new InMemoryAttachments();

		private final List<String> opened = new ArrayList<>();

		private volatile CountDownLatch arrival = new CountDownLatch(0);

		@Override
		public Stored store(OfficeCode office, CaseId id, String name, InputStream content, long limit)
				throws NotAccepted, IOException {
			return files.store(office, id, name, content, limit);
		}

		@Override
		public Optional<Opened> open(OfficeCode office, String id) {
			try {
				arrival.await();
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			opened.add(id);
			return files.open(office, id);
		}

		@Override
		public boolean judge(OfficeCode office, String id, State state) {
			return files.judge(office, id, state);
		}

		@Override
		public void delete(OfficeCode office, String id) {
			files.delete(office, id);
		}

	}

	@Test
	void looks_at_the_same_content_once() throws Exception {
		var with = with(document(TEXT), document(TEXT), document("Kontrak"));
		assertThat(gate.glance(with)).extracting(Inspected::blocks).containsExactly(true, true, false);
		var ids = with.documents().stream().map(CaseDocument::id).toList();
		assertThat(gate.inspect(with, ids)).extracting(Inspected::blocks).containsExactly(true, true, false);
		assertThat(shelf.opened).hasSize(2);
	}

	@Test
	void leaves_out_what_cannot_be_opened_and_what_is_not_there() throws Exception {
		var hidden = document(TEXT);
		var with = with(new CaseDocument(hidden.id(), hidden.name(), hidden.size(), hidden.type(), hidden.sha256(),
				hidden.audience(), State.QUARANTINED, hidden.addedAt(), hidden.addedBy()));
		assertThat(gate.inspect(with, List.of(hidden.id(), "unknown"))).isEmpty();
		assertThat(gate.glance(with)).isEmpty();
	}

	@Test
	void lets_nobody_wait_for_ever_and_goes_on_meanwhile() throws Exception {
		shelf.arrival = new CountDownLatch(1);
		var document = document(TEXT);
		var with = with(document);
		var slow = new Gate(shelf, (_, _, _) -> List.of(), () -> now = now.plus(Duration.ofHours(1)));
		assertThat(slow.glance(with)).singleElement().satisfies(busy -> {
			assertThat(busy.findings()).containsExactly(new Finding.Unreadable(Place.FILE, Why.BUSY));
			assertThat(busy.blocks()).isFalse();
		});
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> slow.inspect(with, List.of(document.id())))
				.satisfies(problem -> assertThat(problem.status()).isEqualTo(503));
		shelf.arrival.countDown();
		await().untilAsserted(() -> assertThat(slow.glance(with)).singleElement()
				.satisfies(found -> assertThat(found.findings()).noneMatch(
						finding -> finding instanceof Finding.Unreadable(_, var why) && why == Why.BUSY)));
		assertThat(shelf.opened).hasSize(1);
	}

	private CaseDocument document(String text) throws Exception {
		var stored = shelf.store(file.request().office(), file.request().id(), "a.txt",
				new ByteArrayInputStream(text.getBytes()), 1_000);
		return new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(),
				CaseDocument.Audience.INTERNAL, stored.state(), now, "desk");
	}

	private CaseFile with(CaseDocument... documents) {
		return new CaseFile(file.request(), file.version(), file.history(), List.of(documents), file.told());
	}

}
