package id.lacak.request.lifecycle;

import java.util.Optional;

/**
 * Where an applicant is written to.
 *
 * @param phone E.164
 */
public record ContactDetails(Optional<String> email, Optional<String> phone) {

	private static final String HIDDEN = "•••••";

	private static final int SHOWN_DIGITS = 4;

	/** Those of an applicant. */
	public static ContactDetails of(Applicant applicant) {
		return new ContactDetails(applicant.email(), applicant.phone());
	}

	static Outcome change(Applicant applicant, RequestCommand.ChangeContact change) {
		return Outcome.accepted(new RequestEvent.ContactChanged(of(applicant), change.contacts(), change.reason()));
	}

	/** The request of an applicant who is reached here. */
	InformationRequest of(InformationRequest r) {
		return new InformationRequest(r.id(), r.office(), r.number(), r.trackingCode(),
				r.submission().reachedAt(this), r.arrival(), r.rulebook(), r.stage(), r.assignments(), r.objection(),
				r.silence(), r.links());
	}

	/** The email address with its middle hidden, such as {@code s•••••@surel.example}. */
	public Optional<String> maskedEmail() {
		return email.map(address -> address.charAt(0) + HIDDEN + address.substring(address.lastIndexOf('@')));
	}

	/** The number with its middle hidden, such as {@code 08••••••4471}. */
	public Optional<String> maskedPhone() {
		return phone.map(number -> {
			var local = number.startsWith("+62") ? "0" + number.substring(3) : number;
			return local.substring(0, 2) + HIDDEN + "•" + local.substring(Math.max(2, local.length() - SHOWN_DIGITS));
		});
	}

}
