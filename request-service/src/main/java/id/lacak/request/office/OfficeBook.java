package id.lacak.request.office;

import id.lacak.request.lifecycle.OfficeCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names, addresses and units as administrators have put them. Pages never wait for the
 * database because of these: what is known is given at once and read again in the
 * background, so a change is seen by other replicas a few seconds later.
 */
@Component
public class OfficeBook {

	private static final Duration READ_AGAIN = Duration.ofSeconds(2);

	private static final Logger LOG = LoggerFactory.getLogger(OfficeBook.class);

	private final Map<OfficeCode, Known> known = new ConcurrentHashMap<>();

	private final OfficeShelf shelf;

	private final Clock clock;

	private final InstantSource machineTime;

	private record Known(Instant read, Optional<OfficeRecord> record) {
	}

	OfficeBook(OfficeShelf shelf, Clock clock, @Qualifier("machineTime") InstantSource machineTime) {
		this.shelf = shelf;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/** The office as it is now. */
	Office present(Office configured) {
		var now = machineTime.instant();
		var before = known.get(configured.code());
		if (before == null || !now.isBefore(before.read().plus(READ_AGAIN))) {
			// whoever asks meanwhile gets what is known and starts no second reading
			known.put(configured.code(), new Known(now, before == null ? Optional.empty() : before.record()));
			Thread.ofVirtual().name("office").start(() -> readAgain(configured.code()));
		}
		return before == null ? configured : over(before, configured);
	}

	/** What is kept of the office, read now. */
	public OfficeRecord record(Office office) {
		var stored = shelf.find(office.code());
		known.put(office.code(), new Known(machineTime.instant(), stored));
		return stored.orElseGet(() -> OfficeRecord.of(office));
	}

	/**
	 * Keeps a change; it is seen at once here.
	 * @param changed the record that was read, with what is to be different
	 * @return false if somebody else was faster
	 */
	public boolean keep(OfficeCode office, OfficeRecord changed, String by) {
		var next = changed.changed(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
		if (!shelf.keep(office, next))
			return false;
		known.put(office, new Known(machineTime.instant(), Optional.of(next)));
		return true;
	}

	private void readAgain(OfficeCode office) {
		try {
			var stored = shelf.find(office);
			known.compute(office, (_, present) -> present != null && newer(present.record(), stored)
					? present
					: new Known(machineTime.instant(), stored));
		} catch (RuntimeException away) {
			LOG.debug("the record of {} cannot be read now: {}", office, away.getClass().getSimpleName());
		}
	}

	private static boolean newer(Optional<OfficeRecord> one, Optional<OfficeRecord> other) {
		return one.map(OfficeRecord::version).orElse(0L) > other.map(OfficeRecord::version).orElse(0L);
	}

	private static Office over(Known known, Office configured) {
		return known.record().map(record -> record.over(configured)).orElse(configured);
	}

}
