package id.lacak.request.attachment;

import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files that nobody may open yet, and those that nobody may ever have recorded. */
interface Quarantine {

	/** How long a file is with whoever claimed it; longer than a scan may take. */
	Duration LEASE = Duration.ofMinutes(5);

	/** The file that has waited longest, if one is due; nobody else gets it until then. */
	Optional<Held> claim(Instant now, Instant until);

	/** Looks at the file again at {@code next}. */
	void postpone(Held file, Instant next);

	/** Asks the scanner about the file. */
	Scanner.Verdict scan(Held file) throws IOException;

	/** Says whether the file may be opened from now on. */
	void judge(Held file, State state);

	/** Files stored before this instant of which it is not settled whether anything lists them. */
	List<Held> unsettled(Instant before, int limit);

	/** Something lists the file, or nobody can tell: it stays. */
	void settle(Held file);

	/** Throws the file away. */
	void delete(Held file);

	/**
	 * A file.
	 *
	 * @param owner what it was stored for
	 * @param tries how often it was looked at in vain
	 */
	record Held(OfficeCode office, CaseId owner, String id, int tries) {
	}

}
