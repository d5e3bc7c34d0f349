package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.storage.TestCalendars;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What cases ran under is kept to the letter, by whichever replica used it first. */
@NullUnmarked
class KeptRulebooksTest {

	@Test
	void are_kept_as_they_were_first_used() throws Exception {
		try (var mongo = TestMongo.start(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var shelf = TestCalendars.rulebooks(mongo);
			var first = ShippedRulebooks.newest();
			var kept = threads.invokeAll(IntStream.range(0, 8)
					.<Callable<Rulebook>>mapToObj(_ -> () -> TestCalendars.rulebooks(mongo).keep(ASetting.DEPOK, first))
					.toList());
			for (var each : kept)
				assertThat(each.get()).isEqualTo(first);
			var other = first.reading(first.clockStart(), first.afterHours(), LocalTime.of(15, 0));
			assertThat(shelf.keep(ASetting.DEPOK, other)).isEqualTo(first);
			assertThat(shelf.find(ASetting.DEPOK, first.version())).contains(first);
			assertThat(mongo.database().getCollection("rulebooks").countDocuments()).isEqualTo(1);
		}
	}

}
