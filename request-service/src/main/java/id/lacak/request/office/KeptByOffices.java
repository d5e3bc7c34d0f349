package id.lacak.request.office;

import id.lacak.request.lifecycle.OfficeCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What offices keep in the database and pages show. Pages never wait for the database because of it: what is known is
 * given at once and read again in the background, so a change is seen by other replicas a few seconds later.
 *
 * @param <V> what is kept of an office
 */
public final class KeptByOffices<V> {

	private static final Duration READ_AGAIN = Duration.ofSeconds(2);

	private static final Logger LOG = LoggerFactory.getLogger(KeptByOffices.class);

	private final Map<OfficeCode, Known<V>> known = new ConcurrentHashMap<>();

	private final V unknown;

	private final Function<OfficeCode, V> shelf;

	private final InstantSource machineTime;

	/** @param puts how often something was put before */
	private record Known<V>(Instant read, V value, int puts) {
	}

	/**
	 * @param unknown what is given until something was read
	 * @param shelf reads what is kept; may throw while the database is away
	 */
	public KeptByOffices(V unknown, Function<OfficeCode, V> shelf, InstantSource machineTime) {
		this.unknown = unknown;
		this.shelf = shelf;
		this.machineTime = machineTime;
	}

	/** What is known now. */
	public V of(OfficeCode office) {
		var now = machineTime.instant();
		var before = known.get(office);
		var value = before == null ? unknown : before.value();
		if (before == null || !now.isBefore(before.read().plus(READ_AGAIN))) {
			// whoever asks meanwhile gets what is known and starts no second reading
			var puts = before == null ? 0 : before.puts();
			known.compute(office, (_, present) -> present == null || present.puts() == puts
					? new Known<>(now, value, puts)
					: present);
			Thread.ofVirtual().name("kept").start(() -> readAgain(office, puts));
		}
		return value;
	}

	/** What was read or kept just now; it is seen at once here. */
	public void put(OfficeCode office, V value) {
		var now = machineTime.instant();
		known.compute(office,
				(_, before) -> new Known<>(now, value, before == null ? 1 : before.puts() + 1));
	}

	/** What was put here meanwhile is newer than what this reading may have seen. */
	private void readAgain(OfficeCode office, int puts) {
		try {
			var stored = shelf.apply(office);
			known.computeIfPresent(office, (_, present) -> present.puts() == puts
					? new Known<>(present.read(), stored, puts)
					: present);
		} catch (RuntimeException away) {
			LOG.debug("what {} keeps cannot be read now: {}", office, away.getClass().getSimpleName());
		}
	}

}
