package id.lacak.notification.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.parking.DeadLetter;
import id.lacak.notification.parking.DeadLetters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages that nobody could use: listed, sent back, dropped. Their bodies are shown to nobody. */
@RestController
class DeadLettersController {

	private static final String LETTERS = OperationsDoor.PATH + "/dead-letters";

	private final DeadLetters letters;

	private final Operations operations;

	DeadLettersController(DeadLetters letters, Operations operations) {
		this.letters = letters;
		this.operations = operations;
	}

	/**
	 * A dead letter.
	 *
	 * @param failure the same for all that fail alike
	 * @param replayable whether its body is kept
	 */
	record View(String id, String queue, String messageId, String type, String reason, String failure, long bytes,
			int times, Instant firstAt, Instant lastAt, String status, boolean replayable, List<DeadLetter.Act> acts) {

		static View of(DeadLetter letter) {
			return new View(letter.id(), letter.queue(), letter.messageId(), letter.type(), letter.reason(),
					letter.failure(), letter.bytes(), letter.times(), letter.firstAt(), letter.lastAt(),
					letter.status().name(), letter.body().isPresent(), letter.acts());
		}
	}

	@GetMapping(LETTERS)
	Paging.Page<View> list(@AuthenticationPrincipal Officer officer, HttpServletRequest call) {
		var paging = new Paging(call, "status", "queue", "failure");
		var size = paging.size();
		var skip = paging.skip();
		var filter = new DeadLetters.Filter(paging.read("status", DeadLetter.Status::valueOf),
				Optional.of(officer.office()), paging.read("queue", queue -> queue),
				paging.read("failure", failure -> failure));
		paging.check();
		var total = this.letters.count(filter);
		return new Paging.Page<>(this.letters.list(filter, skip, size).stream().map(View::of).toList(),
				Paging.cursor(skip, size, total), total);
	}

	@GetMapping(LETTERS + "/{id}")
	View one(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
		return View.of(find(officer, id));
	}

	@PostMapping(LETTERS + "/{id}/replay")
	ResponseEntity<Void> replay(@AuthenticationPrincipal Officer officer, @PathVariable String id,
			HttpServletRequest call) {
		var letter = find(officer, id);
		return Answers.carryOut(officer, call, wish -> this.operations.replay(letter.id(), wish));
	}

	@PostMapping(LETTERS + "/{id}/drop")
	ResponseEntity<Void> drop(@AuthenticationPrincipal Officer officer, @PathVariable String id,
			HttpServletRequest call) {
		var letter = find(officer, id);
		return Answers.carryOut(officer, call, wish -> this.operations.drop(letter.id(), wish));
	}

	/** One whose office could not be read belongs to whoever looks. */
	private DeadLetter find(Officer officer, String id) {
		return this.letters.find(id)
				.filter(letter -> letter.office().isEmpty() || letter.office().equals(officer.office()))
				.orElseThrow(Problem::notFound);
	}

}
