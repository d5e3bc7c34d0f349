package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.attachment.Holder.Listing;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.TestOffices;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class JudgedFilesTest {

	private final InMemoryRequests requests = new InMemoryRequests();

	private final JudgedFiles files = new JudgedFiles(requests,
			TestOffices.depok(Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC)));

	private final CaseFile file = withFile();

	@Test
	void a_verdict_stands_in_the_history_once() {
		assertThat(judged("doc-9", State.AVAILABLE)).isEqualTo(Listing.LISTED);
		assertThat(judged("doc-9", State.AVAILABLE)).isEqualTo(Listing.LISTED);
		assertThat(present().document("doc-9")).hasValueSatisfying(
				document -> assertThat(document.state()).isEqualTo(State.AVAILABLE));
		assertThat(present().history()).hasSize(file.history().size() + 1).last().satisfies(entry -> {
			assertThat(entry.type()).isEqualTo("document-judged");
			assertThat(entry.actor()).isEqualTo("system");
			assertThat(entry.facts()).containsEntry("document", "doc-9").containsEntry("state", "AVAILABLE");
		});
		assertThat(present().historyIntact()).isTrue();
	}

	@Test
	void a_refused_file_stays_listed() {
		judged("doc-9", State.REFUSED);
		assertThat(present().document("doc-9")).hasValueSatisfying(
				document -> assertThat(document.state()).isEqualTo(State.REFUSED));
	}

	@Test
	void a_file_that_could_be_opened_before_there_was_a_scanner_is_refused_when_one_finds_something() {
		judged("doc-9", State.AVAILABLE);
		assertThat(judged("doc-9", State.REFUSED)).isEqualTo(Listing.LISTED);
		assertThat(judged("doc-9", State.AVAILABLE)).as("never open again").isEqualTo(Listing.LISTED);
		assertThat(present().document("doc-9")).hasValueSatisfying(
				document -> assertThat(document.state()).isEqualTo(State.REFUSED));
	}

	@Test
	void what_is_not_on_the_case_is_told_from_what_nobody_knows() {
		assertThat(judged("doc-8", State.AVAILABLE)).isEqualTo(Listing.NOT_LISTED);
		assertThat(files.lists(file.request().office(), new CaseId("objection-0001"), "doc-9"))
				.isEqualTo(Listing.UNKNOWN);
		assertThat(files.lists(new OfficeCode("bogor"), file.request().id(), "doc-9")).isEqualTo(Listing.UNKNOWN);
		assertThat(present().version()).isEqualTo(file.version());
	}

	private Listing judged(String document, State state) {
		return files.judged(file.request().office(), file.request().id(), document, state);
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

	private CaseFile withFile() {
		var waiting = new CaseDocument("doc-9", "ktp.jpg", 10, "image/jpeg", "0".repeat(64),
				CaseDocument.Audience.INTERNAL, State.QUARANTINED, Instant.EPOCH, "applicant");
		return requests.keep(ARequest.inProcess()
				.file()
				.after(List.of(new RequestEvent.DocumentAttached(waiting)),
						ASetting.on("2026-11-30").by(Role.SYSTEM).build()));
	}

}
