package id.lacak.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One message to one contact and what became of it. Every step gives the next version;
 * the store takes it only if nobody else was faster.
 *
 * @param version counts the steps
 * @param attempts tries in this round
 * @param round 0 at first; one more each time a person sends it again
 * @param since machine time at which this round began
 * @param commands ids of the commands already obeyed
 * @param returned how often it was sent again by itself after it had come back
 */
public record Notification(MessageId id, Origin origin, Message message, Conditions conditions, long version,
		State state, int attempts, int round, Instant since, List<String> commands, int returned) {

	private static final int LONGEST_DETAIL = 200;

	private static final String TOLD_WITH = "told with message ";

	/** A message to be sent at once, if its conditions hold when its turn comes. */
	public static Change planned(MessageId id, Origin origin, Message message, Conditions conditions, Moment now) {
		return planned(id, origin, message, conditions, now.machine(), now);
	}

	/**
	 * The same, to be sent later.
	 * @param dueAt machine time
	 */
	public static Change planned(MessageId id, Origin origin, Message message, Conditions conditions, Instant dueAt,
			Moment now) {
		var state = new State.Waiting(dueAt);
		var planned = new Notification(id, origin, message, conditions, 1, state, 0, 0, now.machine(), List.of(),
				0);
		return Change.told(planned, ReportedState.PLANNED, now, "");
	}

	/**
	 * The end of a message that is not to be sent any more; empty while it may be, and
	 * once it has left. Where a sender vanished in the middle, nobody knows whether it
	 * left before.
	 * @param last what last ended the need for reminders, if anything did
	 */
	public Optional<Change> ended(@Nullable Ending last, Moment now) {
		return switch (this.state) {
			case State.Waiting _ -> this.conditions.end(last, now.legal()).map(end -> became(end, now));
			case State.Sending _ -> this.conditions.end(last, now.legal())
					.map(end -> uncertain("sender stopped before the answer; not tried again, of no more use", now));
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	/** A mail whose letter has come need not wait any longer; empty when it does not wait for one. */
	public Optional<Change> hurried(Moment now) {
		return awaited().filter(_ -> this.state instanceof State.Waiting)
				.map(_ -> Change.silent(with(new State.Waiting(now.machine()))));
	}

	/** The letter that the mail waits for. */
	public Optional<LetterKey> awaited() {
		return this.message.awaited();
	}

	/**
	 * A mail whose wait for its letter is over: with the letter if there is one, otherwise
	 * with its link alone. From here on its text never changes.
	 */
	public Change enclosed(@Nullable SealedLetter letter) {
		return Change.silent(new Notification(this.id, this.origin, this.message.enclosing(letter), this.conditions,
				this.version + 1, this.state, this.attempts, this.round, this.since, this.commands,
				this.returned));
	}

	/**
	 * A message that waits until its hours come or the quiet ones are over; empty when it may leave. The time
	 * for trying begins when they end.
	 */
	public Optional<Change> hushed(QuietHours hours, Moment now) {
		return switch (this.state) {
			case State.Waiting _ -> this.conditions.quietUntil(hours, now)
					.map(until -> Change.silent(with(new State.Waiting(until), this.attempts, this.round,
							(this.attempts == 0) ? until : this.since)));
			case State.Sending _ -> Optional.empty();
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	/**
	 * A message that an office holds back until then: neither tries nor the time for trying
	 * are used up. Empty when it does not wait.
	 * @param until machine time
	 */
	public Optional<Change> held(Instant until, Moment now) {
		if (!(this.state instanceof State.Waiting)) {
			return Optional.empty();
		}
		var later = (this.attempts == 0) ? until : this.since.plus(Duration.between(now.machine(), until));
		return Optional.of(Change.silent(with(new State.Waiting(until), this.attempts, this.round, later)));
	}

	/** A person does not want it sent; empty once it has left or is just leaving. */
	public Optional<Change> cancelled(String why, Moment now) {
		return (this.state instanceof State.Waiting)
				? Optional.of(became(new State.Suppressed(now.legal(), presentable(why)), now))
				: Optional.empty();
	}

	/**
	 * A message whose routes are all left alone until then: it waits, and no try is used
	 * up. Empty when it does not wait.
	 * @param until machine time
	 */
	public Optional<Change> parked(Instant until) {
		return switch (this.state) {
			case State.Waiting _ -> Optional.of(Change.silent(with(new State.Waiting(until))));
			case State.Sending _,State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	/**
	 * What a replica may do with a message that is due: take it, or, where its last
	 * holder vanished in the middle of a text message, note that nobody knows whether it
	 * left.
	 * @param leaseUntil machine time; must lie beyond the longest time a provider may
	 * take
	 */
	public Optional<Change> claim(String holder, Instant leaseUntil, Moment now) {
		return switch (this.state) {
			case State.Waiting _ -> Optional.of(Change.silent(sending(holder, leaseUntil)));
			case State.Sending _ -> Optional.of(switch (this.message.channel()) {
				case EMAIL, CHAT -> Change.silent(sending(holder, leaseUntil));
				case SMS -> uncertain("sender stopped before the answer", now);
			});
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	/** The outcome of a try by the replica that claimed it. */
	public Change after(SendResult result, RetryPolicy policy, Moment now) {
		return switch (result) {
			case SendResult.Taken taken ->
				Change.taken(with(new State.Accepted(now.legal(), taken.references(), Set.of())), taken, now);
			case SendResult.PartlyTaken(var references, var missing, var why) -> became(new State.Uncertain(now.legal(),
					presentable(why), new Parts(references, Set.of(), missing)), now);
			case SendResult.NotTried(var _, var pause) -> Change
					.silent(with(new State.Waiting(now.machine().plus(pause)), this.attempts - 1, this.round,
							this.since));
			case SendResult.Failed(var kind, var detail) ->
				became(policy.after(this, new SendResult.Failed(kind, presentable(detail)), now), now);
		};
	}

	/**
	 * A receipt for one part; empty when it changes nothing. Receipts may be repeated and
	 * come in any order; arrival outweighs everything said before or after it.
	 */
	public Optional<Change> after(String reference, Receipt receipt, Moment now) {
		return new Arrivals(this, now).after(reference, receipt);
	}

	/** The same, unless its contact does not work or its owner does not want it. */
	public Optional<Change> refused(KnownAddress.Standing contact, Moment now) {
		return ContactRule.refused(this, contact, now);
	}

	/**
	 * An email that came back for a reason that may pass waits and is sent again by itself;
	 * empty when it has come back too often, or is no such email.
	 * @param pauses machine time to wait, for each time it may come back
	 */
	public Optional<Change> again(List<Duration> pauses, Moment now) {
		return ContactRule.again(this, pauses, now);
	}

	/**
	 * A provider's answer that came after the lease had run out: it took the message, whatever
	 * was noted since. Empty when nothing is left to note.
	 * @param tried the message as it was when it was handed over
	 */
	public Optional<Change> afterAll(SendResult.Taken taken, Notification tried, Moment now) {
		if (this.round != tried.round()) {
			return Optional.empty();
		}
		return switch (this.state) {
			case State.Waiting _,State.Sending _,State.FailedTechnically _,State.Uncertain _ -> Optional
					.of(Change.taken(with(new State.Accepted(now.legal(), taken.references(), Set.of())), taken, now));
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	/**
	 * A person wants it sent again; empty when that command was obeyed before, the
	 * message is still under way or its text is no longer kept.
	 */
	public Optional<Change> resend(String commandId, Moment now) {
		if (this.commands.contains(commandId) || this.message.content() instanceof Content.Removed) {
			return Optional.empty();
		}
		return switch (this.state) {
			case State.Waiting _,State.Sending _ -> Optional.empty();
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.of(Change.told(anew(commandId, now), ReportedState.PLANNED, now, ""));
		};
	}

	/** The same message, saying what another would have said too. */
	public Change telling(Content joined) {
		return Change.silent(new Notification(this.id, this.origin, this.message.with(joined), this.conditions,
				this.version + 1, this.state, this.attempts, this.round, this.since, this.commands,
				this.returned));
	}

	/** The end of a message whose news another tells; empty when it does not wait any more. */
	public Optional<Change> toldWith(MessageId other, Moment now) {
		return (this.state instanceof State.Waiting)
				? Optional.of(became(new State.Suppressed(now.legal(), TOLD_WITH + other), now))
				: Optional.empty();
	}

	/** The message that is to tell the news of this one, which was given up for it. */
	public Optional<MessageId> teller() {
		return (this.state instanceof State.Suppressed(var _, var why) && why.startsWith(TOLD_WITH))
				? Optional.of(new MessageId(why.substring(TOLD_WITH.length())))
				: Optional.empty();
	}

	/** The other could not tell its news any more, so it goes itself; empty when it was not given up for another. */
	public Optional<Change> toldAlone(Moment now) {
		return teller().map(_ -> Change.told(with(new State.Waiting(now.machine())), ReportedState.PLANNED, now, ""));
	}

	/**
	 * A person wants an update now that waits for others or for the next day; empty when
	 * that command was obeyed before or nothing keeps it.
	 * @param why who wants it, and the reason
	 */
	public Optional<Change> atOnce(String commandId, String why, Moment now) {
		if (this.commands.contains(commandId) || !(this.state instanceof State.Waiting(var dueAt))
				|| !this.conditions.isUpdate() || !dueAt.isAfter(now.machine())) {
			return Optional.empty();
		}
		var obeyed = Stream.concat(this.commands.stream(), Stream.of(commandId)).toList();
		var hurried = new Notification(this.id, this.origin, this.message, this.conditions, this.version + 1,
				new State.Waiting(now.machine()), this.attempts, this.round, now.machine(), obeyed, this.returned);
		return Optional.of(Change.told(hurried, ReportedState.PLANNED, now, presentable(why)));
	}

	/** Why it ended as it did, without contacts; empty when there is nothing to say. */
	public String detail() {
		return switch (this.state) {
			case State.FailedPermanently(var _, var why, var _) -> why;
			case State.FailedTechnically(var _, var why) -> why;
			case State.Uncertain(var _, var why, var _) -> why;
			case State.Suppressed(var _, var why) -> why;
			case State.Expired(var _, var why, var _) -> why;
			case State.Waiting _,State.Sending _,State.Accepted _,State.Delivered _ -> "";
		};
	}

	/** What is kept when texts are no longer: all but text, name and address. */
	public Notification withoutText() {
		return new Notification(this.id, this.origin, this.message.removed(), this.conditions, this.version + 1,
				this.state, this.attempts, this.round, this.since, this.commands, this.returned);
	}

	/** A person may want a message that we held back. */
	private Notification anew(String commandId, Moment now) {
		var obeyed = Stream.concat(this.commands.stream(), Stream.of(commandId)).toList();
		return new Notification(this.id, this.origin, this.message, this.conditions.atTheWishOfAPerson(),
				this.version + 1, new State.Waiting(now.machine()), 0, this.round + 1, now.machine(), obeyed,
				0);
	}

	Change became(State next, Moment now) {
		var after = with(next);
		return switch (next) {
			case State.Waiting _,State.Sending _ -> Change.silent(after);
			case State.Accepted _ -> Change.told(after, ReportedState.ACCEPTED, now, "");
			case State.Delivered _ -> Change.told(after, ReportedState.DELIVERED, now, "");
			case State.FailedPermanently(var _, var why, var _) ->
				Change.told(after, ReportedState.FAILED_PERMANENTLY, now, why);
			case State.FailedTechnically(var _, var why) ->
				Change.told(after, ReportedState.FAILED_TECHNICALLY, now, why);
			case State.Uncertain(var _, var why, var _) -> Change.told(after, ReportedState.UNCERTAIN, now, why);
			case State.Suppressed(var _, var why) -> Change.told(after, ReportedState.SUPPRESSED, now, why);
			case State.Expired(var _, var why, var _) -> Change.told(after, ReportedState.EXPIRED, now, why);
		};
	}

	private Change uncertain(String detail, Moment now) {
		return became(new State.Uncertain(now.legal(), detail), now);
	}

	private Notification sending(String holder, Instant leaseUntil) {
		return with(new State.Sending(holder, leaseUntil), this.attempts + 1, this.round, this.since);
	}

	Notification with(State next) {
		return with(next, this.attempts, this.round, this.since);
	}

	private Notification with(State next, int attemptsNow, int roundNow, Instant sinceNow) {
		return new Notification(this.id, this.origin, this.message, this.conditions, this.version + 1, next,
				attemptsNow, roundNow, sinceNow, this.commands, this.returned);
	}

	String presentable(String detail) {
		var hidden = detail.replace(this.message.address(), this.message.maskedAddress());
		var line = hidden.replaceAll("\\p{Cntrl}+", " ").strip();
		return (line.length() <= LONGEST_DETAIL) ? line : line.substring(0, LONGEST_DETAIL);
	}

}
