package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.Stage.Received;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request at the door, with everything but its number.
 *
 * @param identities kept encrypted, never in the case's readable part
 * @param numbers how the office prints its numbers
 * @param complete whether the office lets the form's own checks stand for the completeness
 * check (T3, automatic)
 * @param idempotency key of the client's call, if it gave one
 */
public record Intake(CaseId id, OfficeCode office, TrackingCode trackingCode, Submission submission,
		Identities identities, Arrival arrival, NumberPattern numbers, boolean complete,
		Optional<IdempotencyKey> idempotency, Setting setting) {

	/** Identity numbers in the clear; they go from the form to the encrypted field only. */
	public record Identities(String applicant, Optional<String> representative) {

		@Override
		public String toString() {
			return "Identities[hidden]";
		}

	}

	/**
	 * What makes a repeated call recognisable for 24 hours.
	 *
	 * @param key hash of office and key
	 * @param body hash of the body, to tell a repetition from a mistake
	 */
	public record IdempotencyKey(String key, String body) {
	}

	/** The year whose register the case is entered in: that of entry, not of receipt. */
	public int year() {
		return arrival.enteredAt().atZone(setting.zone()).getYear();
	}

	/** The case file as it stands once the number is issued. */
	public CaseFile registeredAs(int sequence) {
		var entered = arrival.enteredAt().atZone(setting.zone()).toLocalDate();
		var request = new InformationRequest(id, office, numbers.number(sequence, entered), trackingCode, submission,
				arrival, setting.rulebook().version(), new Received(), List.of(), Optional.empty(),
				Optional.empty(), List.of());
		return CaseFile.opened(request, firstEvents(), setting);
	}

	/** What happens to the case at once: it is registered and, if the office lets the form decide, complete. */
	public List<RequestEvent> firstEvents() {
		var rules = setting.rulebook();
		var calendar = setting.calendar();
		var answerBy = rules.answerBy(clockStart(rules), calendar);
		var extendedBy = rules.extended(answerBy, calendar);
		var events = new ArrayList<RequestEvent>();
		events.add(new RequestEvent.Registered(calendar.deadlineFor(setting.today(), rules.completenessCheck()),
				answerBy, extendedBy));
		if (complete)
			events.add(new RequestEvent.FoundComplete(answerBy, extendedBy));
		return List.copyOf(events);
	}

	/** Receipt, except where being complete starts the clock and is known at entry. */
	private LocalDate clockStart(Rulebook rules) {
		var entered = setting.today();
		return switch (rules.clockStart()) {
			case STRICT -> arrival.receivedOn();
			case COMPLETE -> complete && entered.isAfter(arrival.receivedOn()) ? entered : arrival.receivedOn();
		};
	}

}
