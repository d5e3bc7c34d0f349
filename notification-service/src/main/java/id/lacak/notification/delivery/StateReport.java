package id.lacak.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One change of a message that the request service has yet to hear of.
 *
 * @param id of the event that will carry it; derived, so a repetition is recognised
 * @param at by the legal clock
 * @param attempt tries so far
 * @param detail short reason without contacts; empty when there is nothing to say
 * @param round 0 at first; one more each time it is sent again
 * @param contactFailed whether the contact is known not to work since then
 * @param proof what can be shown of a message that a provider took
 */
public record StateReport(String id, ReportedState state, Instant at, int attempt, String detail, int round,
		boolean contactFailed, @Nullable Proof proof) {

	/** Of the first round, about a contact that works as far as is known. */
	public StateReport(String id, ReportedState state, Instant at, int attempt, String detail) {
		this(id, state, at, attempt, detail, 0, false, null);
	}

	/**
	 * By which way a message left, and what it was.
	 *
	 * @param route what operators call the provider; empty when it has no name
	 * @param fingerprint SHA-256 of the message in hexadecimal
	 * @param references the provider's ids, one for each part
	 */
	public record Proof(String route, String fingerprint, List<String> references) {

		public Proof {
			references = List.copyOf(references);
		}

	}

	/** The same, saying that the contact does not work. */
	StateReport ofFailedContact() {
		return new StateReport(this.id, this.state, this.at, this.attempt, this.detail, this.round, true, this.proof);
	}

	/** The same, with what can be shown. */
	StateReport proving(Proof shown) {
		return new StateReport(this.id, this.state, this.at, this.attempt, this.detail, this.round,
				this.contactFailed, shown);
	}

	static StateReport of(Notification notification, ReportedState state, Instant at, String detail) {
		var seed = notification.id().value() + ":" + notification.version();
		var id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
		return new StateReport(id.toString(), state, at, notification.attempts(), detail, notification.round(),
				false, null);
	}

}
