package id.lacak.request.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What every place for accounts and ended sessions does. */
interface OfficersContract {

	Officers officers();

	RevokedSessions revoked();

	@Test
	default void gives_back_what_it_was_given() {
		var officer = officer("rina", "depok", Optional.of("dpupr"));
		assertThat(officers().add(officer)).isTrue();
		assertThat(officers().find("rina")).contains(officer);
		assertThat(officers().find("dewi")).isEmpty();
	}

	@Test
	default void keeps_one_account_a_username() {
		assertThat(officers().add(officer("rina", "depok", Optional.empty()))).isTrue();
		assertThat(officers().add(officer("rina", "bukittinggi", Optional.empty()))).isFalse();
		assertThat(officers().find("rina").orElseThrow().office()).isEqualTo(new OfficeCode("depok"));
	}

	@Test
	default void replaces_only_what_is_there() {
		var before = officer("rina", "depok", Optional.empty());
		var after = officer("rina", "depok", Optional.of("disdik"));
		assertThat(officers().replace(before, after)).isFalse();
		assertThat(officers().all()).isEmpty();
		officers().add(before);
		assertThat(officers().replace(before, after)).isTrue();
		assertThat(officers().find("rina").orElseThrow().unit()).contains("disdik");
	}

	@Test
	default void keeps_the_first_of_two_changes_at_once() {
		var before = officer("rina", "depok", Optional.empty());
		officers().add(before);
		assertThat(officers().replace(before, officer("rina", "depok", Optional.of("disdik")))).isTrue();
		assertThat(officers().replace(before, officer("rina", "depok", Optional.of("dinkes")))).isFalse();
		assertThat(officers().find("rina").orElseThrow().unit()).contains("disdik");
	}

	@Test
	default void lists_the_accounts_of_an_office_by_username() {
		officers().add(officer("rina", "depok", Optional.empty()));
		officers().add(officer("dewi", "depok", Optional.empty()));
		officers().add(officer("budi", "bukittinggi", Optional.empty()));
		assertThat(officers().all(new OfficeCode("depok"))).extracting(Officer::username).containsExactly("dewi",
				"rina");
	}

	@Test
	default void forgets_ended_sessions_when_their_tokens_have_expired() {
		var end = Instant.parse("2026-11-30T10:00:00Z");
		revoked().revoke("one", end);
		revoked().revoke("one", end);
		revoked().purge(end);
		assertThat(revoked().contains("one")).isTrue();
		revoked().purge(end.plusMillis(1));
		assertThat(revoked().contains("one")).isFalse();
	}

	private static Officer officer(String username, String office, Optional<String> unit) {
		return new Officer(username, "Nama", username + "@ppid.example", Set.of(Role.DESK_OFFICER, Role.ADVISOR), unit,
				new OfficeCode(office), "{noop}x", 3, true, false);
	}

}
