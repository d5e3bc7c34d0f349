package id.lacak.request.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The register in memory, for tests; it keeps {@link RequestsContract} like the real one. */
public final class InMemoryRequests implements Requests {

	private static final Comparator<CaseFile> BY_DUE_DATE = Comparator
			.<CaseFile, LocalDate>comparing(file -> due(file).orElse(LocalDate.MAX))
			.thenComparing(InMemoryRequests::place);

	private static final Comparator<CaseFile> NEWEST = Comparator
			.<CaseFile, Instant>comparing(file -> file.request().arrival().enteredAt())
			.thenComparing(InMemoryRequests::place)
			.reversed();

	private final Map<CaseId, CaseFile> files = new LinkedHashMap<>();

	private final Map<CaseId, Intake.Identities> identities = new HashMap<>();

	private final Map<String, Claim> claims = new HashMap<>();

	private final List<Look> looks = new ArrayList<>();

	private final List<RequestEvent> recorded = new ArrayList<>();

	private final InstantSource machineTime;

	/** A look at identity numbers. */
	public record Look(OfficeCode office, CaseId id, Actor by, Instant at) {
	}

	private record Claim(String body, CaseId id, Instant at) {
	}

	public InMemoryRequests() {
		this(InstantSource.system());
	}

	/** @param machineTime decides when an idempotency key is free again */
	public InMemoryRequests(InstantSource machineTime) {
		this.machineTime = machineTime;
	}

	@Override
	public synchronized Opening open(Intake intake) {
		var id = intake.id();
		if (intake.idempotency().isPresent()) {
			var key = intake.idempotency().get();
			var claim = claims.compute(key.key(), (_, old) -> old == null || expired(old)
					? new Claim(key.body(), intake.id(), machineTime.instant())
					: old);
			if (!claim.body().equals(key.body()))
				return new Opening.KeyReused();
			id = claim.id();
		}
		var existing = files.get(id);
		if (existing != null)
			return new Opening.Repeated(existing);
		return new Opening.New(register(id, intake));
	}

	@Override
	public synchronized Optional<CaseFile> find(OfficeCode office, CaseId id) {
		return Optional.ofNullable(files.get(id)).filter(file -> file.request().office().equals(office));
	}

	@Override
	public synchronized Optional<CaseFile> find(TrackingCode code) {
		return first(request -> request.trackingCode().equals(code));
	}

	@Override
	public synchronized Optional<CaseFile> findByNumber(OfficeCode office, String number) {
		return first(request -> request.office().equals(office) && request.number().text().equals(number));
	}

	@Override
	public synchronized CaseFile record(CaseFile before, List<RequestEvent> events, Setting setting) {
		var id = before.request().id();
		var present = files.get(id);
		if (present == null || present.version() != before.version())
			throw new StaleCase(id);
		var after = present.after(events, setting);
		files.put(id, after);
		recorded.addAll(events);
		return after;
	}

	@Override
	public synchronized void note(OfficeCode office, CaseId id, Told report) {
		find(office, id).ifPresent(file -> files.put(id, new CaseFile(file.request(), file.version(), file.history(),
				file.documents(), told(file.told(), report))));
	}

	@Override
	public synchronized boolean note(OfficeCode office, CaseId id, String messageId, Told.Act act) {
		return find(office, id)
				.filter(file -> file.told().stream().anyMatch(told -> told.messageId().equals(messageId)))
				.map(file -> files.put(id, new CaseFile(file.request(), file.version(), file.history(),
						file.documents(),
						file.told()
								.stream()
								.map(told -> told.messageId().equals(messageId) ? told.with(act) : told)
								.toList())))
				.isPresent();
	}

	@Override
	public synchronized CasePage list(CaseQuery query) {
		var order = switch (query.sort()) {
			case DUE_DATE -> BY_DUE_DATE;
			case NEWEST -> NEWEST;
		};
		var matching = files.values().stream().filter(file -> matches(file, query)).sorted(order).toList();
		var last = query.after().map(cursor -> cursorOf(query.sort(), cursor));
		var page = matching.stream()
				.filter(file -> last.map(before -> order.compare(file, before) > 0).orElse(true))
				.limit(query.size() + 1L)
				.toList();
		var more = page.size() > query.size();
		var items = more ? page.subList(0, query.size()) : page;
		return new CasePage(items, more
				? Optional.of(query.sort() + ":" + items.getLast().request().id())
				: Optional.empty(), matching.size());
	}

	@Override
	public synchronized Optional<Intake.Identities> reveal(OfficeCode office, CaseId id, Actor by, Instant at) {
		return find(office, id).map(_ -> {
			looks.add(new Look(office, id, by, at));
			return Objects.requireNonNull(identities.get(id));
		});
	}

	/** Puts a case on the shelf as it is, in place of the same case if it is there. */
	public synchronized CaseFile keep(CaseFile file) {
		files.put(file.request().id(), file);
		return file;
	}

	/** The looks at identity numbers so far. */
	public synchronized List<Look> looks() {
		return List.copyOf(looks);
	}

	/** Every event carried out so far, in order. */
	public synchronized List<RequestEvent> events() {
		return List.copyOf(recorded);
	}

