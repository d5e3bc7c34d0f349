package id.lacak.request.storage;

import id.lacak.request.correspondence.Replies;
import id.lacak.request.correspondence.RepliesContract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class MongoRepliesTest implements RepliesContract {

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
	public Replies replies() {
		return new MongoReplies(new RequestDatabase(MONGO.client(), MONGO.name()));
	}

}
