package id.lacak.request.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

class ColleaguesTest {

	private final Officers officers = new InMemoryOfficers();

	private final Colleagues colleagues = new Colleagues(officers);

	@Test
	void are_the_officers_of_one_office_whose_accounts_are_in_use() {
		officers.add(officer("dewi", "depok", true));
		officers.add(officer("rina", "depok", false));
		officers.add(officer("budi", "bukittinggi", true));
		assertThat(colleagues.of(new OfficeCode("depok"))).extracting(Colleagues.Colleague::username)
				.containsExactly("dewi");
	}

	@Test
	void answer_for_their_own_unit_only() {
		officers.add(officer("dewi", "depok", true));
		var dewi = colleagues.of(new OfficeCode("depok")).getFirst();
		assertThat(dewi.worksFor("dpupr")).isTrue();
		assertThat(dewi.worksFor("disdik")).isFalse();
	}

	private static Officer officer(String username, String office, boolean active) {
		return new Officer(username, "Dewi Lestari", username + "@" + office + ".example", Set.of(Role.UNIT_OFFICER),
				Optional.of("dpupr"), new OfficeCode(office), "{noop}x", 1, active, false);
	}

}
