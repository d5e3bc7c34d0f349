package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Requests.Opening;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

@NullUnmarked
class MongoOtherCasesTest {

	@Test
	void are_found_by_the_content_of_a_file_that_their_applicant_sent_to_the_office() {
		try (var mongo = TestMongo.start(); var register = TestRegister.on(mongo)) {
			var first = withFile(register, "a".repeat(64), "applicant");
			var second = withFile(register, "a".repeat(64), "applicant");
			withFile(register, "a".repeat(64), "desk");
			withFile(register, "b".repeat(64), "applicant");
			var cases = new MongoOtherCases(new RequestDatabase(mongo.client(), mongo.name()));
			var office = first.request().office();
			assertThat(cases.with(office, second.request().id(), "a".repeat(64)))
					.containsExactly(first.request().number().text());
			assertThat(cases.with(office, first.request().id(), "c".repeat(64))).isEmpty();
			assertThat(cases.with(new OfficeCode("bogor"), second.request().id(), "a".repeat(64))).isEmpty();
		}
	}

	private static CaseFile withFile(TestRegister register, String sha256, String addedBy) {
		var file = ((Opening.New) register.requests().open(AnIntake.on("2026-11-23").build())).file();
		var document = new CaseDocument("doc-" + file.request().id(), "a.pdf", 1, "application/pdf", sha256,
				CaseDocument.Audience.INTERNAL, CaseDocument.State.AVAILABLE, Instant.EPOCH, addedBy);
		return register.requests()
				.record(file, List.of(new RequestEvent.DocumentAttached(document)),
						ASetting.on("2026-11-23").build());
	}

}
