package id.lacak.request.storage;

import id.lacak.request.bulletin.TextShelf;
import id.lacak.request.bulletin.TextShelfContract;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

@NullUnmarked
class MongoOfficeTextsTest implements TextShelfContract {

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
	public TextShelf shelf() {
		return new MongoOfficeTexts(new RequestDatabase(mongo.client(), mongo.name()));
	}

}
