package id.lacak.request.consequence;

import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every register of consequence tests must do. */
public interface ConsequenceTestsContract {

	OfficeCode DEPOK = new OfficeCode("depok");

	OfficeCode BOGOR = new OfficeCode("bogor");

	/** A register with nothing in it. */
	ConsequenceTests tests();

	@Test
	default void numbers_tests_by_office_and_year() {
		var tests = tests();
		assertThat(entered(tests, DEPOK, "t-1", "2026-11-23").number()).isEqualTo("001/UK/XI/2026");
		assertThat(entered(tests, DEPOK, "t-2", "2026-12-01").number()).isEqualTo("002/UK/XII/2026");
		assertThat(entered(tests, BOGOR, "t-3", "2026-12-01").number()).isEqualTo("001/UK/XII/2026");
		assertThat(entered(tests, DEPOK, "t-4", "2027-01-04").number()).isEqualTo("001/UK/I/2027");
	}

	@Test
	default void gives_a_test_back_as_it_was_and_to_its_office_only() {
		var tests = tests();
		var test = entered(tests, DEPOK, "t-1", "2026-11-23");
		assertThat(tests.find(DEPOK, "t-1")).contains(test);
		assertThat(tests.find(BOGOR, "t-1")).isEmpty();
		assertThat(entered(tests, DEPOK, "t-1", "2026-12-01")).as("entered once").isEqualTo(test);
		assertThat(tests.count(DEPOK)).isEqualTo(1);
	}

	@Test
	default void approves_a_test_once() {
		var tests = tests();
		entered(tests, DEPOK, "t-1", "2026-11-23");
		var agreed = new TestRecord.Approval("Sekretaris Daerah", Optional.of("188/2026"),
				Instant.parse("2026-11-24T02:00:00Z"), "lead");
		assertThat(tests.approve(BOGOR, "t-1", agreed)).isFalse();
		assertThat(tests.approve(DEPOK, "t-1", agreed)).isTrue();
		assertThat(tests.approve(DEPOK, "t-1", agreed)).isFalse();
		assertThat(tests.find(DEPOK, "t-1").orElseThrow().approval()).contains(agreed);
	}

	@Test
	default void lists_the_newest_first() {
		var tests = tests();
		for (var n = 1; n <= 3; n++)
			entered(tests, DEPOK, "t-" + n, "2026-11-23");
		assertThat(tests.list(DEPOK, Optional.empty(), 2)).extracting(TestRecord::sequence).containsExactly(3, 2);
		assertThat(tests.list(DEPOK, Optional.of(new ConsequenceTests.Place(2026, 2)), 2))
				.extracting(TestRecord::sequence)
				.containsExactly(1);
		assertThat(tests.list(BOGOR, Optional.empty(), 2)).isEmpty();
	}

	@Test
	default void leaves_no_gap_when_many_enter_at_once() throws Exception {
		var tests = tests();
		var calls = IntStream.rangeClosed(1, 12)
				.<Callable<Integer>>mapToObj(n -> () -> entered(tests, DEPOK, "t-" + n, "2026-11-23").sequence())
				.toList();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var numbers = threads.invokeAll(calls).stream().map(future -> future.resultNow()).toList();
			assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
		}
	}

	private static TestRecord entered(ConsequenceTests tests, OfficeCode office, String id, String date) {
		return new ConsequenceDesk(tests).enter(
				new ConsequenceDesk.Draft(ANotice.test(ExemptionGround.H), Optional.of("dpupr"), Optional.empty()),
				office, id, ASetting.on(date).by(Role.LEAD_OFFICER).build());
	}

}
