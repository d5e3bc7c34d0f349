package id.lacak.request.storage;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;

/** Tells a duplicate key from other faults. */
final class Duplicates {

	private Duplicates() {
	}

	static boolean isOne(MongoWriteException e) {
		return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

	static boolean isOne(BulkWriteError e) {
		return e.getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

}
