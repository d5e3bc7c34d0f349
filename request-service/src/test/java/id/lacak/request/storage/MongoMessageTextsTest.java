package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.AccountNews;
import id.lacak.request.wording.MessageTexts;
import id.lacak.request.wording.MessageTextsContract;
import id.lacak.request.wording.Trials;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class MongoMessageTextsTest implements MessageTextsContract {

	private static TestMongo mongo;

	private RequestDatabase database;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void empty() {
		mongo.clear();
		database = new RequestDatabase(mongo.client(), mongo.name());
	}

	@Override
	public MessageTexts texts() {
		return new MongoMessageTexts(database);
	}

	@Test
	void a_trial_leaves_with_its_event() {
		new MongoTrials(database, new AccountNews(TestRegister.announcements()), () -> AT, () -> {
		}).send(new Trials.Trial("trial-1", new OfficeCode("depok"), "N01", "en", "admin", "Arif Hidayat",
				"admin@depok.example", AT));
		assertThat(new MongoPending(database, () -> AT).claim(AT, AT.plusSeconds(30), 10)).singleElement()
				.satisfies(batch -> assertThat(batch.announcements()).singleElement()
						.satisfies(news -> assertThat(news.body()).contains("message.test.v1", "\"template\":\"N01\"",
								"\"language\":\"en\"", "admin@depok.example")));
	}

}
