package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Proposals.Proposal;
import id.lacak.request.casework.Proposals.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What every place for letters in preparation keeps. */
@NullUnmarked
public interface ProposalsContract {

	OfficeCode DEPOK = new OfficeCode("depok");

	Proposals proposals();

	@Test
	default void give_back_what_was_kept_with_dots_in_names() {
		var kept = proposal("2026-12-04", State.RETURNED, Optional.of("Perjelas."));
		assertThat(proposals().keep(kept)).isTrue();
		assertThat(proposals().find(DEPOK, kept.about())).contains(kept);
		assertThat(proposals().find(new OfficeCode("bogor"), kept.about())).isEmpty();
		assertThat(proposals().among(DEPOK, List.of(kept.about(), id()))).containsExactly(kept);
	}

	@Test
	default void let_the_slower_of_two_officers_know() {
		var first = proposal("2026-12-04", State.DRAFT, Optional.empty());
		assertThat(proposals().keep(first)).isTrue();
		assertThat(proposals().keep(first)).isFalse();
		var second = first.as(State.PROPOSED, Optional.empty());
		assertThat(proposals().keep(second)).isTrue();
		assertThat(proposals().keep(second)).isFalse();
		proposals().forget(first);
		assertThat(proposals().find(DEPOK, first.about())).contains(second);
		proposals().forget(second);
		assertThat(proposals().find(DEPOK, first.about())).isEmpty();
	}

	@Test
	default void list_those_to_be_signed_the_earliest_date_first() {
		var later = proposal("2026-12-09", State.PROPOSED, Optional.empty());
		var sooner = proposal("2026-12-01", State.PROPOSED, Optional.empty());
		List.of(later, sooner, proposal("2026-11-01", State.DRAFT, Optional.empty())).forEach(proposals()::keep);
		assertThat(proposals().list(DEPOK, State.PROPOSED, 10)).containsExactly(sooner, later);
		assertThat(proposals().list(DEPOK, State.PROPOSED, 1)).containsExactly(sooner);
		assertThat(proposals().count(DEPOK, State.PROPOSED)).isEqualTo(2);
		assertThat(sooner.toString()).doesNotContain("Siti");
	}

	private static Proposal proposal(String due, State state, Optional<String> reason) {
		return new Proposal(id(), DEPOK, state, 1, 4,
				Map.of("outcome", List.of("GRANTED_FULL"), "costLines.0.label", List.of("Siti"), "alsoFor[]",
						List.of("a", "b")),
				LocalDate.parse(due), "desk", Instant.parse("2026-11-30T02:00:00Z"), reason);
	}

	private static CaseId id() {
		return new CaseId(UUID.randomUUID().toString());
	}

}
