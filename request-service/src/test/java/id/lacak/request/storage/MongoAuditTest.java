package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What the register records of itself can be read again: looks, and rows in the order of their numbers. */
@NullUnmarked
class MongoAuditTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private static TestMongo mongo;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@Test
	void gives_looks_and_rows_of_the_office_alone() {
		try (var register = TestRegister.on(mongo)) {
			var first = opened(register.requests());
			var second = opened(register.requests());
			var at = Instant.parse("2026-11-30T02:00:00Z");
			register.requests().reveal(DEPOK, first.request().id(), new Actor("desk", Role.DESK_OFFICER), at);
			register.requests().reveal(DEPOK, second.request().id(), new Actor("lead", Role.LEAD_OFFICER),
					at.plusSeconds(1));
			var database = new RequestDatabase(mongo.client(), mongo.name());
			var looks = new MongoIdentityLooks(database);
			assertThat(looks.newest(DEPOK, 10)).extracting(look -> look.by()).containsExactly("lead", "desk");
			assertThat(looks.newest(DEPOK, 1)).hasSize(1);
			assertThat(looks.at(DEPOK, first.request().id().value())).singleElement()
					.satisfies(look -> assertThat(look.at()).isEqualTo(at));
			assertThat(looks.newest(new OfficeCode("bukittinggi"), 10)).isEmpty();

			var book = new MongoRegisterBook(database);
			var number = first.request().number();
			assertThat(book.requests(DEPOK, number.year(), 0, 10))
					.extracting(file -> file.request().number().sequence())
					.containsExactly(number.sequence(), second.request().number().sequence());
			assertThat(book.requests(DEPOK, number.year(), number.sequence(), 10)).hasSize(1);
			assertThat(book.requests(DEPOK, number.year() - 1, 0, 10)).isEmpty();
			assertThat(book.requests(new OfficeCode("bukittinggi"), number.year(), 0, 10)).isEmpty();
			assertThat(book.objections(DEPOK, number.year(), 0, 10)).isEmpty();
		}
	}

	private static CaseFile opened(Requests requests) {
		if (requests.open(AnIntake.on("2026-11-26").build()) instanceof Requests.Opening.New(var file))
			return file;
		throw new IllegalStateException("not a new case");
	}

}
