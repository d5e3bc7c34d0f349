package id.lacak.notification.planning;

/** An email with a notice did not arrive, and the notice is to go as a text. */
sealed interface SecondWay permits RequestEvent.Unreached, ObjectionEvent.Unreached {

	/** Id of the event that caused the notice. */
	String notice();

	/** Its template, such as {@code N06}. */
	String template();

}
