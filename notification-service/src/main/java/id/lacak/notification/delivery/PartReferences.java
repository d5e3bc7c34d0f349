package id.lacak.notification.delivery;

import java.time.Instant;

/** Numbers the long texts of each phone, so that it never joins parts of different ones. */
public interface PartReferences {

	/**
	 * The next number for a phone, another one for each of 256 texts whichever replica
	 * sends them.
	 * @param address in E.164
	 * @param now machine time
	 * @return 0 to 255
	 */
	int next(String address, Instant now);

	/** Forgets phones that got no long text since then (machine time). */
	void forgetPhonesBefore(Instant limit);

}
