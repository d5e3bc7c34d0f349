package id.lacak.request.storage;

import id.lacak.request.consequence.ConsequenceTests;
import id.lacak.request.consequence.ConsequenceTestsContract;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

@NullUnmarked
class MongoConsequenceTestsTest implements ConsequenceTestsContract {

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

	@Override
	public ConsequenceTests tests() {
		return new MongoConsequenceTests(new RequestDatabase(mongo.client(), mongo.name()));
	}

}
