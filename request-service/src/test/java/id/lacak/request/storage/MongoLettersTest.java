package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.letter.LetterKind;
import id.lacak.request.letter.LetterName;
import id.lacak.request.letter.LetterShelf;
import id.lacak.request.letter.MadeLetter;
import id.lacak.request.letter.PendingLetters;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.outbox.LetterNews;
import id.lacak.request.outbox.Pending;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Of two writers of one letter the first wins, and what an officer issued waits until it is made. */
class MongoLettersTest {

	private static final TestMongo MONGO = TestMongo.start();

	private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	private final LetterShelf shelf = new MongoLetters(new RequestDatabase(MONGO.client(), MONGO.name()),
			new LetterNews(TestRegister.announcements(), Optional.of(new byte[32]), 1_000), () -> {
			});

	private final PendingLetters pending = new MongoPendingLetters(new RequestDatabase(MONGO.client(), MONGO.name()));

	@AfterAll
	static void stop() {
		MONGO.close();
	}

	@BeforeEach
	void empty() {
		MONGO.clear();
	}

	@Test
	void a_letter_is_read_as_it_was_kept_and_found_by_its_code() {
		var letter = letter(1, "77AA");
		assertThat(shelf.keep(letter, new LetterShelf.Content(new byte[]{1, 2}, "page"), false)).isEqualTo(letter);
		assertThat(shelf.find(letter.name())).contains(letter);
		assertThat(shelf.byCode("77AA")).contains(letter);
		assertThat(shelf.byCode("77AB")).isEmpty();
		assertThat(shelf.content(letter.name()).orElseThrow().pdf()).containsExactly(1, 2);
		assertThat(shelf.of(letter.name().office(), letter.name().owner())).containsExactly(letter);
	}

	@Test
	void of_many_writers_at_once_one_wins_and_all_hand_out_the_same() throws Exception {
		try (var writers = Executors.newFixedThreadPool(8)) {
			var tasks = java.util.stream.IntStream.range(0, 32)
					.<Callable<MadeLetter>>mapToObj(n -> () -> shelf.keep(letter(1, "CODE" + n),
							new LetterShelf.Content(new byte[]{(byte) n}, "page " + n), false))
					.toList();
			var kept = new java.util.HashSet<MadeLetter>();
			for (var done : writers.invokeAll(tasks))
				kept.add(done.get());
			assertThat(kept).hasSize(1);
			var winner = kept.iterator().next();
			assertThat(shelf.content(winner.name()).orElseThrow().page())
					.isEqualTo(winner.code().replace("CODE", "page "));
		}
	}

	@Test
	void what_an_officer_issued_waits_is_claimed_once_and_comes_back_after_a_crash() {
		try (var register = TestRegister.on(MONGO)) {
			var requests = register.requests();
			var file = ((Requests.Opening.New) requests.open(AnIntake.on("2026-11-23").build())).file();
			pending.done(pending.claim(NOW, NOW.plusSeconds(60)).orElseThrow());
			assertThat(pending.claim(NOW, NOW.plusSeconds(60))).as("its receipt was looked after").isEmpty();
			file = record(requests, file, ARequest.missing());

			var claimed = pending.claim(NOW, NOW.plusSeconds(60)).orElseThrow();
			assertThat(claimed.owner()).isEqualTo(file.request().id());
			assertThat(pending.claim(NOW, NOW.plusSeconds(60))).as("leased").isEmpty();

			var later = NOW.plus(Duration.ofMinutes(2));
			var again = pending.claim(later, later.plusSeconds(60)).orElseThrow();
			pending.done(claimed);
			assertThat(pending.claim(later.plusSeconds(120), later.plusSeconds(180))).as("the first lease is over")
					.isPresent();
			pending.done(again);
		}
	}

	@Test
	void a_letter_that_goes_with_a_mail_is_announced_once_by_the_writer_who_was_first() {
		var outbox = new MongoPending(new RequestDatabase(MONGO.client(), MONGO.name()), () -> NOW);
		var content = new LetterShelf.Content(new byte[]{1, 2}, "page");
		shelf.keep(letter(1, "CODE1"), content, true);
		shelf.keep(letter(1, "CODE2"), content, true);
		shelf.keep(letter(2, "CODE3"), new LetterShelf.Content(new byte[1_001], "too large for a mail"), true);
		shelf.keep(letter(3, "CODE4"), content, false);

		var batches = outbox.claim(NOW, NOW.plusSeconds(60), 10);
		assertThat(batches).flatExtracting(Pending.Batch::announcements)
				.singleElement()
				.satisfies(told -> assertThat(told.routingKey()).isEqualTo("request.letter-made"));
		outbox.settle(batches, Set.of(batches.getFirst().announcements().getFirst().id()), NOW);
		assertThat(outbox.claim(NOW.plusSeconds(90), NOW.plusSeconds(150), 10)).isEmpty();
		assertThat(shelf.content(letter(1, "CODE1").name()).orElseThrow().pdf()).containsExactly(1, 2);
	}

	private static CaseFile record(Requests requests, CaseFile file, RequestCommand command) {
		var setting = ASetting.on("2026-11-23").by(Role.DESK_OFFICER).build();
		if (file.request().decide(command, setting) instanceof Outcome.Accepted(var events))
			return requests.record(file, events, setting);
		throw new IllegalStateException("refused");
	}

	private static MadeLetter letter(int entry, String code) {
		return new MadeLetter(new LetterName(ASetting.DEPOK, new id.lacak.request.lifecycle.CaseId("case-0001"), entry,
				"id"), LetterKind.NOTICE, "001/PPID/XI/2026", NOW, code, "ab", 2, NOW);
	}

}
