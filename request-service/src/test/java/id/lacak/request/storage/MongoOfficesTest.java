package id.lacak.request.storage;

import id.lacak.request.office.OfficeShelf;
import id.lacak.request.office.OfficeShelfContract;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

@NullUnmarked
class MongoOfficesTest implements OfficeShelfContract {

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
	public OfficeShelf shelf() {
		return new MongoOffices(new RequestDatabase(mongo.client(), mongo.name()));
	}

}
