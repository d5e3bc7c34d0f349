package id.lacak.request.consequence;

import id.lacak.request.lifecycle.ConsequenceTest;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.ReliedTest;
import id.lacak.request.lifecycle.Setting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** Enters, finds and approves consequence tests. */
@Service
public class ConsequenceDesk {

	private static final NumberPattern NUMBERS = new NumberPattern("{seq:000}/UK/{romanMonth}/{year}");

	private static final int SHOWN = 100;

	private final ConsequenceTests tests;

	ConsequenceDesk(ConsequenceTests tests) {
		this.tests = tests;
	}

	/**
	 * A test to be entered.
	 *
	 * @param unit code of the unit whose information it is
	 * @param minutes where the minutes are kept
	 */
	public record Draft(ConsequenceTest content, Optional<String> unit, Optional<String> minutes) {
	}

	/** A test of the office that a notice may name. */
	public Optional<TestRecord> find(OfficeCode office, String id) {
		return tests.find(office, id);
	}

	/** The newest tests that allow something to be withheld today. */
	public List<TestRecord> usable(OfficeCode office, LocalDate today) {
		return tests.list(office, Optional.empty(), SHOWN)
				.stream()
				.filter(test -> test.content().decision() == ConsequenceTest.Decision.EXEMPT && !test.expired(today))
				.toList();
	}

	/**
	 * Enters the test that a notice brings with it; the same test for the same case is entered
	 * once, however often the call comes.
	 * @param about id of the case
	 */
	public ReliedTest entered(ConsequenceTest content, OfficeCode office, String about, Setting setting) {
		var id = named(office + "/" + about + "/" + TestRecord.hashOf(content));
		return enter(new Draft(content, Optional.empty(), Optional.empty()), office, id, setting).relied();
	}

	/** A page of the register, newest first, and how many tests there are in all. */
	public record Listed(List<TestRecord> tests, Optional<String> next, long total) {
	}

	/**
	 * Tests of the office, newest first.
	 * @param after cursor of the page before
	 */
	public Listed list(OfficeCode office, Optional<String> after, int size) {
		var found = tests.list(office, after.flatMap(ConsequenceTests.Place::parse), size + 1);
		var shown = found.size() > size ? found.subList(0, size) : found;
		return new Listed(shown,
				found.size() > size
						? Optional.of(shown.getLast().year() + "-" + shown.getLast().sequence())
						: Optional.empty(),
				tests.count(office));
	}

	/** Enters a test under an id of the caller's; the same id gives the test that was entered first. */
	public TestRecord enter(Draft draft, OfficeCode office, String id, Setting setting) {
		var today = setting.today();
		return tests.enter(office, today.getYear(), id, sequence -> {
			var number = NUMBERS.number(sequence, today);
			return new TestRecord(id, office, number.year(), sequence, number.text(), draft.content(), draft.unit(),
					draft.minutes(), setting.by().name(), setting.now(), today, Optional.empty(),
					TestRecord.hashOf(draft.content()));
		});
	}

	/** Adds the approval; false if there was one before. */
	public boolean approve(OfficeCode office, String id, String approvedBy, Optional<String> document,
			Setting setting) {
		return tests.approve(office, id,
				new TestRecord.Approval(approvedBy, document, setting.now(), setting.by().name()));
	}

	/** An id that the same name always gives. */
	public static String named(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