	/** Forgets every case, for tests that must not see those of others; numbers go on. */
	public synchronized void clear() {
		files.clear();
	}

	/** Every case of all offices, in order of entry. */
	public synchronized List<CaseFile> all() {
		return List.copyOf(files.values());
	}

	private CaseFile register(CaseId id, Intake intake) {
		var sequence = 1 + files.values()
				.stream()
				.map(CaseFile::request)
				.filter(other -> other.office().equals(intake.office()) && other.number().year() == intake.year())
				.mapToInt(other -> other.number().sequence())
				.max()
				.orElse(0);
		if (first(request -> request.trackingCode().equals(intake.trackingCode())).isPresent())
			throw new IllegalStateException("the tracking code is taken");
		var file = new Intake(id, intake.office(), intake.trackingCode(), intake.submission(), intake.identities(),
				intake.arrival(), intake.numbers(), intake.complete(), intake.idempotency(), intake.setting())
				.registeredAs(sequence);
		files.put(id, file);
		identities.put(id, intake.identities());
		return file;
	}

	private Optional<CaseFile> first(Predicate<InformationRequest> wanted) {
		return files.values().stream().filter(file -> wanted.test(file.request())).findFirst();
	}

	private boolean expired(Claim claim) {
		return claim.at().isBefore(machineTime.instant().minus(Duration.ofHours(24)));
	}

	private CaseFile cursorOf(CaseQuery.Sort sort, String cursor) {
		var parts = cursor.split(":", 2);
		if (parts.length != 2 || !parts[0].equals(sort.name()) || !parts[1].matches("[0-9A-Za-z-]{8,40}")
				|| !files.containsKey(new CaseId(parts[1])))
			throw new IllegalArgumentException("not a cursor");
		return Objects.requireNonNull(files.get(new CaseId(parts[1])));
	}

	private static List<Told> told(List<Told> before, Told report) {
		var all = new ArrayList<Told>();
		var known = false;
		for (var told : before) {
			var same = told.messageId().equals(report.messageId());
			known |= same;
			all.add(same
					? told.with(report)
					: told);
		}
		if (!known)
			all.add(report);
		return all;
	}

	private static boolean matches(CaseFile file, CaseQuery query) {
		var request = file.request();
		return request.office().equals(query.office())
				&& (query.statuses().isEmpty() || query.statuses().contains(request.stage().status()))
				&& query.dueFrom().map(day -> due(file).map(due -> !due.isBefore(day)).orElse(false)).orElse(true)
				&& query.dueUntil().map(day -> due(file).map(due -> !due.isAfter(day)).orElse(false)).orElse(true)
				&& (query.dueFrom().isEmpty() && query.dueUntil().isEmpty()
						|| request.stage().status() != Stage.Status.INCOMPLETE || request.answerBy().isPresent())
				&& query.unit()
						.map(unit -> request.submission().unit().equals(Optional.of(unit)) || asked(request, unit))
						.orElse(true)
				&& query.assignedTo().map(unit -> asked(request, unit)).orElse(true)
				&& query.handling().map(wanted -> switch (wanted) {
					case CaseQuery.Handling.By(var username) -> file.handler().equals(Optional.of(username));
					case CaseQuery.Handling.Nobody() -> file.handler().isEmpty();
				}).orElse(true)
				&& query.channel().map(channel -> request.arrival().channel() == channel).orElse(true)
				&& query.text().map(text -> hasWords(request, text)).orElse(true);
	}

	private static boolean asked(InformationRequest request, String unit) {
		return request.assignments().stream().anyMatch(assignment -> assignment.unit().equals(unit));
	}

	@Override
	public synchronized List<Kin> kin(InformationRequest request, int most) {
		var searched = Likeness.searched(request.submission(), 4);
		return files.values()
				.stream()
				.filter(file -> file.request().office().equals(request.office())
						&& !file.request().id().equals(request.id()))
				.map(file -> new Kin(file, same(request, file.request())))
				.filter(kin -> kin.sameApplicant() || searched.stream()
						.anyMatch(word -> hasWords(kin.file().request(), word)))
				.toList();
	}

	private boolean same(InformationRequest one, InformationRequest other) {
		var first = one.submission().applicant();
		var second = other.submission().applicant();
		return Objects.equals(identities.get(one.id()), identities.get(other.id()))
				|| first.email().isPresent() && first.email().equals(second.email())
				|| first.phone().isPresent() && first.phone().equals(second.phone())
				|| first.name().equalsIgnoreCase(second.name());
	}

	private static boolean hasWords(InformationRequest request, String text) {
		var submission = request.submission();
		var words = words(String.join(" ", request.number().text(), submission.subject(), submission.details(),
				submission.applicant().name())).toList();
		return words(text).allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
				.filter(word -> !word.isEmpty());
	}

	private static Optional<LocalDate> due(CaseFile file) {
		return file.request().deadline().map(deadline -> deadline.lastDay());
	}

	private static long place(CaseFile file) {
		return file.request().number().year() * 1_000_000_000L + file.request().number().sequence();
	}

}
