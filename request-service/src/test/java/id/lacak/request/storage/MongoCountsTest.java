package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.ReplaceOptions;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.objection.ObjectionStage;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

@NullUnmarked
class MongoCountsTest {

	private static final LocalDate FROM = LocalDate.parse("2026-11-01");

	private static final LocalDate TO = LocalDate.parse("2026-12-31");

	private static TestMongo mongo;

	private static RequestDatabase database;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
		database = new RequestDatabase(mongo.client(), mongo.name());
		var number = 0;
		for (var request : List.of(ARequest.decided(NoticeOutcome.GRANTED_FULL),
				ARequest.decided(NoticeOutcome.GRANTED_FULL), ARequest.decided(NoticeOutcome.REFUSED_EXEMPT),
				ARequest.closed(), ARequest.extended(), ARequest.registered(),
				ARequest.decided(NoticeOutcome.NOT_HELD).then("2026-11-30", Role.LEAD_OFFICER, ARequest.correction())))
			database.cases().insertOne(CaseMapping.write(
					request.from(AnIntake.on("2026-11-23")).numbered(++number).file(),
					ASetting.on("2026-11-24").build()));
		for (var objection : Stream.of(AnObjection.in(ObjectionStage.Status.REGISTERED),
				AnObjection.in(ObjectionStage.Status.DECIDED)).map(AnObjection::file).toList())
			database.objections()
					.replaceOne(eq("_id", objection.objection().id().value()),
							ObjectionMapping.write(objection, ASetting.on("2026-12-24").build())
									.append("sequence", database.objections().countDocuments()),
							new ReplaceOptions().upsert(true));
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@Test
	void counts_requests_by_the_day_they_came() {
		assertThat(counts().received(ASetting.DEPOK, FROM, TO))
				.containsOnly(entry(LocalDate.parse("2026-11-23"), 7L));
		assertThat(counts().received(ASetting.DEPOK, TO, TO)).isEmpty();
		assertThat(counts().received(new OfficeCode("lain"), FROM, TO)).isEmpty();
	}

	@Test
	void counts_answers_on_the_day_of_the_first_notice() {
		var answered = counts().answered(ASetting.DEPOK, FROM, TO);
		assertThat(answered.stream().mapToLong(some -> some.count()).sum()).isEqualTo(5);
		assertThat(answered).filteredOn(some -> some.outcome() == NoticeOutcome.GRANTED_FULL)
				.extracting(some -> some.count())
				.contains(3L);
		assertThat(answered).extracting(some -> some.start()).containsOnly(LocalDate.parse("2026-11-23"));
		assertThat(answered).extracting(some -> some.lastDay()).contains(LocalDate.parse("2026-12-07"));
		assertThat(answered).extracting(some -> some.on()).doesNotContain(LocalDate.parse("2026-11-30"));
	}

	@Test
	void counts_the_grounds_of_refusals() {
		assertThat(counts().grounds(ASetting.DEPOK, FROM, TO)).containsKey(ExemptionGround.H);
	}

	@Test
	void counts_what_is_unanswered_after_its_last_day() {
		assertThat(counts().unanswered(ASetting.DEPOK, FROM, TO, LocalDate.parse("2026-12-16"))).isZero();
		assertThat(counts().unanswered(ASetting.DEPOK, FROM, TO, LocalDate.parse("2026-12-31"))).isEqualTo(1);
	}

	@Test
	void counts_objections_and_what_became_of_them() {
		var objections = counts().objections(ASetting.DEPOK, FROM.minusYears(1), TO.plusYears(1));
		assertThat(objections.filed()).isEqualTo(database.objections().countDocuments());
		assertThat(objections.decided().keySet()).isSubsetOf(ObjectionOutcome.values());
		assertThat(counts().disputes(ASetting.DEPOK, FROM, TO)).isZero();
	}

	private static MongoCounts counts() {
		return new MongoCounts(database);
	}

}
