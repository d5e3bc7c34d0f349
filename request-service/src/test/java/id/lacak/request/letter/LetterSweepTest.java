package id.lacak.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.page.PublicSide;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** What officers issue is on paper soon, whoever asks for it or not. */
@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@NullUnmarked
class LetterSweepTest {

	@Autowired
	private Letters letters;

	@Autowired
	private LetterShelf shelf;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryObjections objections;

	private final Waiting waiting = new Waiting();

	/** Cases that wait, and those that were dealt with. */
	private static final class Waiting implements PendingLetters {

		private final Queue<Pending> queue = new ArrayDeque<>();

		private final List<CaseId> done = new ArrayList<>();

		@Override
		public Optional<Pending> claim(Instant now, Instant until) {
			return Optional.ofNullable(queue.poll());
		}

		@Override
		public void done(Pending pending) {
			done.add(pending.owner());
		}
	}

	@Test
	void makes_what_an_officer_issued_and_leaves_receipts_to_their_readers() {
		var file = wait(requests.keep(ARequest.decided(NoticeOutcome.GRANTED_PARTIAL).file()));
		assertThat(sweep().sweep()).isEqualTo(1);
		assertThat(made(file)).containsExactly("NOTICE id");
		assertThat(waiting.done).containsExactly(file.request().id());
	}

	@Test
	void does_no_harm_twice() {
		var file = wait(requests.keep(ARequest.extended().file()));
		sweep().sweep();
		var first = shelf.of(file.request().office(), file.request().id());
		wait(file);
		sweep().sweep();
		assertThat(shelf.of(file.request().office(), file.request().id())).isEqualTo(first);
	}

	@Test
	void goes_on_after_a_case_that_is_gone() {
		waiting.queue.add(new PendingLetters.Pending(ARequest.registered().file().request().office(),
				new CaseId("nobody-knows-it"), false, Instant.EPOCH));
		var file = wait(requests.keep(ARequest.incomplete().file()));
		assertThat(sweep().sweep()).isEqualTo(2);
		assertThat(made(file)).containsExactly("INCOMPLETENESS id");
	}

	@Test
	void leaves_what_waits_to_others_once_the_service_ends() {
		wait(requests.keep(ARequest.decided(NoticeOutcome.GRANTED_FULL).file()));
		var sweep = sweep();
		sweep.end();
		assertThat(sweep.sweep()).isZero();
		assertThat(waiting.queue).hasSize(1);
	}

	private CaseFile wait(CaseFile file) {
		waiting.queue
				.add(new PendingLetters.Pending(file.request().office(), file.request().id(), false, Instant.EPOCH));
		return file;
	}

	private List<String> made(CaseFile file) {
		return shelf.of(file.request().office(), file.request().id())
				.stream()
				.map(letter -> letter.kind() + " " + letter.name().language())
				.toList();
	}

	private LetterSweep sweep() {
		return new LetterSweep(waiting, letters, requests, objections, InstantSource.system());
	}

}
