package id.lacak.notification.parking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message that nobody could use, and what people did about it.
 *
 * @param id the same however often this message is parked
 * @param queue it came from and goes back to
 * @param type of the event, or the routing key when the body cannot be read; may be empty
 * @param office whose event it is; empty when the body does not say
 * @param failure the same for all messages of one type that fail in one way
 * @param bytes length of the body
 * @param body absent once it was sent back or dropped, and where it was too large to keep
 * @param times how often it was parked
 * @param version counts the changes
 */
public record DeadLetter(String id, String queue, String messageId, String type, String office, String reason,
		String failure, long bytes, Optional<byte[]> body, int times, Instant firstAt, Instant lastAt, Status status,
		List<Act> acts, long version) {

	/** What is to be done about it. */
	public enum Status {

		WAITING, REPLAYED, DROPPED

	}

	/**
	 * What a person did, and why.
	 *
	 * @param what {@code REPLAY} or {@code DROP}
	 * @param by account of the officer
	 * @param at by the legal clock
	 */
	public record Act(String what, String by, String why, Instant at) {
	}

	/** With an act more; whatever else changed in between makes the store refuse it. */
	DeadLetter with(Act act) {
		return changed(this.body, this.status, Stream.concat(this.acts.stream(), Stream.of(act)).toList());
	}

	/** Done with; nobody needs the body any more. */
	DeadLetter settled(Status outcome) {
		return changed(Optional.empty(), outcome, this.acts);
	}

	/** Done with by an act, in one step. */
	DeadLetter settled(Act act, Status outcome) {
		return changed(Optional.empty(), outcome, Stream.concat(this.acts.stream(), Stream.of(act)).toList());
	}

	private DeadLetter changed(Optional<byte[]> bodyNow, Status statusNow, List<Act> actsNow) {
		return new DeadLetter(this.id, this.queue, this.messageId, this.type, this.office, this.reason, this.failure,
				this.bytes, bodyNow, this.times, this.firstAt, this.lastAt, statusNow, actsNow, this.version + 1);
	}

	@Override
	public String toString() {
		return "DeadLetter[" + this.id + "]";
	}

}
