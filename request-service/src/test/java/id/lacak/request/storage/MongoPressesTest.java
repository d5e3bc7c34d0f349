package id.lacak.request.storage;

import id.lacak.request.repeat.Presses;
import id.lacak.request.repeat.PressesContract;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import java.time.InstantSource;

@NullUnmarked
class MongoPressesTest implements PressesContract {

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
	public Presses presses(InstantSource machineTime) {
		return new MongoPresses(new RequestDatabase(mongo.client(), mongo.name()), machineTime);
	}

}
