package id.lacak.request.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every place for records of offices does. */
public interface OfficeShelfContract {

	/** An empty one. */
	OfficeShelf shelf();

	@Test
	default void gives_back_the_last_version_that_was_kept() {
		var depok = new OfficeCode("depok");
		assertThat(shelf().find(depok)).isEmpty();
		assertThat(shelf().keep(depok, record(1, "Jl. Lama"))).isTrue();
		assertThat(shelf().keep(depok, record(2, "Jl. Baru"))).isTrue();
		assertThat(shelf().find(depok)).contains(record(2, "Jl. Baru"));
		assertThat(shelf().find(new OfficeCode("bukittinggi"))).isEmpty();
	}

	@Test
	default void keeps_the_first_of_two_changes_at_once() {
		var depok = new OfficeCode("depok");
		assertThat(shelf().keep(depok, record(1, "Jl. Lama"))).isTrue();
		assertThat(shelf().keep(depok, record(1, "Jl. Lain"))).isFalse();
		assertThat(shelf().keep(depok, record(3, "Jl. Lain"))).isFalse();
		assertThat(shelf().find(depok)).contains(record(1, "Jl. Lama"));
	}

	private static OfficeRecord record(long version, String address) {
		return new OfficeRecord(version, "PPID Kota Depok", address, "(021) 555-0100", "Senin–Jumat",
				"Sekretaris Daerah",
				List.of(new Office.Unit("dpupr", "Dinas PUPR", Optional.of("dpupr@depok.example"), true),
						new Office.Unit("bkd", "Badan Keuangan Daerah", Optional.empty(), false)),
				"admin", Instant.parse("2026-11-30T02:00:00Z"));
	}

}
