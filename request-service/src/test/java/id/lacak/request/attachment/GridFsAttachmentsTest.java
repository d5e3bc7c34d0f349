package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

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
		return new GridFsAttachments(mongo.database(), State.AVAILABLE);
	}

	@Test
	void a_file_waits_for_the_scanner_where_there_is_one() throws Exception {
		var attachments = new GridFsAttachments(mongo.database(), State.QUARANTINED);
		var stored = attachments.store(DEPOK, new CaseId("case-0001"), "a.txt",
				new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)), 1000);
		assertThat(stored.state()).isEqualTo(State.QUARANTINED);
	}

}
