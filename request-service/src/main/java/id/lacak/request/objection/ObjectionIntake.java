package id.lacak.request.objection;

import id.lacak.request.lifecycle.Arrival;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Intake.IdempotencyKey;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.TrackingCode;

import java.util.List;
import java.util.Optional;

/**
 * An objection at the door, with everything but its number.
 *
 * @param id its name if it stands without a request; otherwise the register derives one from
 * the request's, so that two at once are told apart
 * @param identities kept encrypted, never in the readable part
 * @param numbers how the office prints the numbers of objections
 * @param idempotency key of the client's call, if it gave one
 */
public record ObjectionIntake(CaseId id, OfficeCode office, TrackingCode trackingCode, Optional<Contested> against,
		Objector objector, Claim claim, Identities identities, Arrival arrival, NumberPattern numbers,
		Optional<IdempotencyKey> idempotency, Setting setting) {

	/**
	 * Identity numbers in the clear; they go from the form to the encrypted fields only.
	 *
	 * @param applicant empty if the request has it
	 */
	public record Identities(Optional<String> applicant, Optional<String> representative) {

		/** The request has them all. */
		public static final Identities NONE = new Identities(Optional.empty(), Optional.empty());

		@Override
		public String toString() {
			return "Identities[hidden]";
		}

	}

	/** The year whose register it is entered in: that of entry, not of receipt. */
	public int year() {
		return arrival.enteredAt().atZone(setting.zone()).getYear();
	}

	/** Its name when so many objections to the same request came before. */
	public CaseId idAfter(int before) {
		return against.map(contested -> new CaseId(contested.request() + "-k" + (before + 1))).orElse(id);
	}

	/** The file as it stands once the number is issued. */
	public ObjectionFile registeredAs(CaseId name, int sequence) {
		var entered = arrival.enteredAt().atZone(setting.zone()).toLocalDate();
		var objection = new Objection(name, office, numbers.number(sequence, entered), trackingCode, against, objector,
				claim, arrival, setting.rulebook().version(), List.of(), Optional.empty(),
				Optional.empty(), new ObjectionStage.Filed());
		return ObjectionFile.opened(objection, firstEvents(), setting);
	}

	/** It is registered at once; the superior's days run from its receipt (UU 14/2008 Pasal 36 ayat (2)). */
	public List<ObjectionEvent> firstEvents() {
		return List.of(new ObjectionEvent.Registered(
				setting.calendar().deadlineFor(arrival.receivedOn(), setting.rulebook().objectionAnswer())));
	}

}
