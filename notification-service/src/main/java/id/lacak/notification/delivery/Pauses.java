package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;

/**
 * What offices hold back. Every method may throw {@link StoreUnavailable}; then nothing is
 * known to have changed.
 */
public interface Pauses {

	/** All that hold now. */
	List<Pause> all();

	/** Holds from now on; one that holds already keeps who paused it and why. */
	void begin(Pause pause);

	/** Ends one; false when it did not hold. */
	boolean end(String office, Kind kind, String name);

	/** What can be held back. */
	enum Kind {

		/** Messages that would take one route. */
		ROUTE,
		/** Messages written from one template. */
		TEMPLATE

	}

	/**
	 * One office's messages wait, without using up tries or time.
	 *
	 * @param name of the route or template
	 * @param by account of the officer
	 * @param at by the legal clock
	 */
	record Pause(String office, Kind kind, String name, String by, String why, Instant at) {

		/** Whether it is about that office's use of the route or template. */
		public boolean concerns(String itsOffice, Kind itsKind, String itsName) {
			return this.office.equals(itsOffice) && this.kind == itsKind && this.name.equals(itsName);
		}

	}

}
