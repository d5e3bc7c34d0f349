package id.lacak.request.calendar;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.Announcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes of calendars in memory. */
public final class InMemoryChanges implements CalendarChanges {

	private final Map<String, CalendarChange> changes = new LinkedHashMap<>();

	private final Map<String, Instant> leases = new LinkedHashMap<>();

	private final Map<String, String> owners = new LinkedHashMap<>();

	private final List<Announcement> announced = new ArrayList<>();

	@Override
	public synchronized void open(CalendarChange change) {
		changes.putIfAbsent(change.id(), change);
	}

	@Override
	public synchronized Set<String> known(Collection<String> ids) {
		return ids.stream().filter(changes::containsKey).collect(Collectors.toSet());
	}

	@Override
	public synchronized List<CalendarChange> newest(OfficeCode office, int most) {
		return new ArrayList<>(changes.values()).reversed()
				.stream()
				.filter(change -> change.office().equals(office))
				.limit(most)
				.toList();
	}

	@Override
	public synchronized Optional<Taken> take(Instant now, Instant until, Instant legalNow) {
		return changes.values()
				.stream()
				.filter(change -> !change.done() && !change.at().isAfter(legalNow))
				.filter(change -> !leases.getOrDefault(change.id(), Instant.EPOCH).isAfter(now))
				.findFirst()
				.map(change -> {
					leases.put(change.id(), until);
					owners.put(change.id(), UUID.randomUUID().toString());
					return new Taken(change, owners.get(change.id()));
				});
	}

	@Override
	public synchronized boolean advance(Taken taken, Turn turn, Instant until) {
		return present(taken).map(change -> {
			leases.put(change.id(), until);
			changes.put(change.id(), change.after(turn));
			return true;
		}).orElse(false);
	}

	@Override
	public synchronized Optional<CalendarChange> present(Taken taken) {
		var change = changes.get(taken.change().id());
		return Optional.ofNullable(change)
				.filter(each -> !each.done() && taken.owner().equals(owners.get(each.id())));
	}

	@Override
	public synchronized void giveBack(Taken taken, Instant next) {
		present(taken).ifPresent(change -> {
			leases.put(change.id(), next);
			owners.remove(change.id());
		});
	}

	@Override
	public synchronized boolean finish(Taken taken, List<Announcement> news) {
		return present(taken).map(change -> {
			announced.addAll(news);
			changes.put(change.id(), change.finished());
			return true;
		}).orElse(false);
	}

}
