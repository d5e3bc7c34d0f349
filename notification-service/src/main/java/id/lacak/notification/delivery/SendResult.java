package id.lacak.notification.delivery;

import java.time.Duration;
import java.util.List;

/** What came of one try. */
public sealed interface SendResult {

	/**
	 * The provider took it.
	 *
	 * @param references the provider's ids, one for each part; empty when it gives none
	 */
	record Taken(List<String> references) implements SendResult {
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
