package id.lacak.request.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.attachment.Holder.Listing;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.ObjectionEvent;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.TestOffices;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class JudgedObjectionFilesTest {

	private final InMemoryObjections objections = new InMemoryObjections();

	private final JudgedObjectionFiles files = new JudgedObjectionFiles(objections,
			TestOffices.depok(Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC)));

	private final ObjectionFile file = withFile();

	@Test
	void a_verdict_stands_in_the_history_once() {
		assertThat(judged("doc-9")).isEqualTo(Listing.LISTED);
		assertThat(judged("doc-9")).isEqualTo(Listing.LISTED);
		assertThat(present().document("doc-9")).hasValueSatisfying(
				document -> assertThat(document.state()).isEqualTo(State.REFUSED));
		assertThat(present().history()).hasSize(file.history().size() + 1).last().satisfies(
				entry -> assertThat(entry.type()).isEqualTo("document-judged"));
		assertThat(present().historyIntact()).isTrue();
	}

	@Test
	void what_is_not_on_the_objection_is_told_from_what_nobody_knows() {
		assertThat(judged("doc-8")).isEqualTo(Listing.NOT_LISTED);
		assertThat(files.lists(file.objection().office(), new CaseId("case-0009"), "doc-9"))
				.isEqualTo(Listing.UNKNOWN);
	}

	private ObjectionFile withFile() {
		var waiting = new CaseDocument("doc-9", "bukti.pdf", 10, "application/pdf", "0".repeat(64),
				CaseDocument.Audience.INTERNAL, State.QUARANTINED, Instant.EPOCH, "applicant");
		if (!(objections.open(AnObjection.toARefusal().intake()) instanceof Objections.Opening.New(var opened)))
			throw new IllegalStateException("not a new objection");
		return objections.record(opened, List.of(new ObjectionEvent.DocumentAttached(waiting)),
				ASetting.on("2026-11-30").by(Role.APPLICANT).build());
	}

	private Listing judged(String document) {
		return files.judged(file.objection().office(), file.objection().id(), document, State.REFUSED);
	}

	private ObjectionFile present() {
		return objections.find(file.objection().office(), file.objection().id()).orElseThrow();
	}

}
