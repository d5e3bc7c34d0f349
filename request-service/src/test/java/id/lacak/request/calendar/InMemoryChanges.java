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
			var items = new ArrayList<>(change.items());
			turn.moved().stream().limit(50L - items.size()).forEach(items::add);
			var failed = new ArrayList<>(change.failed());
			failed.addAll(turn.failed());
			leases.put(change.id(), until);
			return put(change, change.done(), turn.places(), change.total() + turn.moved().size(), items, failed);
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
			return put(change, true, new Turn.Places(change.place(), change.objectionPlace()), change.total(),
					change.items(), change.failed());
		}).orElse(false);
	}

	private boolean put(CalendarChange change, boolean done, Turn.Places places, int total, List<Moved> items,
			List<String> failed) {
		changes.put(change.id(),
				new CalendarChange(change.id(), change.office(), change.year(), change.version(), change.from(),
						change.to(), change.decree(), change.by(), change.at(), change.opened(), done, places.cases(),
						places.objections(), total,
						items, failed));
		return true;
	}

}
