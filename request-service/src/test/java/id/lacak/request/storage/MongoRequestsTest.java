package id.lacak.request.storage;

import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.RequestsContract;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

@NullUnmarked
class MongoRequestsTest implements RequestsContract {

	private static TestMongo mongo;

	private TestRegister register;

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
		register.close();
		mongo.clear();
	}

	@Override
	public Requests requests(InstantSource machineTime) {
		register = TestRegister.on(mongo, machineTime, () -> {
		});
		return register.requests();
	}

	@Override
	public List<String> looks() {
		return mongo.database()
				.getCollection("identity_looks")
				.find()
				.map(MongoRequestsTest::look)
				.into(new ArrayList<>());
	}

	private static String look(Document look) {
		return look.getString("case") + " " + look.getString("by") + " " + look.getDate("at").toInstant();
	}

}
