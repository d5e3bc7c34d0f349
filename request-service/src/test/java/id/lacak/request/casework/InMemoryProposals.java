package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices in preparation, in memory. */
final class InMemoryProposals implements Proposals {

	private final Map<CaseId, Proposal> kept = new LinkedHashMap<>();

	@Override
	public synchronized Optional<Proposal> find(OfficeCode office, CaseId about) {
		return Optional.ofNullable(kept.get(about)).filter(each -> each.office().equals(office));
	}

	@Override
	public synchronized List<Proposal> among(OfficeCode office, Collection<CaseId> cases) {
		return cases.stream().flatMap(id -> find(office, id).stream()).toList();
	}

	@Override
	public synchronized List<Proposal> list(OfficeCode office, State state, int most) {
		return kept.values()
				.stream()
				.filter(each -> each.office().equals(office) && each.state() == state)
				.sorted(Comparator.comparing(Proposal::due))
				.limit(most)
				.toList();
	}

	@Override
	public synchronized long count(OfficeCode office, State state) {
		return list(office, state, Integer.MAX_VALUE).size();
	}

	@Override
	public synchronized boolean keep(Proposal proposal) {
		var before = Optional.ofNullable(kept.get(proposal.about())).map(Proposal::version).orElse(0L);
		if (before != proposal.version() - 1)
			return false;
		kept.put(proposal.about(), proposal);
		return true;
	}

	@Override
	public synchronized void forget(Proposal proposal) {
		kept.computeIfPresent(proposal.about(),
				(_, present) -> present.version() == proposal.version() ? null : present);
	}

}
