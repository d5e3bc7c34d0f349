package id.lacak.request.consequence;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The register of consequence tests, one per office and year, without gaps. */
public interface ConsequenceTests {

	/**
	 * Enters a test under the next number of its office and year.
	 * @param id if a test of the office is called so, that one is answered and nothing is written
	 * @param numbered makes the record for a number
	 */
	TestRecord enter(OfficeCode office, int year, String id, IntFunction<TestRecord> numbered);

	/** A test of the office. */
	Optional<TestRecord> find(OfficeCode office, String id);

	/**
	 * Adds the approval.
	 * @return whether it was added; false if the test was approved before
	 */
	boolean approve(OfficeCode office, String id, TestRecord.Approval approval);

	/**
	 * Tests of the office, newest first.
	 * @param before place of the last one of the page before
	 */
	List<TestRecord> list(OfficeCode office, Optional<Place> before, int size);

	/** How many tests the office has. */
	long count(OfficeCode office);

	/** A place in the register. */
	record Place(int year, int sequence) {

		/** The place that a cursor names; empty if it names none. */
		static Optional<Place> parse(String cursor) {
			if (!cursor.matches("\\d{4}-\\d{1,9}"))
				return Optional.empty();
			var parts = cursor.split("-");
			return Optional.of(new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
		}
	}

}
