package id.lacak.request.draft;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.TrackingCode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts in memory, for tests; they keep {@link DraftsContract} like the real ones. */
public final class InMemoryDrafts implements Drafts {

	private final Map<TrackingCode, Draft> drafts = new LinkedHashMap<>();

	@Override
	public synchronized void keep(Draft draft) {
		drafts.put(draft.code(), draft);
	}

	@Override
	public synchronized Optional<Draft> find(TrackingCode code) {
		return Optional.ofNullable(drafts.get(code));
	}

	@Override
	public synchronized Optional<Draft> of(OfficeCode office, CaseId request) {
		return drafts.values()
				.stream()
				.filter(draft -> draft.office().equals(office) && draft.request().equals(request))
				.findFirst();
	}

	@Override
	public synchronized boolean replace(Draft before, Draft after) {
		var present = drafts.get(before.code());
		if (present == null || present.version() != before.version())
			return false;
		drafts.put(after.code(), after);
		return true;
	}

	@Override
	public synchronized List<Draft> over(Instant now, int limit) {
		return drafts.values().stream().filter(draft -> !draft.until().isAfter(now)).limit(limit).toList();
	}

	@Override
	public synchronized void forget(Draft draft) {
		drafts.remove(draft.code());
	}

}
