package id.lacak.request.storage;

import id.lacak.request.tracking.PinTries;
import id.lacak.request.tracking.PinTriesContract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class MongoPinTriesTest implements PinTriesContract {

	private static final TestMongo MONGO = TestMongo.start();

	@AfterAll
	static void stop() {
		MONGO.close();
	}

	@BeforeEach
	void empty() {
		MONGO.clear();
	}

	@Override
	public PinTries tries() {
		return new MongoPinTries(new RequestDatabase(MONGO.client(), MONGO.name()));
	}

}
