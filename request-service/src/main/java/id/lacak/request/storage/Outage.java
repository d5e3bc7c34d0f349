package id.lacak.request.storage;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Tells that the database is away from a fault in what was asked of it. */
final class Outage {

	private Outage() {
	}

	static boolean isOne(RuntimeException e) {
		return e instanceof MongoSocketException || e instanceof MongoTimeoutException
				|| e instanceof MongoNotPrimaryException;
	}

}
