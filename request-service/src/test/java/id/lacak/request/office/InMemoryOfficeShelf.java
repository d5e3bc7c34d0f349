package id.lacak.request.office;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Records of offices in memory, for tests. */
public final class InMemoryOfficeShelf implements OfficeShelf {

	private final Map<OfficeCode, OfficeRecord> records = new ConcurrentHashMap<>();

	@Override
	public Optional<OfficeRecord> find(OfficeCode office) {
		return Optional.ofNullable(records.get(office));
	}

	@Override
	public synchronized boolean keep(OfficeCode office, OfficeRecord record) {
		if (find(office).map(OfficeRecord::version).orElse(0L) != record.version() - 1)
			return false;
		records.put(office, record);
		return true;
	}

}
