package id.lacak.request.office;

import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Names, addresses and units as administrators have put them. Pages never wait for the
 * database because of these: what is known is given at once and read again in the
 * background, so a change is seen by other replicas a few seconds later.
 */
@Component
public class OfficeBook {

	private final KeptByOffices<Optional<OfficeRecord>> known;

	private final OfficeShelf shelf;

	private final Clock clock;

	OfficeBook(OfficeShelf shelf, Clock clock, @Qualifier("machineTime") InstantSource machineTime) {
		this.shelf = shelf;
		this.clock = clock;
		this.known = new KeptByOffices<>(Optional.empty(), shelf::find, machineTime);
	}

	/** The office as it is now. */
	Office present(Office configured) {
		return known.of(configured.code()).map(record -> record.over(configured)).orElse(configured);
	}

	/** What is kept of the office, read now. */
	public OfficeRecord record(Office office) {
		var stored = shelf.find(office.code());
		known.put(office.code(), stored);
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
		known.put(office, Optional.of(next));
		return true;
	}

}
