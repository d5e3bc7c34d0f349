package id.lacak.request.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every place for invitations does. */
public interface InvitationsContract {

	/** An empty one. */
	Invitations invitations();

	@Test
	default void finds_an_invitation_by_its_link_until_it_is_used() {
		var invitation = invitation("rina", "hash-one");
		invitations().send(invitation, "one");
		assertThat(invitations().find("hash-one")).contains(invitation);
		assertThat(invitations().find("hash-two")).isEmpty();
		assertThat(invitations().use(invitation)).isTrue();
		assertThat(invitations().use(invitation)).as("used before").isFalse();
		assertThat(invitations().find("hash-one")).isEmpty();
	}

	@Test
	default void a_new_invitation_ends_the_one_before() {
		var first = invitation("rina", "hash-one");
		invitations().send(first, "one");
		invitations().send(invitation("rina", "hash-two"), "two");
		assertThat(invitations().find("hash-one")).isEmpty();
		assertThat(invitations().use(first)).isFalse();
		assertThat(invitations().find("hash-two")).isPresent();
	}

	/** An invitation of an officer of Depok. */
	static Invitation invitation(String username, String hash) {
		var at = Instant.parse("2026-11-30T02:00:00Z");
		return new Invitation("id-of-" + username, new OfficeCode("depok"), username, "Rina Hapsari",
				username + "@depok.example", List.of("Petugas layanan informasi"), "Arif Hidayat", at,
				at.plus(Duration.ofHours(72)), hash);
	}

}
