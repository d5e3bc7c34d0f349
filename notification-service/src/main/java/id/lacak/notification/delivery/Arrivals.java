package id.lacak.notification.delivery;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What receipts for the parts of one message make of it. */
record Arrivals(Notification message, Moment now) {

	Optional<Change> after(String reference, Receipt receipt) {
		return switch (this.message.state()) {
			case State.Accepted accepted when accepted.references().contains(reference) ->
				part(accepted, reference, receipt);
			case State.Expired(var at, var why, var parts) when receipt instanceof Receipt.Arrived ->
				late(parts, reference, kept -> new State.Expired(at, why, kept));
			case State.FailedPermanently(var at, var why, var parts) when receipt instanceof Receipt.Arrived ->
				late(parts, reference, kept -> new State.FailedPermanently(at, why, kept));
			case State.Uncertain(var at, var why, var parts) when receipt instanceof Receipt.Arrived ->
				late(parts, reference, kept -> new State.Uncertain(at, why, kept));
			case State.Waiting _,State.Sending _,State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	private Optional<Change> part(State.Accepted accepted, String reference, Receipt receipt) {
		var left = new Parts(accepted.references(), accepted.delivered(), 0);
		return switch (receipt) {
			case Receipt.Arrived _ -> arrived(accepted, reference);
			case Receipt.Undeliverable(var detail) -> Optional.of(this.message.became(
					new State.FailedPermanently(this.now.legal(), this.message.presentable(detail), left), this.now));
			case Receipt.GivenUp(var detail) -> Optional.of(this.message.became(
					new State.Expired(this.now.legal(), this.message.presentable(detail), left), this.now));
		};
	}

	private Optional<Change> arrived(State.Accepted accepted, String reference) {
		var delivered = new HashSet<>(accepted.delivered());
		if (!delivered.add(reference)) {
			return Optional.empty();
		}
		return Optional.of(delivered.containsAll(accepted.references())
				? delivered()
				: Change.silent(this.message.with(
						new State.Accepted(accepted.at(), accepted.references(), Set.copyOf(delivered)))));
	}

	/** Arrival outweighs failure, but a part is not the message. */
	private Optional<Change> late(Parts parts, String reference, Function<Parts, State> kept) {
		if (parts.unknown()) {
			return Optional.of(delivered());
		}
		return parts.with(reference)
				.map(more -> more.whole() ? delivered() : Change.silent(this.message.with(kept.apply(more))));
	}

	private Change delivered() {
		return this.message.became(new State.Delivered(this.now.legal()), this.now);
	}

}
