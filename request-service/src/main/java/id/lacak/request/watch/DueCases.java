package id.lacak.request.watch;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;

import java.time.Instant;
import java.util.List;

/** The cases whose next legal instant has come. Instants are those of the legal clock. */
public interface DueCases {

	/** Due cases of all offices, those that have waited longest first. */
	List<Due> due(Instant now, int limit);

	/**
	 * Looks at the case again at {@code until}.
	 * @return false if somebody else has dealt with it; then nothing changes
	 */
	boolean postpone(Due due, Instant until);

	/**
	 * Keeps what was done about the reminders of a due case, what is to be sent for it, and
	 * when it is due next: all in one write, without raising the version.
	 * @param file the case as it was read
	 * @return false if it has changed since, or somebody else has dealt with it; then nothing
	 * was written and nothing will be sent
	 */
	boolean remind(Due due, CaseFile file, List<Reminded> notes, List<Announcement> news, Setting setting);

	/** A due case. */
	record Due(OfficeCode office, CaseId id, Instant since) {
	}

}
