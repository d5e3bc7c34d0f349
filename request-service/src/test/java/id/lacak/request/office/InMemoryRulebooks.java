package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Used rulebooks in memory. */
public final class InMemoryRulebooks implements RulebookShelf {

	private final Map<String, Rulebook> used = new ConcurrentHashMap<>();

	@Override
	public Optional<Rulebook> find(OfficeCode office, String version) {
		return Optional.ofNullable(used.get(office + "/" + version));
	}

	@Override
	public Rulebook keep(OfficeCode office, Rulebook rulebook) {
		var before = used.putIfAbsent(office + "/" + rulebook.version(), rulebook);
		return before == null ? rulebook : before;
	}

}
