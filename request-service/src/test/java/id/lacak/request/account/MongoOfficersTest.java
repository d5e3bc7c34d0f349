package id.lacak.request.account;

import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

@NullUnmarked
class MongoOfficersTest implements OfficersContract {

	private static TestMongo mongo;

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
	}

	@Override
	public Officers officers() {
		return new MongoOfficers(mongo.database());
	}

	@Override
	public RevokedSessions revoked() {
		return new MongoRevokedSessions(mongo.database());
	}

}
