package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.account.Invitations;
import id.lacak.request.account.InvitationsContract;
import id.lacak.request.outbox.AccountNews;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

@NullUnmarked
class MongoInvitationsTest implements InvitationsContract {

	private static final Instant NOW = Instant.parse("2026-08-03T02:15:00Z");

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
	public Invitations invitations() {
		return new MongoInvitations(database, new AccountNews(TestRegister.announcements()), () -> NOW, () -> {
		});
	}

	@Test
	void sends_only_the_last_link_of_an_officer() {
		invitations().send(InvitationsContract.invitation("rina", "hash-one"), "one");
		invitations().send(InvitationsContract.invitation("rina", "hash-two"), "two");
		var claimed = new MongoPending(database, () -> NOW).claim(NOW, NOW.plusSeconds(30), 10);
		assertThat(claimed).singleElement().satisfies(batch -> {
			assertThat(batch.collection()).isEqualTo("invitations");
			assertThat(batch.announcements()).singleElement().satisfies(news -> {
				assertThat(news.routingKey()).isEqualTo("account.invited");
				assertThat(news.body()).contains("http://localhost:8080/akun/undangan/two", "rina@depok.example")
						.doesNotContain("hash-two", "undangan/one");
			});
		});
	}

}
