package id.lacak.request.office;

import java.util.ArrayList;
import java.util.List;

/** Versions of calendars in memory. */
public final class InMemoryCalendars implements CalendarShelf {

	private final List<CalendarVersion> versions = new ArrayList<>();

	@Override
	public synchronized long count() {
		return versions.size();
	}

	@Override
	public synchronized List<CalendarVersion> all() {
		return List.copyOf(versions);
	}

	@Override
	public synchronized boolean add(CalendarVersion version) {
		if (versions.stream().anyMatch(each -> each.name().equals(version.name())))
			return false;
		return versions.add(version);
	}

	public synchronized void clear() {
		versions.clear();
	}

}
