package id.lacak.request.reminder;

import id.lacak.request.lifecycle.Role;

/** Whom a reminder is for. */
public sealed interface Audience {

	/** Everybody in the office with this role. */
	record Holders(Role role) implements Audience {
	}

	/** The officers of one unit. */
	record OfUnit(String unit) implements Audience {
	}

	/** The applicant, by the ways chosen in the form. */
	record TheApplicant() implements Audience {
	}

}
