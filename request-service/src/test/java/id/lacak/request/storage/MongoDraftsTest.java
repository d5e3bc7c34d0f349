package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.draft.Drafts;
import id.lacak.request.draft.DraftsContract;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Base64;

@NullUnmarked
class MongoDraftsTest implements DraftsContract {

	private static TestMongo mongo;

	private static RequestDatabase database;

	private static IdentityVault vault;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
		database = new RequestDatabase(mongo.client(), mongo.name());
		vault = new IdentityVault(mongo.settings(), database, Base64.getDecoder().decode(TestMongo.MASTER_KEY));
	}

	@AfterAll
	static void stop() {
		vault.close();
		mongo.close();
	}

	@AfterEach
	void empty() {
		database.drafts().drop();
	}

	@Test
	void show_the_database_neither_what_people_wrote_nor_the_code() {
		drafts().keep(DraftsContract.draft("AAAABBBBCCCC"));
		assertThat(String.valueOf(database.drafts().find().first())).doesNotContain("3276014507900002",
				"AAAABBBBCCCC\"", "ktp.jpg", "_id=AAAABBBBCCCC");
	}

	@Override
	public Drafts drafts() {
		return new MongoDrafts(database, vault);
	}

}
