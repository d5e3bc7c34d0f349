package id.lacak.notification.delivery;

import java.time.Duration;
import java.util.List;

/** What came of one try. */
public sealed interface SendResult {

	/**
	 * The provider took it.
	 *
	 * @param references the provider's ids, one for each part; empty when it gives none
	 * @param route what operators call the provider; empty where only one is asked
	 */
	record Taken(List<String> references, String route) implements SendResult {

		/** By the one provider that is asked. */
		public Taken(List<String> references) {
			this(references, "");
		}

		/** The same, with the name of the provider. */
		public Taken by(String name) {
			return new Taken(this.references, name);
		}

	}

	/**
	 * The provider took some parts, and it is not known whether it took another. Sending all
	 * again would repeat those that left.
	 *
	 * @param references the provider's ids of the parts it took
	 * @param missing how many it did not take for certain
	 * @param detail for a clerk; contacts in it are hidden later
	 */
	record PartlyTaken(List<String> references, int missing, String detail) implements SendResult {
	}

	/**
	 * The provider did not take it, or we cannot tell.
	 *
	 * @param detail for a clerk; contacts in it are hidden later
	 */
	record Failed(FailureKind kind, String detail) implements SendResult {
	}

	/** The provider was left alone, so this does not count as a try. */
	record NotTried(String why, Duration pause) implements SendResult {
	}

}
