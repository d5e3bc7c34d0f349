package id.lacak.request.tracking;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tries in memory. */
public final class InMemoryPinTries implements PinTries {

	private final Map<String, Map<String, Instant>> tries = new HashMap<>();

	@Override
	public synchronized boolean begin(OfficeCode office, CaseId about, String id, Instant now) {
		var of = tries.computeIfAbsent(office + "/" + about, _ -> new LinkedHashMap<>());
		of.values().removeIf(at -> !at.isAfter(now.minus(WITHIN)));
		if (of.containsKey(id))
			return true;
		if (of.size() >= MOST)
			return false;
		of.put(id, now);
		return true;
	}

	@Override
	public synchronized void right(OfficeCode office, CaseId about, String id) {
		tries.getOrDefault(office + "/" + about, new HashMap<>()).remove(id);
	}

}
