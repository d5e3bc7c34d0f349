package id.lacak.request.release;

import java.time.Duration;

/**
 * How much of a file is looked at; what lies beyond is told as unreadable.
 *
 * @param time for one file
 * @param pages of a PDF
 * @param entries of an archive
 * @param expanded bytes of all entries that are read
 * @param ratio how much larger than its packed form an entry may become, once it is large
 */
record Limits(Duration time, int pages, int entries, long expanded, int ratio) {

	/** For files of up to 200 MiB on a small machine. */
	static final Limits USUAL = new Limits(Duration.ofSeconds(20), 2_000, 10_000, 400L * 1024 * 1024, 200);

}
