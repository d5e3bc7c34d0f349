package id.lacak.request.account;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The accounts in memory, for tests. */
final class InMemoryOfficers implements Officers {

	private final ConcurrentSkipListMap<String, Officer> officers = new ConcurrentSkipListMap<>();

	@Override
	public Optional<Officer> find(String username) {
		return Optional.ofNullable(officers.get(username));
	}

	@Override
	public boolean add(Officer officer) {
		return officers.putIfAbsent(officer.username(), officer) == null;
	}

	@Override
	public boolean replace(Officer before, Officer after) {
		return officers.replace(before.username(), before, after);
	}

	@Override
	public List<Officer> all(OfficeCode office) {
		return all().stream().filter(officer -> officer.office().equals(office)).toList();
	}

	@Override
	public List<Officer> all() {
		return List.copyOf(officers.values());
	}

}
