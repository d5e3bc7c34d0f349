package id.lacak.request.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What every place for texts of offices does. */
public interface TextShelfContract {

	OfficeCode DEPOK = new OfficeCode("depok");

	/** An empty one, the same within a test. */
	TextShelf shelf();

	@Test
	default void keeps_every_version_and_gives_the_last_of_each_text() {
		var shelf = shelf();
		assertThat(shelf.latest(DEPOK)).isEmpty();
		assertThat(shelf.keep(DEPOK, text(PublicText.PLEDGE, 1, "Satu"))).isTrue();
		assertThat(shelf.keep(DEPOK, text(PublicText.PLEDGE, 2, "Dua"))).isTrue();
		assertThat(shelf.keep(DEPOK, text(PublicText.ANNOUNCEMENT, 1, "Libur"))).isTrue();
		assertThat(shelf.latest(DEPOK)).containsExactlyInAnyOrder(text(PublicText.PLEDGE, 2, "Dua"),
				text(PublicText.ANNOUNCEMENT, 1, "Libur"));
		assertThat(shelf.versions(DEPOK, PublicText.PLEDGE)).containsExactly(text(PublicText.PLEDGE, 2, "Dua"),
				text(PublicText.PLEDGE, 1, "Satu"));
		assertThat(shelf.latest(new OfficeCode("bogor"))).isEmpty();
	}

	@Test
	default void keeps_the_first_of_two_who_write_at_once() {
		var shelf = shelf();
		assertThat(shelf.keep(DEPOK, text(PublicText.PROFILE, 1, "Satu"))).isTrue();
		assertThat(shelf.keep(DEPOK, text(PublicText.PROFILE, 1, "Lain"))).isFalse();
		assertThat(shelf.keep(DEPOK, text(PublicText.PROFILE, 3, "Lain"))).isFalse();
		assertThat(shelf.versions(DEPOK, PublicText.PROFILE)).containsExactly(text(PublicText.PROFILE, 1, "Satu"));
	}

	private static OfficeText text(PublicText text, int version, String words) {
		return new OfficeText(text, version, words, "In English", Optional.of(LocalDate.of(2026, 12, 24)),
				version == 1 ? Optional.empty() : Optional.of(LocalDate.of(2026, 12, 31)), "admin",
				Instant.parse("2026-11-30T02:00:00Z"));
	}

}
