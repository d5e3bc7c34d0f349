package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.storage.TestMongo;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;

@NullUnmarked
class GridFsAttachmentsTest implements AttachmentsContract {

	private static TestMongo mongo;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@AfterEach
	void keeps_nothing_of_what_it_refused() {
		var files = mongo.database().getCollection("attachments.files").countDocuments();
		if (files == 0)
			assertThat(mongo.database().getCollection("attachments.chunks").countDocuments()).isZero();
		mongo.clear();
	}

	@Override
	public Attachments attachments() {
		return new GridFsAttachments(mongo.database(), Scanner.NONE, InstantSource.system());
	}

	@Test
	void a_file_waits_for_the_scanner_while_it_does_not_answer() throws Exception {
		assertThat(store(_ -> {
			throw new IOException("down");
		}).state()).isEqualTo(State.QUARANTINED);
	}

	@Test
	void nobody_can_open_a_file_while_the_scanner_looks_at_it() throws Exception {
		var seen = new ArrayList<String>();
		var stored = store(file -> {
			seen.add(new String(file.open().readAllBytes(), StandardCharsets.UTF_8) + " "
					+ mongo.database().getCollection("attachments.files").find().first().get("metadata",
							Document.class).getString("state"));
			return new Scanner.Verdict.Clean();
		});
		assertThat(seen).containsExactly("text QUARANTINED");
		assertThat(stored.state()).isEqualTo(State.AVAILABLE);
	}

	@Test
	void an_infected_file_is_refused_and_nothing_of_it_is_kept() {
		assertThatExceptionOfType(Attachments.NotAccepted.class)
				.isThrownBy(() -> store(_ -> new Scanner.Verdict.Infected("Eicar")))
				.satisfies(refused -> assertThat(refused.reason())
						.isEqualTo(Attachments.NotAccepted.Reason.INFECTED));
		for (var part : new String[]{"files", "chunks", "uploads"})
			assertThat(mongo.database().getCollection("attachments." + part).countDocuments()).as(part).isZero();
	}

	private static Attachments.Stored store(Scanner scanner) throws Exception {
		return new GridFsAttachments(mongo.database(), scanner, InstantSource.system()).store(DEPOK,
				new CaseId("case-0001"), "a.txt", new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)),
				1000);
	}

}
