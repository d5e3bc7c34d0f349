package id.lacak.request.watch;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.reminder.Step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reminders in memory; they keep {@link RemindersContract} like the real ones. */
final class InMemoryReminders implements Reminders {

	private final Map<CaseId, Held> held = new LinkedHashMap<>();

	private final List<Announcement> sent = new ArrayList<>();

	/** A file, and when the next of its steps is due that waits. */
	private record Held(Watched file, Optional<Instant> next) {

		static Held of(Watched file, Setting setting) {
			return new Held(file, file.waiting(setting).stream().map(Step::at).findFirst());
		}

		Optional<Instant> last() {
			return file.reminders().stream().map(Reminded::at).max(Instant::compareTo);
		}

	}

	/** A file of a register as it stands now. */
	synchronized void keep(Watched file, Setting setting) {
		held.put(file.id(), Held.of(file, setting));
	}

	@Override
	public synchronized Page waiting(Query query) {
		return page(query, Held::next, each -> each.next().filter(at -> within(at, query)).isPresent(), true);
	}

	@Override
	public synchronized Page handled(Query query, Reminded.State state) {
		return page(query, Held::last, each -> each.file()
				.reminders()
				.stream()
				.anyMatch(word -> word.state() == state && within(word.at(), query)), false);
	}

	@Override
	public synchronized boolean decide(Watched file, Reminded word, List<Announcement> news, Setting setting) {
		var present = Objects.requireNonNull(held.get(file.id())).file();
		var settled = present.reminders().stream().anyMatch(each -> each.key().equals(word.key()) && each.settled());
		if (present.version() != file.version() || settled)
			return false;
		keep(present.decided(word), setting);
		sent.addAll(news);
		return true;
	}

	/** What was announced so far. */
	synchronized List<Announcement> sent() {
		return List.copyOf(sent);
	}

	private Page page(Query query, Function<Held, Optional<Instant>> key, Predicate<Held> wanted,
			boolean ascending) {
		var order = Comparator.comparing((Held each) -> key(each, key));
		var matching = held.values()
				.stream()
				.filter(each -> each.file().office().equals(query.office()))
				.filter(wanted)
				.sorted(ascending ? order : order.reversed())
				.toList();
		var start = query.after().map(this::cursor).map(after -> key(after, key));
		var further = matching.stream()
				.filter(each -> start.map(after -> key(each, key).compareTo(after) * (ascending ? 1 : -1) > 0)
						.orElse(true))
				.limit(query.size() + 1L)
				.toList();
		var more = further.size() > query.size();
		var items = more ? further.subList(0, query.size()) : further;
		return new Page(items.stream().map(Held::file).toList(),
				more ? Optional.of(items.getLast().file().id().value()) : Optional.empty(), matching.size());
	}

	private Held cursor(String id) {
		return Optional.of(id)
				.filter(name -> name.matches("[0-9A-Za-z-]{8,40}"))
				.map(CaseId::new)
				.map(held::get)
				.orElseThrow(() -> new IllegalArgumentException("not a cursor"));
	}

	private static String key(Held each, Function<Held, Optional<Instant>> key) {
		return "%015d/%s".formatted(key.apply(each).orElse(Instant.EPOCH).toEpochMilli(), each.file().id());
	}

	private static boolean within(Instant at, Query query) {
		return !at.isBefore(query.from()) && at.isBefore(query.until());
	}

}
