package id.lacak.request.lifecycle;

import java.util.Optional;

/**
 * Who asks (<i>pemohon</i>), without the identity number: that one is kept apart, encrypted,
 * and every look at it is recorded.
 *
 * @param kind person, group or legal entity
 * @param maskedIdentity the identity number with its middle hidden
 * @param address postal address
 * @param email if given
 * @param phone E.164, if given
 * @param occupation if given
 * @param representative for groups and legal entities, and for a person who sends one
 */
public record Applicant(Kind kind, String name, String maskedIdentity, String address, Optional<String> email,
		Optional<String> phone, Optional<String> occupation, Optional<Representative> representative) {

	/** The same, reached elsewhere. */
	Applicant reachedAt(ContactDetails contacts) {
		return new Applicant(kind, name, maskedIdentity, address, contacts.email(), contacts.phone(), occupation,
				representative);
	}

	/** Kinds of applicants (UU 14/2008 Pasal 1 angka 12). */
	public enum Kind {

		INDIVIDUAL, GROUP, LEGAL_ENTITY

	}

	/** Who acts for the applicant (<i>kuasa</i>). */
	public record Representative(String name, String maskedIdentity) {
	}
}
