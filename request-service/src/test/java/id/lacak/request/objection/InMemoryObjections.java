package id.lacak.request.objection;

import org.jspecify.annotations.Nullable;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.watch.NextStep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The register of objections in memory; it keeps {@link ObjectionsContract} like the real one. */
public final class InMemoryObjections implements Objections {

	private static final Comparator<ObjectionFile> BY_DUE_DATE = Comparator
			.<ObjectionFile, LocalDate>comparing(file -> file.objection().answerBy().lastDay())
			.thenComparing(InMemoryObjections::place);

	private final Map<CaseId, ObjectionFile> files = new LinkedHashMap<>();

	private final Map<CaseId, ObjectionIntake> intakes = new HashMap<>();

	private final Map<String, String> keys = new HashMap<>();

	private final Map<CaseId, Instant> postponed = new HashMap<>();

	private final Set<CaseId> untold = new LinkedHashSet<>();

	private final List<String> looks = new ArrayList<>();

	private final List<ObjectionEvent> recorded = new ArrayList<>();

	@Override
	public synchronized Opening open(ObjectionIntake intake) {
		if (intake.idempotency().isPresent()) {
			var key = intake.idempotency().get();
			if (!keys.computeIfAbsent(key.key(), _ -> key.body()).equals(key.body()))
				return new Opening.KeyReused();
			var same = files.values()
					.stream()
					.filter(file -> Objects.requireNonNull(intakes.get(file.objection().id()))
							.idempotency()
							.equals(intake.idempotency()))
					.findFirst();
			if (same.isPresent())
				return new Opening.Repeated(same.get());
		}
		var earlier = intake.against()
				.map(contested -> to(intake.office(), contested.request()))
				.orElse(List.of());
		var open = earlier.stream().filter(file -> file.objection().open()).findFirst();
		return open.<Opening>map(Opening.OtherOpen::new)
				.orElseGet(() -> new Opening.New(register(intake.idAfter(earlier.size()), intake)));
	}

	@Override
	public synchronized Optional<ObjectionFile> find(OfficeCode office, CaseId id) {
		return Optional.ofNullable(files.get(id)).filter(file -> file.objection().office().equals(office));
	}

	@Override
	public synchronized List<ObjectionFile> find(TrackingCode code) {
		return newestFirst(file -> file.objection().trackingCode().equals(code));
	}

	@Override
	public synchronized List<ObjectionFile> to(OfficeCode office, CaseId request) {
		return newestFirst(file -> file.objection().office().equals(office) && file.objection()
				.against()
				.map(contested -> contested.request().equals(request))
				.orElse(false));
	}

	@Override
	public synchronized ObjectionFile record(ObjectionFile before, List<ObjectionEvent> events, Setting setting) {
		var id = before.objection().id();
		var present = files.get(id);
		if (present == null || present.version() != before.version())
			throw new StaleObjection(id);
		var after = present.after(events, setting);
		files.put(id, after);
		recorded.addAll(events);
		if (after.objection().against().isPresent() && present.objection().open() != after.objection().open())
			untold.add(id);
		return after;
	}

	/** Every objection. */
	public synchronized List<ObjectionFile> all() {
		return List.copyOf(files.values());
	}

	@Override
	public synchronized boolean note(OfficeCode office, CaseId id, Told report) {
		return find(office, id).map(file -> files.put(id, new ObjectionFile(file.objection(), file.version(),
				file.history(), file.documents(), told(file.told(), report)))).isPresent();
	}

	@Override
	public synchronized boolean note(OfficeCode office, CaseId id, String messageId, Told.Act act) {
		return find(office, id)
				.filter(file -> file.told().stream().anyMatch(told -> told.messageId().equals(messageId)))
				.map(file -> files.put(id, new ObjectionFile(file.objection(), file.version(), file.history(),
						file.documents(),
						file.told()
								.stream()
								.map(told -> told.messageId().equals(messageId) ? told.with(act) : told)
								.toList())))
				.isPresent();
	}

