package id.lacak.request.storage;

import static id.lacak.request.lifecycle.AFiling.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Stage.Status;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;

/** The shape at rest: every stage comes back as it was, and old shapes still load. */
@NullUnmarked
class StoredCaseTest {

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
	void empty() {
		mongo.clear();
	}

	@ParameterizedTest
	@EnumSource(value = Status.class, names = "RECEIVED", mode = EnumSource.Mode.EXCLUDE)
	void every_stage_comes_back_as_it_was(Status status) {
		assertComesBack(ARequest.in(status).file());
	}

	@ParameterizedTest
	@EnumSource(NoticeOutcome.class)
	void every_notice_comes_back_as_it_was(NoticeOutcome outcome) {
		assertComesBack(ARequest.decided(outcome).file());
	}

	@Test
	void supplied_additions_come_back_as_they_were() {
		assertComesBack(ARequest.supplied().file());
	}

	@Test
	void assignments_come_back_as_they_were() {
		assertComesBack(ARequest.assigned().file());
		assertComesBack(ARequest.assigned().then(Role.UNIT_OFFICER, ARequest.unitAnswer()).file());
		assertComesBack(ARequest.assigned().then(Role.UNIT_OFFICER, ARequest.decline()).file());
		assertComesBack(ARequest.assigned()
				.then(Role.UNIT_OFFICER, ARequest.unitAnswer())
				.then(Role.LEAD_OFFICER, ARequest.giveBack())
				.file());
	}

	@Test
	void a_promise_comes_back_as_it_was() {
		assertComesBack(ARequest.promised().file());
		assertComesBack(ARequest.promised().then(Role.DESK_OFFICER, ARequest.payment()).file());
	}

	@Test
	void a_silence_comes_back_as_it_was_and_an_older_version_knows_none() {
		assertComesBack(ARequest.silent().file());
		var document = CaseMapping.write(ARequest.silent().file(), ASetting.on("2026-12-08").build());
		document.remove("silence");
		assertThat(CaseMapping.read(document).request().silence()).isEmpty();
	}

	@Test
	void an_objection_and_a_corrected_notice_come_back_as_they_were() {
		assertComesBack(ARequest.delivered().objectedTo().file());
		assertComesBack(ARequest.delivered().then(Role.LEAD_OFFICER, ARequest.correction()).file());
		assertComesBack(ARequest.delivering().then(Role.APPLICANT, ARequest.withdrawal()).file());
	}

	@Test
	void a_case_of_an_older_version_has_no_assignments_objection_or_resumed_clock() {
		var document = CaseMapping.write(ARequest.supplied().file(), ASetting.on("2026-11-23").build());
		document.remove("assignments");
		document.remove("objection");
		var supplied = document.get("stage", Document.class).get("supplied", Document.class);
		supplied.remove("checkBy");
		supplied.remove("answerBy");
		var request = CaseMapping.read(document).request();
		assertThat(request.assignments()).isEmpty();
		assertThat(request.objection()).isEmpty();
		assertThat(request.answerBy()).isEmpty();
		assertThat(request.deadlines()).extracting(NamedDeadline::kind)
				.containsExactly(DeadlineKind.COMPLETION, DeadlineKind.WRITTEN_NOTICE);
	}

	@Test
	void the_kinds_at_rest_are_never_renamed() {
		assertThat(java.util.Arrays.stream(Status.values()).map(StageMapping::kindOf)).containsExactly("received",
				"registered", "incomplete", "lapsed", "in-process", "extended", "decided", "awaiting-payment",
				"delivering", "delivered", "closed", "withdrawn");
	}

	@Test
	void no_identity_number_lies_in_the_clear() {
		try (var register = TestRegister.on(mongo)) {
			register.requests().open(filing().build());
			for (var name : mongo.database().listCollectionNames())
				for (var document : mongo.database().getCollection(name).find())
					assertThat(document.toString()).doesNotContain("3276010101900001");
			var sealed = mongo.database().getCollection("cases").find().first().get("identity", Document.class);
			var cipher = sealed.get("applicant", org.bson.types.Binary.class).getData();
			assertThat(new String(cipher, StandardCharsets.ISO_8859_1)).doesNotContain("3276");
		}
	}

	@Test
	void another_master_key_opens_nothing() {
		try (var register = TestRegister.on(mongo)) {
			register.requests().open(filing().build());
			var sealed = mongo.database().getCollection("cases").find().first().get("identity", Document.class);
			var database = new RequestDatabase(mongo.client(), mongo.name());
			try (var stranger = new IdentityVault(mongo.settings(), database, new byte[96])) {
				assertThatThrownBy(() -> stranger.open(sealed)).isInstanceOf(RuntimeException.class);
			}
		}
	}

	@Test
	void a_document_without_later_fields_loads() {
		try (var register = TestRegister.on(mongo)) {
			var file = ((Opening.New) register.requests().open(filing().build())).file();
			mongo.database()
					.getCollection("cases")
					.updateOne(Filters.eq("_id", file.request().id().value()),
							Updates.combine(Updates.unset("told"), Updates.unset("documents"),
									Updates.unset("submission.language"), Updates.unset("submission.unit"),
									Updates.unset("stage.answerBy.target"), Updates.unset("nextLegalInstant"),
									Updates.set("later", new Document("unknown", true))));
			var loaded = register.requests().find(file.request().trackingCode()).orElseThrow();
			assertThat(loaded.request().stage()).isEqualTo(file.request().stage());
			assertThat(loaded.request().submission().unit()).isEmpty();
			assertThat(loaded.historyIntact()).isTrue();
		}
	}

	private static void assertComesBack(CaseFile file) {
		assertThat(CaseMapping.read(CaseMapping.write(file, ASetting.on("2026-11-23").build()))).isEqualTo(file);
	}

}
