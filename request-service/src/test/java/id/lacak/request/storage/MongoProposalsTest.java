package id.lacak.request.storage;

import id.lacak.request.casework.Proposals;
import id.lacak.request.casework.ProposalsContract;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

@NullUnmarked
class MongoProposalsTest implements ProposalsContract {

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
	public Proposals proposals() {
		return new MongoProposals(new RequestDatabase(mongo.client(), mongo.name()));
	}

}
