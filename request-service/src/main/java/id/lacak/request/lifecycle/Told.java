package id.lacak.request.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message to a person about this case, as the notification service reports it.
 *
 * @param template name of the text, such as {@code N01}
 * @param medium {@code EMAIL} or {@code SMS}
 * @param recipientMasked the address with its middle hidden
 * @param steps the states it went through, oldest first
 * @param notice the event that caused it; all messages of one notice share it, unknown for old ones
 * @param acts what officers did about it, oldest first
 */
public record Told(String messageId, String template, String medium, String recipientMasked, List<Step> steps,
		Optional<String> notice, List<Act> acts) {

	public Told {
		steps = List.copyOf(steps);
		acts = List.copyOf(acts);
	}

	/** A message about which no officer did anything. */
	public Told(String messageId, String template, String medium, String recipientMasked, List<Step> steps) {
		this(messageId, template, medium, recipientMasked, steps, Optional.empty(), List.of());
	}

	/** The same with what another report about it says. */
	public Told with(Told report) {
		return new Told(messageId, template, medium, recipientMasked,
				Stream.concat(steps.stream(), report.steps().stream()).distinct().toList(), notice, acts);
	}

	/** The same with what an officer did about it. */
	public Told with(Act act) {
		return new Told(messageId, template, medium, recipientMasked, steps, notice,
				Stream.concat(acts.stream(), Stream.of(act)).toList());
	}

	/**
	 * A state of the message at an instant.
	 *
	 * @param round 0 at first; one more each time the message was sent again
	 * @param contactFailed whether the contact is known not to work since then
	 * @param proof what can be shown of a message that a provider took
	 */
	public record Step(State state, Instant at, int attempt, Optional<String> detail, int round,
			boolean contactFailed, Optional<Proof> proof) {

		/** Of the first round. */
		public Step(State state, Instant at, int attempt, Optional<String> detail) {
			this(state, at, attempt, detail, 0, false, Optional.empty());
		}

	}

	/**
	 * By which way a message left, and what it was.
	 *
	 * @param route what operators call the provider
	 * @param fingerprint SHA-256 of the message, in hexadecimal
	 * @param references the provider's ids, one for each part
	 */
	public record Proof(String route, String fingerprint, List<String> references) {

		public Proof {
			references = List.copyOf(references);
		}

	}

	/**
	 * What an officer did about a message.
	 *
	 * @param by username
	 * @param text in the officer's words
	 */
	public record Act(Kind kind, String by, Instant at, Optional<String> text) {
	}

	/** What can be done about a message; the names are stored. */
	public enum Kind {

		/** Asked for it to be sent again. */
		RESENT,
		/** Reached the person by telephone. */
		PHONE,
		/** Wrote to the person by post. */
		POST,
		/** Told the person at the counter. */
		COUNTER,
		/** Reached the person in some other way. */
		OTHER;

		/** Whether the person was reached by it. */
		public boolean reached() {
			return this != RESENT;
		}
	}

	/** States, in the order in which they can follow each other. */
	public enum State {

		PLANNED,
		/** Not sure whether it left; never resent blindly. */
		UNCERTAIN,
		/** The provider took it. */
		ACCEPTED, FAILED_TECHNICALLY, FAILED_PERMANENTLY, SUPPRESSED, EXPIRED,
		/** The person's device or mailbox has it. */
		DELIVERED

	}

	/** The latest state, whatever order the reports came in. */
	public Step latest() {
		return steps.stream()
				.max(Comparator.comparingInt(Step::round)
						.thenComparingInt(Step::attempt)
						.thenComparing(step -> step.state().ordinal()))
				.orElseThrow();
	}

}
