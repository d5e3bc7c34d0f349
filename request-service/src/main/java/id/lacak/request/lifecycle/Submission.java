package id.lacak.request.lifecycle;

import java.util.Optional;
import java.util.Set;

/**
 * What was asked and how it is to be given (UU 14/2008 Pasal 22 ayat (2)).
 *
 * @param purpose <i>tujuan penggunaan</i>
 * @param language of messages and letters: {@code id} or {@code en}
 * @param notifyBy ways the applicant wants to be told; legal notices use every contact
 * @param unit the unit the applicant thinks holds it
 */
public record Submission(Applicant applicant, String subject, String details, String purpose, Format obtain,
		DeliveryMethod deliver, String language, Set<Contact> notifyBy, Optional<String> unit) {

	/** The same from an applicant who is reached elsewhere. */
	Submission reachedAt(ContactDetails contacts) {
		return new Submission(applicant.reachedAt(contacts), subject, details, purpose, obtain, deliver, language,
				notifyBy, unit);
	}

	/** Ways of telling people. */
	public enum Contact {

		EMAIL, SMS

	}
}
