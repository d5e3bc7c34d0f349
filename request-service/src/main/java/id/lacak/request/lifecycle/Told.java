package id.lacak.request.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message to a person about this case, as the notification service reports it.
 *
 * @param template name of the text, such as {@code N01}
 * @param medium {@code EMAIL} or {@code SMS}
 * @param recipientMasked the address with its middle hidden
 * @param steps the states it went through, oldest first
 */
public record Told(String messageId, String template, String medium, String recipientMasked, List<Step> steps) {

	public Told {
		steps = List.copyOf(steps);
	}

	/** A state of the message at an instant. */
	public record Step(State state, Instant at, int attempt, Optional<String> detail) {
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
				.max(java.util.Comparator.<Step>comparingInt(Step::attempt)
						.thenComparing(step -> step.state().ordinal()))
				.orElseThrow();
	}

}
