package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.HashSet;
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
 */
public record Notification(MessageId id, Origin origin, Message message, Conditions conditions, long version,
		State state, int attempts, int round, Instant since, List<String> commands) {

	private static final int LONGEST_DETAIL = 200;

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
		var planned = new Notification(id, origin, message, conditions, 1, state, 0, 0, now.machine(), List.of());
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
				this.version + 1, this.state, this.attempts, this.round, this.since, this.commands));
	}

	/**
	 * A message that waits until the quiet hours are over; empty when none hold. The time
	 * for trying begins when they end.
	 */
	public Optional<Change> hushed(QuietHours hours, Moment now) {
		return switch (this.state) {
			case State.Waiting _ -> this.conditions.quietUntil(hours, now.machine())
					.map(until -> Change.silent(with(new State.Waiting(until), this.attempts, this.round,
							(this.attempts == 0) ? until : this.since)));
			case State.Sending _ -> Optional.empty();
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
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
				case EMAIL -> Change.silent(sending(holder, leaseUntil));
				case SMS -> uncertain("sender stopped before the answer", now);
			});
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	/** The outcome of a try by the replica that claimed it. */
	public Change after(SendResult result, RetryPolicy policy, Moment now) {
		return switch (result) {
			case SendResult.Taken(var references) -> Change
					.told(with(new State.Accepted(now.legal(), references, Set.of())), ReportedState.ACCEPTED, now, "");
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
		return switch (this.state) {
			case State.Accepted accepted when accepted.references().contains(reference) ->
				part(accepted, reference, receipt, now);
			case State.Expired _,State.FailedPermanently _,State.Uncertain _ when receipt instanceof Receipt.Arrived ->
				Optional.of(became(new State.Delivered(now.legal()), now));
			case State.Waiting _,State.Sending _,State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
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

	/** What is kept when texts are no longer: all but text, name and address. */
	public Notification withoutText() {
		return new Notification(this.id, this.origin, this.message.removed(), this.conditions, this.version + 1,
				this.state, this.attempts, this.round, this.since, this.commands);
	}

	/** A person may want a message that we held back. */
	private Notification anew(String commandId, Moment now) {
		var obeyed = Stream.concat(this.commands.stream(), Stream.of(commandId)).toList();
		return new Notification(this.id, this.origin, this.message, this.conditions.atTheWishOfAPerson(),
				this.version + 1, new State.Waiting(now.machine()), 0, this.round + 1, now.machine(), obeyed);
	}

	private Optional<Change> part(State.Accepted accepted, String reference, Receipt receipt, Moment now) {
		return switch (receipt) {
			case Receipt.Arrived _ -> arrived(accepted, reference, now);
			case Receipt.Undeliverable(var detail) ->
				Optional.of(became(new State.FailedPermanently(now.legal(), presentable(detail)), now));
			case Receipt.GivenUp(var detail) ->
				Optional.of(became(new State.Expired(now.legal(), presentable(detail)), now));
		};
	}

	private Optional<Change> arrived(State.Accepted accepted, String reference, Moment now) {
		var delivered = new HashSet<>(accepted.delivered());
		if (!delivered.add(reference)) {
			return Optional.empty();
		}
		return Optional.of(delivered.containsAll(accepted.references())
				? became(new State.Delivered(now.legal()), now)
				: Change.silent(with(new State.Accepted(accepted.at(), accepted.references(), Set.copyOf(delivered)))));
	}

	private Change became(State next, Moment now) {
		var after = with(next);
		return switch (next) {
			case State.Waiting _,State.Sending _ -> Change.silent(after);
			case State.Accepted _ -> Change.told(after, ReportedState.ACCEPTED, now, "");
			case State.Delivered _ -> Change.told(after, ReportedState.DELIVERED, now, "");
			case State.FailedPermanently(var _, var why) ->
				Change.told(after, ReportedState.FAILED_PERMANENTLY, now, why);
			case State.FailedTechnically(var _, var why) ->
				Change.told(after, ReportedState.FAILED_TECHNICALLY, now, why);
			case State.Uncertain(var _, var why) -> Change.told(after, ReportedState.UNCERTAIN, now, why);
			case State.Suppressed(var _, var why) -> Change.told(after, ReportedState.SUPPRESSED, now, why);
			case State.Expired(var _, var why) -> Change.told(after, ReportedState.EXPIRED, now, why);
		};
	}

	private Change uncertain(String detail, Moment now) {
		return became(new State.Uncertain(now.legal(), detail), now);
	}

	private Notification sending(String holder, Instant leaseUntil) {
		return with(new State.Sending(holder, leaseUntil), this.attempts + 1, this.round, this.since);
	}

	private Notification with(State next) {
		return with(next, this.attempts, this.round, this.since);
	}

	private Notification with(State next, int attemptsNow, int roundNow, Instant sinceNow) {
		return new Notification(this.id, this.origin, this.message, this.conditions, this.version + 1, next,
				attemptsNow, roundNow, sinceNow, this.commands);
	}

	private String presentable(String detail) {
		var hidden = detail.replace(this.message.address(), this.message.maskedAddress());
		var line = hidden.replaceAll("\\p{Cntrl}+", " ").strip();
		return (line.length() <= LONGEST_DETAIL) ? line : line.substring(0, LONGEST_DETAIL);
	}

}
