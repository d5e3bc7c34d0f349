package id.lacak.request.correspondence;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers in memory. */
public final class InMemoryReplies implements Replies {

	private final Map<String, Reply> kept = new LinkedHashMap<>();

	private final Set<String> settled = new HashSet<>();

	@Override
	public synchronized boolean filed(OfficeCode office, CaseId about, String id) {
		return about(office, about).stream().anyMatch(reply -> reply.id().equals(id));
	}

	@Override
	public synchronized void keep(Reply reply) {
		kept.putIfAbsent(reply.id(), reply);
	}

	@Override
	public synchronized List<Reply> open(OfficeCode office, int most) {
		return of(office).stream().filter(reply -> !settled.contains(reply.id())).limit(most).toList();
	}

	@Override
	public synchronized List<Reply> about(OfficeCode office, CaseId about) {
		return of(office).stream().filter(reply -> reply.about().equals(about)).toList();
	}

	@Override
	public synchronized boolean settle(OfficeCode office, String id, Actor by, Instant at) {
		if (of(office).stream().noneMatch(reply -> reply.id().equals(id)))
			return false;
		settled.add(id);
		return true;
	}

	private List<Reply> of(OfficeCode office) {
		return kept.values()
				.stream()
				.filter(reply -> reply.office().equals(office))
				.sorted(Comparator.comparing(Reply::at).reversed())
				.toList();
	}

}
