package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Reminded.State;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Several replicas on one database: no reminder comes twice, and none is missing. */
@NullUnmarked
class ReplicasTest {

	private static TestMongo mongo;

	private Town town;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void fresh() {
		town = new Town(mongo);
	}

	@AfterEach
	void empty() {
		town.close();
		mongo.clear();
	}

	@Test
	void many_that_sweep_at_once_send_each_reminder_once() throws Exception {
		IntStream.range(0, 150).forEach(_ -> {
			var id = town.received("2026-11-23T08:30").request().id();
			town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		});
		town.post();
		town.at("2026-11-30");
		var sweeps = IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> town.sweep()::sweep).toList();
		var reminded = 0;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads.invokeAll(sweeps))
				reminded += future.get();
		}
		assertThat(reminded).isEqualTo(150);
		var post = town.post();
		assertThat(post).hasSize(150);
		assertThat(post.stream().map(each -> each.data().get("registrationNumber").asString()).distinct()).hasSize(150);
	}

	@Test
	void what_one_leaves_undone_when_it_dies_half_way_the_other_does() {
		IntStream.range(0, 20).forEach(_ -> {
			var id = town.received("2026-11-23T08:30").request().id();
			town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		});
		town.post();
		town.at("2026-11-30");
		var dying = town.sweep(new DiesAfter(town.register.dueCases(), 7));
		untilItDies(dying);
		assertThat(town.sweep().sweep()).as("one dies between reading and writing").isEqualTo(13);
		assertThat(town.post().stream().map(each -> each.data().get("registrationNumber").asString()))
				.hasSize(20)
				.doesNotHaveDuplicates();
	}

	@Test
	void an_officer_who_acts_between_reading_and_writing_is_not_overtaken() {
		var id = town.received("2026-11-23T08:30").request().id();
		town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		town.post();
		town.at("2026-11-30");
		var interrupted = town.sweep(new Interrupted(town.register.dueCases(),
				() -> town.give(id, Role.DESK_OFFICER, new RequestCommand.Withdraw("Pemohon mencabut di loket"))));
		interrupted.sweep();
		assertThat(town.lines()).as("nobody is reminded of a case that was taken back").isEmpty();
	}

	@Test
	void two_through_sixty_days_of_outages_and_moved_clocks() {
		var random = new Random(20_261_123);
		var ids = IntStream.range(0, 12).mapToObj(_ -> {
			var id = town.received("2026-11-23T08:30").request().id();
			town.give(id, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
			return id;
		}).toList();
		town.post();
		var end = ASetting.on("2027-01-22").build().now();
		for (var now = town.clock.instant(); now
				.isBefore(end); now = now.plus(Duration.ofMinutes(random.nextInt(2_000)))) {
			// now and then the clock goes back a little, as clocks do
			town.clock.put(random.nextInt(10) == 0 ? now.minus(Duration.ofHours(random.nextInt(48))) : now);
			var one = random.nextInt(4) == 0
					? town.sweep(new DiesAfter(town.register.dueCases(), random.nextInt(8)))
					: town.sweep();
			untilItDies(one);
			town.sweep().sweepQuietly();
		}
		var post = town.post();
		assertThat(post).allMatch(each -> ASetting.SHIPPED.isWorkingDay(each.at().toLocalDate()))
				.allMatch(each -> each.at().getHour() >= 9 && each.at().getHour() < 18);
		assertThat(post.stream()
				.map(each -> each.data().get("registrationNumber").asString() + " " + each.type() + " " + each.to()
						+ " "
						+ each.at().toLocalDate()))
				.as("at most one a day to a person about a case and its date")
				.doesNotHaveDuplicates();
		for (var id : ids) {
			var file = town.find(id);
			assertThat(file.reminders()).extracting(Reminded::key).doesNotHaveDuplicates();
			assertThat(file.reminders()).extracting(Reminded::key)
					.contains("answer:2026-12-07:5", "answer:2026-12-07:3", "answer:2026-12-07:1",
							"answer:2026-12-07:0",
							"overdue:2026-12-07:after");
			assertThat(sent(file, "overdue:")).isEqualTo(1);
			assertThat(post.stream()
					.filter(each -> each.to().equals("lead"))
					.filter(each -> each.data().get("registrationNumber").asString()
							.equals(file.request().number().text())))
					.hasSize((int) sent(file, "answer:"));
		}
	}

	private static long sent(CaseFile file, String ladder) {
		return file.reminders()
				.stream()
				.filter(each -> each.state() == State.SENT && each.key().startsWith(ladder))
				.count();
	}

	/** The end of a process: nothing after it is caught. */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1;

	}

	private static void untilItDies(Sweep sweep) {
		try {
			sweep.sweepQuietly();
		} catch (Killed expected) {
			// what it had not written is left to the others
		}
	}

	/** A store whose process dies when it wants to write once more. */
	private static final class DiesAfter implements DueCases {

		private final DueCases cases;

		private int left;

		DiesAfter(DueCases cases, int writes) {
			this.cases = cases;
			this.left = writes;
		}

		@Override
		public List<Due> due(Instant now, int limit) {
			return cases.due(now, limit);
		}

		@Override
		public boolean postpone(Due due, Instant until) {
			return cases.postpone(due, until);
		}

		@Override
		public boolean remind(Due due, CaseFile file, List<Reminded> notes, List<Announcement> news, Setting setting) {
			if (left-- <= 0)
				throw new Killed();
			return cases.remind(due, file, notes, news, setting);
		}

	}

	/** A store before whose first write somebody else does something. */
	private static final class Interrupted implements DueCases {

		private final DueCases cases;

		private final Runnable first;

		private boolean done;

		Interrupted(DueCases cases, Runnable first) {
			this.cases = cases;
			this.first = first;
		}

		@Override
		public List<Due> due(Instant now, int limit) {
			return cases.due(now, limit);
		}

		@Override
		public boolean postpone(Due due, Instant until) {
			return cases.postpone(due, until);
		}

		@Override
		public boolean remind(Due due, CaseFile file, List<Reminded> notes, List<Announcement> news, Setting setting) {
			if (!done) {
				done = true;
				first.run();
			}
			return cases.remind(due, file, notes, news, setting);
		}

	}

}