	@Override
	public synchronized ObjectionQuery.Page list(ObjectionQuery query) {
		var matching = files.values().stream().filter(file -> matches(file, query)).sorted(BY_DUE_DATE).toList();
		var last = query.after().map(cursor -> find(query.office(), new CaseId(cursor))
				.orElseThrow(() -> new IllegalArgumentException("not a cursor")));
		var page = matching.stream()
				.filter(file -> last.map(before -> BY_DUE_DATE.compare(file, before) > 0).orElse(true))
				.limit(query.size() + 1L)
				.toList();
		var more = page.size() > query.size();
		var items = more ? page.subList(0, query.size()) : page;
		return new ObjectionQuery.Page(items,
				more ? Optional.of(items.getLast().objection().id().value()) : Optional.empty(), matching.size());
	}

	@Override
	public synchronized Optional<ObjectionIntake.Identities> reveal(OfficeCode office, CaseId id, Actor by,
			Instant at) {
		return find(office, id).map(_ -> {
			looks.add(id + " " + by.name() + " " + at);
			return Objects.requireNonNull(intakes.get(id)).identities();
		});
	}

	@Override
	public synchronized List<ObjectionFile> unknownToTheirRequests(int limit) {
		return untold.stream().limit(limit).map(files::get).map(Objects::requireNonNull).toList();
	}

	@Override
	public synchronized void knownToItsRequest(ObjectionFile file) {
		var id = file.objection().id();
		if (Objects.requireNonNull(files.get(id)).version() == file.version())
			untold.remove(id);
	}

	@Override
	public synchronized List<ObjectionFile> due(Instant now, int limit) {
		return files.values()
				.stream()
				.filter(file -> file.objection()
						.closesAfter()
						.map(last -> last.plusDays(1)
								.atStartOfDay(Objects.requireNonNull(intakes.get(file.objection().id()))
										.setting()
										.zone())
								.toInstant())
						.map(instant -> later(instant, postponed.get(file.objection().id())))
						.map(instant -> !instant.isAfter(now))
						.orElse(false))
				.limit(limit)
				.toList();
	}

	@Override
	public synchronized void postpone(ObjectionFile file, Instant until) {
		postponed.put(file.objection().id(), until);
	}

	/** The recorded looks at identity numbers, as {@code objection actor instant}. */
	public synchronized List<String> looks() {
		return List.copyOf(looks);
	}

	/** Every event carried out so far, in order. */
	public synchronized List<ObjectionEvent> events() {
		return List.copyOf(recorded);
	}

	private ObjectionFile register(CaseId id, ObjectionIntake intake) {
		var sequence = 1 + files.values()
				.stream()
				.map(ObjectionFile::objection)
				.filter(other -> other.office().equals(intake.office()) && other.number().year() == intake.year())
				.mapToInt(other -> other.number().sequence())
				.max()
				.orElse(0);
		var fresh = intake.registeredAs(id, sequence);
		var file = fresh.reminded(NextStep.past(fresh, intake.setting()));
		files.put(id, file);
		intakes.put(id, intake);
		if (intake.against().isPresent())
			untold.add(id);
		return file;
	}

	private List<ObjectionFile> newestFirst(Predicate<ObjectionFile> wanted) {
		return files.values()
				.stream()
				.filter(wanted)
				.sorted(Comparator.comparing(InMemoryObjections::place).reversed())
				.toList();
	}

	private static boolean matches(ObjectionFile file, ObjectionQuery query) {
		var objection = file.objection();
		var due = objection.answerBy().lastDay();
		return objection.office().equals(query.office())
				&& (query.statuses().isEmpty() || query.statuses().contains(objection.stage().status()))
				&& query.dueFrom().map(day -> !due.isBefore(day)).orElse(true)
				&& query.dueUntil().map(day -> !due.isAfter(day)).orElse(true);
	}

	private static List<Told> told(List<Told> before, Told report) {
		var known = before.stream().anyMatch(told -> told.messageId().equals(report.messageId()));
		return known
				? before.stream()
						.map(told -> told.messageId().equals(report.messageId())
								? told.with(report)
								: told)
						.toList()
				: Stream.concat(before.stream(), Stream.of(report)).toList();
	}

	private static long place(ObjectionFile file) {
		return file.objection().number().year() * 1_000_000_000L + file.objection().number().sequence();
	}

	private static Instant later(Instant due, @Nullable Instant postponed) {
		return postponed == null || postponed.isBefore(due) ? due : postponed;
	}

}
