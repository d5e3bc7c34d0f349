package id.lacak.request.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every keeper of answers must do, the real one and the fake alike. */
public interface RepliesContract {

	OfficeCode DEPOK = new OfficeCode("depok");

	CaseId CASE = new CaseId("case-0001");

	Actor DESK = new Actor("desk", Role.DESK_OFFICER);

	Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	Replies replies();

	private static Reply reply(String id, CaseId about, int minute) {
		return new Reply(id, DEPOK, about, false, "001/PPID/XI/2026", NOW.plusSeconds(60L * minute), true, "Halo",
				List.of("a.pdf"), List.of(new Reply.Omitted("b.exe", "TYPE_NOT_ACCEPTED")));
	}

	@Test
	default void the_first_of_two_copies_stays() {
		var first = reply("a1", CASE, 1);
		replies().keep(first);
		replies().keep(reply("a1", CASE, 2));
		assertThat(replies().about(DEPOK, CASE)).containsExactly(first);
		assertThat(replies().filed(DEPOK, CASE, "a1")).isTrue();
		assertThat(replies().filed(DEPOK, CASE, "a2")).isFalse();
		assertThat(replies().filed(new OfficeCode("bogor"), CASE, "a1")).isFalse();
	}

	@Test
	default void what_waits_is_a_task_of_its_office_until_somebody_dealt_with_it() {
		var first = reply("a1", CASE, 1);
		var second = reply("a2", new CaseId("case-0002"), 2);
		replies().keep(first);
		replies().keep(second);
		assertThat(replies().open(DEPOK, 10)).containsExactly(second, first);
		assertThat(replies().open(DEPOK, 1)).containsExactly(second);
		assertThat(replies().open(new OfficeCode("bogor"), 10)).isEmpty();
		assertThat(replies().settle(new OfficeCode("bogor"), "a1", DESK, NOW)).isFalse();
		assertThat(replies().settle(DEPOK, "a1", DESK, NOW)).isTrue();
		assertThat(replies().settle(DEPOK, "a1", DESK, NOW)).isTrue();
		assertThat(replies().open(DEPOK, 10)).containsExactly(second);
		assertThat(replies().about(DEPOK, CASE)).containsExactly(first);
	}

}
