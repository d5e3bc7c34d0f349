package id.lacak.request.calendar;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.office.Calendars;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens the work that a new version of a calendar means, in each office where it holds. A
 * version without its work, because a replica died between the two writes, is found again.
 */
@Component
class ChangeOpening {

	private final Calendars calendars;

	private final CalendarChanges changes;

	private final InstantSource machineTime;

	/** Known to be open or done, so that a look costs nothing. */
	private final Set<String> opened = ConcurrentHashMap.newKeySet();

	ChangeOpening(Calendars calendars, CalendarChanges changes,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.calendars = calendars;
		this.changes = changes;
		this.machineTime = machineTime;
	}

	private record Missing(CalendarVersion version, OfficeCode office) {

		String id() {
			return version.name() + "@" + office;
		}

	}

	/** Opens what is not open yet. */
	void openMissing() {
		var missing = new ArrayList<Missing>();
		for (var version : calendars.added())
			for (var office : calendars.where(version.scope()))
				missing.add(new Missing(version, office));
		missing.removeIf(each -> opened.contains(each.id()));
		if (missing.isEmpty())
			return;
		var known = new HashSet<>(changes.known(missing.stream().map(Missing::id).toList()));
		for (var each : missing) {
			if (!known.contains(each.id()))
				changes.open(change(each));
			opened.add(each.id());
		}
	}

	private CalendarChange change(Missing missing) {
		var version = missing.version();
		return CalendarChange.opened(missing.id(), missing.office(), version,
				calendars.nameBefore(missing.office(), version), calendars.nameAfter(missing.office(), version),
				machineTime.instant());
	}

}
