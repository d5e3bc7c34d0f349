package id.lacak.request.casework;

import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
class InMemoryProposalsTest implements ProposalsContract {

	private final Proposals proposals = new InMemoryProposals();

	@Override
	public Proposals proposals() {
		return proposals;
	}

}
