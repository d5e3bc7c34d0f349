package id.lacak.notification.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.Endings;
import id.lacak.notification.delivery.IncomingBook;
import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.PartReferences;
import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.delivery.SealedLetter;
import id.lacak.notification.delivery.SealedLetters;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.delivery.Turn;

/** A store that keeps the same promises as the real one, checked by the same contract. */
public final class InMemoryStore
		implements
			Notifications,
			Reports,
			ReceiptBook,
			Endings,
			IncomingBook,
			PartReferences,
			SealedLetters {

	private final Map<MessageId, Entry> entries = new HashMap<>();

	private final Map<String, Reference> references = new HashMap<>();

	private final Map<String, Ending> endings = new HashMap<>();

	private final Map<String, Instant> endingsTouched = new HashMap<>();

	private final Map<LetterKey, SealedLetter> letters = new HashMap<>();

	private final Map<LetterKey, Instant> unused = new HashMap<>();

	private final Map<MessageId, MessageId> tellers = new HashMap<>();

	private final Map<String, Kept> parts = new HashMap<>();

	private final Map<String, Came> came = new HashMap<>();

	private final Map<String, Counted> longTexts = new HashMap<>();

	private final InstantSource machineTime;

	private final Duration grace;

	private boolean away;

	private String broken = "";

	public InMemoryStore(InstantSource machineTime, Duration grace) {
		this.machineTime = machineTime;
		this.grace = grace;
	}

	/** From now on nobody reaches it, or everybody again. */
	public synchronized void away(boolean now) {
		this.away = now;
	}

	/** From now on nothing can be kept about the message with that id: a fault that does not pass. */
	public synchronized void broken(String message) {
		this.broken = message;
	}

	@Override
	public synchronized boolean add(Change planned) {
		reach();
		return this.entries.putIfAbsent(planned.after().id(), new Entry(planned.after(), List.copyOf(planned.reports()),
				planned.reports().size(), Optional.of(afterGrace()))) == null;
	}

	@Override
	public synchronized Optional<Notification> find(MessageId id) {
		reach();
		return Optional.ofNullable(this.entries.get(id)).map(Entry::notification);
	}

	@Override
	public synchronized List<Notification> due(ChannelKind channel, Turn turn, Instant now, int limit) {
		reach();
		return this.entries.values()
				.stream()
				.map(Entry::notification)
				.filter(n -> n.message().channel() == channel)
				.filter(n -> next(n).filter(at -> !at.isAfter(now)).isPresent())
				.sorted(order(turn))
				.limit(limit)
				.toList();
	}

	@Override
	public synchronized List<Notification> waitingReminders(String office, String subject) {
		reach();
		return this.entries.values()
				.stream()
				.map(Entry::notification)
				.filter(n -> n.origin().office().equals(office) && n.origin().subject().equals(subject))
				.filter(n -> n.state() instanceof State.Waiting && n.conditions().isReminder())
				.toList();
	}

	@Override
	public synchronized List<Notification> optionalAbout(String office, String subject) {
		reach();
		return this.entries.values()
				.stream()
				.map(Entry::notification)
				.filter(n -> n.origin().office().equals(office) && n.origin().subject().equals(subject))
				.filter(n -> n.conditions().optional())
				.toList();
	}

	@Override
	public synchronized boolean join(Change step, MessageId told) {
		var stored = advance(step);
		if (stored) {
			this.tellers.put(told, step.after().id());
		}
		return stored;
	}

	@Override
	public synchronized Optional<MessageId> tellerOf(String subject, MessageId told) {
		reach();
		return Optional.ofNullable(this.tellers.get(told));
	}

	@Override
	public synchronized void note(String office, String subject, Ending ending, Instant now) {
		reach();
		this.endings.merge(office + "/" + subject, ending,
				(known, next) -> next.at().isAfter(known.at()) ? next : known);
		this.endingsTouched.put(office + "/" + subject, now);
	}

	@Override
	public synchronized Optional<Ending> last(String office, String subject) {
		reach();
		return Optional.ofNullable(this.endings.get(office + "/" + subject));
	}

	@Override
	public synchronized void forgetEndingsBefore(Instant limit) {
		reach();
		this.endings.keySet().removeIf(key -> this.endingsTouched.getOrDefault(key, limit).isBefore(limit));
	}

	@Override
	public synchronized List<Notification> waitingFor(String subject, LetterKey letter) {
		reach();
		return this.entries.values()
				.stream()
				.map(Entry::notification)
				.filter(n -> n.origin().subject().equals(subject) && n.awaited().filter(letter::equals).isPresent())
				.filter(n -> n.state() instanceof State.Waiting)
				.toList();
	}

	@Override
	public boolean enclose(Change change) {
		return advance(change);
	}

	@Override
	public synchronized boolean keep(SealedLetter letter, Instant now) {
		reach();
		if (this.letters.putIfAbsent(letter.key(), letter) != null) {
			return false;
		}
		this.unused.put(letter.key(), now);
		return true;
	}

	@Override
	public synchronized Optional<SealedLetter> take(LetterKey key) {
		reach();
		this.unused.remove(key);
		return find(key);
	}

	@Override
	public synchronized Optional<SealedLetter> find(LetterKey key) {
		reach();
		return Optional.ofNullable(this.letters.get(key));
	}

	@Override
	public synchronized void forgetUnusedBefore(Instant limit) {
		reach();
		this.letters.keySet().removeIf(key -> this.unused.getOrDefault(key, limit).isBefore(limit));
	}

	@Override
	public synchronized int removeTexts(Instant before, int most) {
		reach();
		var old = this.entries.values()
				.stream()
				.filter(entry -> entry.notification().since().isBefore(before))
				.filter(entry -> next(entry.notification()).isEmpty() && entry.reportsDue().isEmpty())
				.filter(entry -> !(entry.notification().message().content() instanceof Content.Removed))
				.limit(most)
				.toList();
		old.forEach(entry -> {
			if (entry.notification().message().content() instanceof Content.Mail mail
					&& mail.enclosure() instanceof Enclosure.Attached attached) {
				this.letters.remove(attached.letter());
			}
		});
		old.forEach(entry -> this.entries.put(entry.notification().id(),
				new Entry(entry.notification().withoutText(), entry.reports(), entry.sequence(), Optional.empty())));
		return old.size();
	}

	@Override
	public synchronized boolean advance(Change change) {
		reach();
		var entry = this.entries.get(change.after().id());
		if (entry == null || entry.notification().version() != change.after().version() - 1) {
			return false;
		}
		var reports = new ArrayList<>(entry.reports());
		reports.addAll(change.reports());
		var due = change.reports().isEmpty() ? entry.reportsDue() : Optional.of(afterGrace());
		this.entries.put(change.after().id(),
				new Entry(change.after(), List.copyOf(reports), entry.sequence() + change.reports().size(), due));
		return true;
	}

	@Override
	public synchronized Optional<Waiting> of(MessageId id) {
		reach();
		return Optional.ofNullable(this.entries.get(id)).flatMap(InMemoryStore::waiting);
	}

	@Override
	public synchronized List<Waiting> overdue(Instant now, int limit) {
		reach();
		return this.entries.values()
				.stream()
				.map(InMemoryStore::waiting)
				.flatMap(Optional::stream)
				.filter(waiting -> !waiting.dueAt().isAfter(now))
				.sorted(Comparator.comparing(Waiting::dueAt))
				.limit(limit)
				.toList();
	}

	@Override
	public synchronized boolean claim(Waiting waiting, Instant until) {
		reach();
		var entry = this.entries.get(waiting.notification().id());
		if (entry == null || !entry.reportsDue().equals(Optional.of(waiting.dueAt()))) {
			return false;
		}
		this.entries.put(waiting.notification().id(),
				new Entry(entry.notification(), entry.reports(), entry.sequence(), Optional.of(until)));
		return true;
	}

	@Override
	public synchronized void published(Waiting waiting) {
		reach();
		this.entries.computeIfPresent(waiting.notification().id(), (id, entry) -> {
			var left = entry.reports().stream().filter(report -> !waiting.reports().contains(report)).toList();
			return new Entry(entry.notification(), left, entry.sequence(),
					left.isEmpty() ? Optional.empty() : entry.reportsDue());
		});
	}

	@Override
	public synchronized Optional<Receipt> expect(String reference, MessageId message, Instant now) {
		reach();
		var before = this.references.getOrDefault(reference, new Reference(Optional.empty(), Optional.empty(), now));
		var reused = before.message().filter(known -> !known.equals(message)).isPresent();
		var receipt = reused ? Optional.<Receipt>empty() : before.receipt();
		this.references.put(reference, new Reference(Optional.of(message), receipt, now));
		return receipt;
	}

	@Override
	public synchronized Optional<MessageId> keep(String reference, Receipt receipt, Instant now) {
		reach();
		if (!this.broken.isEmpty() && reference.startsWith(this.broken)) {
			throw new IllegalStateException("cannot be kept");
		}
		var message = Optional.ofNullable(this.references.get(reference)).flatMap(Reference::message);
		this.references.put(reference, new Reference(message, Optional.of(receipt), now));
		return message;
	}

	@Override
	public synchronized void forgetBefore(Instant limit) {
		reach();
		this.references.values().removeIf(reference -> reference.touched().isBefore(limit));
	}

	@Override
	public synchronized Optional<List<String>> keep(String key, int number, int of, String letters, Instant now) {
		reach();
		var kept = this.parts.getOrDefault(key, new Kept(Map.of(), now)).with(number, letters, now);
		this.parts.put(key, kept);
		return (kept.letters().size() < of) ? Optional.empty() : Optional.of(List.copyOf(kept.letters().values()));
	}

	@Override
	public synchronized void joined(String key) {
		reach();
		this.parts.remove(key);
	}

	@Override
	public synchronized Optional<String> begin(String source, String content, Instant since, Instant now) {
		reach();
		var known = Optional.ofNullable(this.came.get(source))
				.filter(last -> last.content().equals(content) && !last.touched().isBefore(since));
		if (known.isPresent()) {
			return known.filter(last -> !last.done()).map(Came::id);
		}
		var id = UUID.randomUUID().toString();
		this.came.put(source, new Came(content, id, false, now));
		return Optional.of(id);
	}

	@Override
	public synchronized void done(String source, String id) {
		reach();
		this.came.computeIfPresent(source, (_, last) -> last.id().equals(id)
				? new Came(last.content(), id, true, last.touched())
				: last);
	}

	@Override
	public synchronized void forgetTextsBefore(Instant limit) {
		reach();
		this.parts.values().removeIf(kept -> kept.touched().isBefore(limit));
		this.came.values().removeIf(last -> last.touched().isBefore(limit));
	}

	@Override
	public synchronized int next(String address, Instant now) {
		reach();
		return this.longTexts.merge(address, new Counted(1, now), (known, _) -> new Counted(known.count() + 1, now))
				.count() % 256;
	}

	@Override
	public synchronized void forgetPhonesBefore(Instant limit) {
		reach();
		this.longTexts.values().removeIf(counted -> counted.touched().isBefore(limit));
	}

	private void reach() {
		if (this.away) {
			throw new StoreUnavailable(new IllegalStateException("away"));
		}
	}

	private Instant afterGrace() {
		return this.machineTime.instant().plus(this.grace);
	}

	private static Optional<Waiting> waiting(Entry entry) {
		return entry.reportsDue().map(due -> new Waiting(entry.notification(), entry.reports(), entry.sequence(), due));
	}

	private static Comparator<Notification> order(Turn turn) {
		return switch (turn) {
			case AGE -> Comparator.comparing(n -> next(n).orElseThrow());
			case URGENCY -> Comparator.comparing((Notification n) -> n.conditions().urgency())
					.thenComparing(InMemoryStore::newestLegalFirst);
		};
	}

	private static int newestLegalFirst(Notification one, Notification other) {
		return switch (one.conditions().urgency()) {
			case CODE, USUAL -> one.since().compareTo(other.since());
			case LEGAL -> other.since().compareTo(one.since());
		};
	}

	private static Optional<Instant> next(Notification notification) {
		return switch (notification.state()) {
			case State.Waiting(var dueAt) -> Optional.of(dueAt);
			case State.Sending(var holder, var until) -> Optional.of(until);
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	private record Entry(Notification notification, List<StateReport> reports, long sequence,
			Optional<Instant> reportsDue) {
	}

	private record Reference(Optional<MessageId> message, Optional<Receipt> receipt, Instant touched) {
	}

	private record Kept(Map<Integer, String> letters, Instant touched) {

		Kept with(int number, String part, Instant now) {
			var all = new TreeMap<>(this.letters);
			all.put(number, part);
			return new Kept(all, now);
		}
	}

	private record Came(String content, String id, boolean done, Instant touched) {
	}

	private record Counted(int count, Instant touched) {
	}

}
