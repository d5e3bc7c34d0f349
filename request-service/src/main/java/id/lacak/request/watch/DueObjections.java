package id.lacak.request.watch;

import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.watch.DueCases.Due;

import java.time.Instant;
import java.util.List;

/** The objections about which somebody is to be reminded. Instants are those of the legal clock. */
public interface DueObjections {

	/** Due objections of all offices, those that have waited longest first. */
	List<Due> due(Instant now, int limit);

	/**
	 * Looks at the objection again at {@code until}.
	 * @return false if somebody else has dealt with it; then nothing changes
	 */
	boolean postpone(Due due, Instant until);

	/**
	 * Keeps what was done about the reminders of an objection, what is to be sent for it, and when
	 * it is due next: all in one write, without raising the version.
	 * @param file the objection as it was read
	 * @return false if it has changed since, or somebody else has dealt with it; then nothing was
	 * written and nothing will be sent
	 */
	boolean remind(ObjectionFile file, List<Reminded> notes, List<Announcement> news, Setting setting);

}
