package id.lacak.request.account;

/** How officers like their pages. */
public interface Preferences {

	/** Whether single keys act in the work queue; so unless the officer switched it off. */
	boolean keys(String username);

	/** Keeps it. */
	void keys(String username, boolean on);

	/** Whether the mail of each working morning is written; so unless the officer switched it off. */
	boolean mornings(String username);

	/** Keeps it. */
	void mornings(String username, boolean on);

}
