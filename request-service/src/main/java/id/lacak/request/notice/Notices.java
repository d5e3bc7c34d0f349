package id.lacak.request.notice;

import id.lacak.request.account.Preferences;
import id.lacak.request.account.SignedIn;
import id.lacak.request.office.Offices;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** What an officer should know of, newest first, and what of it is new. */
@Component
class Notices {

	private static final Duration LOOK_BACK = Duration.ofDays(14);

	private static final int MOST = 100;

	private final List<NoticeSource> sources;

	private final Preferences preferences;

	private final Offices offices;

	Notices(List<NoticeSource> sources, Preferences preferences, Offices offices) {
		this.sources = List.copyOf(sources);
		this.preferences = preferences;
		this.offices = offices;
	}

	/**
	 * A notice in an officer's list.
	 *
	 * @param fresh whether it came after the officer last looked
	 */
	record Line(Notice notice, boolean fresh) {

		/** The instant as pages write it down, to the second. */
		public Instant stamp() {
			return notice.at().truncatedTo(ChronoUnit.SECONDS);
		}
	}

	/** Those of the last 14 days. */
	List<Line> of(SignedIn officer) {
		var seen = seen(officer);
		return since(officer, now(officer).minus(LOOK_BACK)).stream()
				.map(notice -> new Line(notice, notice.at().isAfter(seen)))
				.toList();
	}

	/** How many are new to the officer; 100 stands for more. */
	int fresh(SignedIn officer) {
		return since(officer, seen(officer)).size();
	}

	/** The officer has looked: nothing that has happened so far is new any more. */
	void look(SignedIn officer, Instant until) {
		preferences.seen(officer.username(), until);
	}

	private List<Notice> since(SignedIn officer, Instant since) {
		return sources.stream()
				.flatMap(source -> source.since(officer, since, MOST).stream())
				.filter(notice -> notice.at().isAfter(since))
				.sorted(Comparator.comparing(Notice::at).reversed())
				.limit(MOST)
				.toList();
	}

	/** Who never looked has seen what is older than the list reaches. */
	private Instant seen(SignedIn officer) {
		var earliest = now(officer).minus(LOOK_BACK);
		return preferences.seen(officer.username()).filter(earliest::isBefore).orElse(earliest);
	}

	private Instant now(SignedIn officer) {
		var acting = officer.as(officer.roles().iterator().next());
		return offices.settingFor(offices.get(officer.office()), acting).now();
	}

}
