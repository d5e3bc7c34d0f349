package id.lacak.request.digest;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.Announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The digests that were made, one for each officer and day at most. */
public interface Digests {

	/**
	 * A digest.
	 *
	 * @param officer username
	 * @param at when it was made; the next one begins there
	 */
	record Digest(OfficeCode office, String officer, LocalDate date, Instant at) {
	}

	/** Whether the officer's digest of the day was made. */
	boolean made(OfficeCode office, String officer, LocalDate date);

	/** When the officer's last digest before that day was made. */
	Optional<Instant> lastBefore(OfficeCode office, String officer, LocalDate date);

	/**
	 * Keeps a digest and what is to be sent, in one write.
	 * @param news empty if there was nothing to say
	 * @return false if the officer's digest of the day was made before; then nothing is sent
	 */
	boolean add(Digest digest, Optional<Announcement> news);

}
