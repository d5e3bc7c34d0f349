package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Requests.Opening;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Date;

/** Cases of a version that knew no reminders are reminded of from the upgrade on. */
@NullUnmarked
class OlderCasesTest {

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
	void are_found_by_their_next_reminder_once_they_were_looked_at() {
		try (var register = TestRegister.on(mongo)) {
			var file = ((Opening.New) register.requests().open(AnIntake.on("2026-11-23").build())).file();
			var cases = mongo.database().getCollection("cases");
			cases.updateOne(Filters.eq("_id", file.request().id().value()),
					Updates.combine(Updates.unset("derived"), Updates.unset("nextLegalInstant"),
							Updates.unset("reminderKey"), Updates.unset("answerKey")));
			var older = new OlderCases(new RequestDatabase(mongo.client(), mongo.name()),
					_ -> ASetting.at("2026-12-03T14:00").build());
			assertThat(older.update()).isEqualTo(1);
			assertThat(older.update()).as("once").isZero();
			var document = cases.find().first();
			assertThat(document.getDate("nextLegalInstant"))
					.isEqualTo(Date.from(Instant.parse("2026-12-04T02:00:00Z")));
			assertThat(document.getString("answerKey")).startsWith("2026-12-07");
			var present = register.requests().find(ASetting.DEPOK, file.request().id()).orElseThrow();
			assertThat(present.version()).isEqualTo(file.version());
			assertThat(present.reminders()).extracting(Reminded::key)
					.as("what lay before the upgrade is not sent in a burst")
					.containsExactly("completeness-check:2026-11-26:1", "completeness-check:2026-11-26:0",
							"answer:2026-12-07:5", "answer:2026-12-07:3");
		}
	}

}
