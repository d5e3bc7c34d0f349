package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Desk;
import id.lacak.request.casework.Undelivered;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Told;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@NullUnmarked
class MongoUndeliveredTest {

	private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

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

	@Test
	void cases_with_failed_or_uncertain_messages_are_found() {
		try (var register = TestRegister.on(mongo)) {
			var failed = Desk.file(register.requests(), "2026-11-26");
			var uncertain = Desk.file(register.requests(), "2026-11-26");
			var arrived = Desk.file(register.requests(), "2026-11-26");
			tell(register, failed, "m1", Told.State.FAILED_PERMANENTLY);
			tell(register, uncertain, "m2", Told.State.UNCERTAIN);
			tell(register, arrived, "m3", Told.State.DELIVERED);
			assertThat(undelivered().cases(failed.request().office(), 10)).extracting(file -> file.request().id())
					.containsExactlyInAnyOrder(failed.request().id(), uncertain.request().id());
			assertThat(undelivered().cases(new OfficeCode("bogor"), 10)).isEmpty();
		}
	}

	@Test
	void cases_with_a_file_that_was_refused_later_are_found() {
		try (var register = TestRegister.on(mongo)) {
			var office = attached(register, "kuasa", CaseDocument.State.QUARANTINED).request().office();
			var infected = attached(register, "ktp", CaseDocument.State.QUARANTINED);
			assertThat(undelivered().withRefusedFiles(office, 10)).isEmpty();
			register.requests()
					.record(infected, List.of(new RequestEvent.DocumentJudged("ktp", CaseDocument.State.REFUSED)),
							ASetting.on("2026-11-26").by(Role.SYSTEM).build());
			assertThat(undelivered().withRefusedFiles(office, 10)).extracting(file -> file.request().id())
					.containsExactly(infected.request().id());
			assertThat(undelivered().withRefusedFiles(new OfficeCode("bogor"), 10)).isEmpty();
		}
	}

	private static CaseFile attached(TestRegister register, String id, CaseDocument.State state) {
		return register.requests()
				.record(Desk.file(register.requests(), "2026-11-26"),
						List.of(new RequestEvent.DocumentAttached(new CaseDocument(id, id + ".jpg", 1, "image/jpeg",
								"0".repeat(64), CaseDocument.Audience.INTERNAL, state, NINE, "applicant"))),
						ASetting.on("2026-11-26").by(Role.APPLICANT).build());
	}

	@Test
	void a_message_is_settled_once() {
		try (var register = TestRegister.on(mongo)) {
			var file = Desk.file(register.requests(), "2026-11-26");
			var office = file.request().office();
			var word = new Undelivered.Word(office, file.request().id(), "m1", "PHONE",
					new Actor("desk", Role.DESK_OFFICER), NINE);
			undelivered().settle(word);
			undelivered().settle(word);
			assertThat(undelivered().settled(office, List.of("m1", "m2"))).containsExactly("m1");
			assertThat(undelivered().settled(new OfficeCode("bogor"), List.of("m1"))).isEmpty();
		}
	}

	private static void tell(TestRegister register, CaseFile file, String message, Told.State state) {
		register.requests().note(file.request().office(), file.request().id(), new Told(message, "N01", "SMS", "08•••1",
				List.of(new Told.Step(state, NINE, 1, Optional.empty()))));
	}

	private static Undelivered undelivered() {
		return new MongoUndelivered(new RequestDatabase(mongo.client(), mongo.name()));
	}

}
