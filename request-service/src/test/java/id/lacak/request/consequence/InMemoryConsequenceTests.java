package id.lacak.request.consequence;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A register of consequence tests that forgets with the test that uses it. */
public final class InMemoryConsequenceTests implements ConsequenceTests {

	private static final Comparator<TestRecord> NEWEST = Comparator.comparingInt(TestRecord::year)
			.thenComparingInt(TestRecord::sequence)
			.reversed();

	private final List<TestRecord> tests = new ArrayList<>();

	@Override
	public synchronized TestRecord enter(OfficeCode office, int year, String id, IntFunction<TestRecord> numbered) {
		var present = find(office, id);
		if (present.isPresent())
			return present.get();
		var last = tests.stream()
				.filter(test -> test.office().equals(office) && test.year() == year)
				.mapToInt(TestRecord::sequence)
				.max()
				.orElse(0);
		var record = numbered.apply(last + 1);
		tests.add(record);
		return record;
	}

	@Override
	public synchronized Optional<TestRecord> find(OfficeCode office, String id) {
		return tests.stream().filter(test -> test.office().equals(office) && test.id().equals(id)).findFirst();
	}

	@Override
	public synchronized boolean approve(OfficeCode office, String id, TestRecord.Approval approval) {
		var present = find(office, id).filter(test -> test.approval().isEmpty());
		present.ifPresent(test -> tests.set(tests.indexOf(test), test.approved(approval)));
		return present.isPresent();
	}

	@Override
	public synchronized List<TestRecord> list(OfficeCode office, Optional<Place> before, int size) {
		return tests.stream()
				.filter(test -> test.office().equals(office))
				.filter(test -> before.map(place -> test.year() < place.year()
						|| test.year() == place.year() && test.sequence() < place.sequence()).orElse(true))
				.sorted(NEWEST)
				.limit(size)
				.toList();
	}

	@Override
	public synchronized long count(OfficeCode office) {
		return tests.stream().filter(test -> test.office().equals(office)).count();
	}

}
