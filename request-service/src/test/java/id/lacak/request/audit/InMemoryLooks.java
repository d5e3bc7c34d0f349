package id.lacak.request.audit;

import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;

/** The looks that a register in memory has recorded, for tests. */
public final class InMemoryLooks implements IdentityLooks {

	private final InMemoryRequests requests;

	public InMemoryLooks(InMemoryRequests requests) {
		this.requests = requests;
	}

	@Override
	public List<Look> at(OfficeCode office, String file) {
		return newest(office, Integer.MAX_VALUE).reversed().stream().filter(look -> look.file().equals(file)).toList();
	}

	@Override
	public List<Look> newest(OfficeCode office, int most) {
		return requests.looks()
				.reversed()
				.stream()
				.filter(look -> look.office().equals(office))
				.limit(most)
				.map(look -> new Look(look.id().value(), look.by().name(), look.by().role().name(), look.at()))
				.toList();
	}

}
