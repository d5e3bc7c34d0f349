package id.lacak.notification.operations;

import java.time.Instant;
import java.util.List;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.State;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages of an office: found, followed, sent again, held back. */
@RestController
class MessagesController {

	private static final String MESSAGES = OperationsDoor.PATH + "/messages";

	private final MessageSearch search;

	private final Operations operations;

	MessagesController(MessageSearch search, Operations operations) {
		this.search = search;
		this.operations = operations;
	}

	/**
	 * A message; never its text, and its contact only masked.
	 *
	 * @param next machine time at which it is looked at again; absent once it has ended
	 * @param since machine time at which the last round began
	 */
	record View(String id, String template, int templateVersion, String channel, String state,
			String registrationNumber,
			String caseId, String recipientMasked, int attempts, int round, Instant since, @Nullable Instant next) {

		static View of(MessageSearch.Found found) {
			var n = found.notification();
			return new View(n.id().value(), n.message().template(), n.message().templateVersion(),
					n.message().channel().name(), standing(n.state()).name(), n.origin().registrationNumber(),
					n.origin().subject(), n.message().maskedAddress(), n.attempts(), n.round(), n.since(),
					nextLook(n.state()));
		}
	}

	/** The same with everything that was reported, and what shows that a text is the one that was sent. */
	record Whole(View message, String eventId, @Nullable String fingerprint, List<MessageSearch.Step> trail) {
	}

	@GetMapping(MESSAGES)
	Paging.Page<View> list(@AuthenticationPrincipal Officer officer, HttpServletRequest call) {
		var paging = new Paging(call, "state", "channel", "template", "registrationNumber", "from", "until");
		var size = paging.size();
		var after = paging.place();
		var filter = new MessageSearch.Filter(officer.office(),
				paging.read("state", MessageSearch.Standing::valueOf), paging.read("channel", ChannelKind::valueOf),
				paging.read("template", name -> name),
				paging.read("registrationNumber", number -> number), paging.read("from", Instant::parse),
				paging.read("until", Instant::parse));
		paging.check();
		var found = this.search.list(filter, after, size + 1);
		var items = found.stream().limit(size).map(View::of).toList();
		var next = (found.size() > size)
				? Paging.cursor(new MessageSearch.Place(items.getLast().since(), items.getLast().id()))
				: null;
		return new Paging.Page<>(items, next, this.search.count(filter));
	}

	@GetMapping(MESSAGES + "/{id}")
	Whole one(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
		var found = find(officer, id);
		return new Whole(View.of(found), found.notification().origin().eventId(), found.fingerprint().orElse(null),
				found.trail());
	}

	@PostMapping(MESSAGES + "/{id}/resend")
	ResponseEntity<Void> resend(@AuthenticationPrincipal Officer officer, @PathVariable String id,
			HttpServletRequest call) {
		var message = find(officer, id).notification().id();
		return Answers.carryOut(officer, call, wish -> this.operations.resend(message, wish));
	}

	@PostMapping(MESSAGES + "/{id}/cancellation")
	ResponseEntity<Void> cancel(@AuthenticationPrincipal Officer officer, @PathVariable String id,
			HttpServletRequest call) {
		var message = find(officer, id).notification().id();
		return Answers.carryOut(officer, call, wish -> this.operations.cancel(message, wish));
	}

	private MessageSearch.Found find(Officer officer, String id) {
		if (!id.matches("[0-9a-f]{32}")) {
			throw Problem.notFound();
		}
		return this.search.find(officer.office(), new MessageId(id)).orElseThrow(Problem::notFound);
	}

	private static MessageSearch.Standing standing(State state) {
		return switch (state) {
			case State.Waiting _ -> MessageSearch.Standing.WAITING;
			case State.Sending _ -> MessageSearch.Standing.SENDING;
			case State.Accepted _ -> MessageSearch.Standing.ACCEPTED;
			case State.Delivered _ -> MessageSearch.Standing.DELIVERED;
			case State.FailedPermanently _ -> MessageSearch.Standing.FAILED_PERMANENTLY;
			case State.FailedTechnically _ -> MessageSearch.Standing.FAILED_TECHNICALLY;
			case State.Uncertain _ -> MessageSearch.Standing.UNCERTAIN;
			case State.Suppressed _ -> MessageSearch.Standing.SUPPRESSED;
			case State.Expired _ -> MessageSearch.Standing.EXPIRED;
		};
	}

	private static @Nullable Instant nextLook(State state) {
		return switch (state) {
			case State.Waiting(var dueAt) -> dueAt;
			case State.Sending(var _, var leaseUntil) -> leaseUntil;
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				null;
		};
	}

}
