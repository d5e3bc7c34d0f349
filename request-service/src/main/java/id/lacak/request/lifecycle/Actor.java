package id.lacak.request.lifecycle;

/**
 * Who does something.
 *
 * @param name an officer's username; {@code applicant} or {@code system} otherwise, so that
 * the history carries no applicant's name
 * @param role the capacity in which it is done
 */
public record Actor(String name, Role role) {

	/** The applicant, or who acts for the applicant. */
	public static final Actor APPLICANT = new Actor("applicant", Role.APPLICANT);

	/** The clock. */
	public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);

}
