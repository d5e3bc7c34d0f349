package id.lacak.request.setback;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Tells that the database is away from a fault in what was asked of it. */
public final class Outage {

	private Outage() {
	}

	/** Whether the fault is that of a database that is away. */
	public static boolean isOne(RuntimeException e) {
		return e instanceof MongoSocketException || e instanceof MongoTimeoutException
				|| e instanceof MongoNotPrimaryException;
	}

}
