package id.lacak.request.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every place for published texts does. */
public interface MessageTextsContract {

	/** The instant of the examples. */
	Instant AT = Instant.parse("2026-11-30T02:00:00Z");

	/** An empty one. */
	MessageTexts texts();

	@Test
	default void keeps_the_newest_texts_of_each_language() {
		texts().keep(catalogue("id", 7, AT));
		texts().keep(catalogue("id", 7, AT));
		texts().keep(catalogue("en", 8, AT));
		texts().keep(catalogue("id", 6, AT.minusSeconds(1)));
		assertThat(texts().find("id")).contains(catalogue("id", 7, AT));
		assertThat(texts().find("en")).contains(catalogue("en", 8, AT));
		texts().keep(catalogue("id", 6, AT.plusSeconds(1)));
		assertThat(texts().find("id").orElseThrow().version()).as("an older release was started").isEqualTo(6);
		assertThat(texts().find("jv")).isEmpty();
	}

	/** Two texts, one of them with a text message. */
	static TextCatalogue catalogue(String language, int version, Instant at) {
		return new TextCatalogue(language, version, at,
				List.of(new TextCatalogue.Text("A01", "Undangan {office}", "Aktifkan akun.", Optional.empty(),
						"Undangan PPID Kota Depok", "Yth. Nama Contoh", Optional.empty()),
						new TextCatalogue.Text("N01", "Permohonan {no}", "Terima kasih.", Optional.of("PPID: {no}"),
								"Permohonan 000/CONTOH", "Yth. Nama Contoh",
								Optional.of(new TextCatalogue.Sample("PPID: 000/CONTOH", "GSM", 16, 1)))),
				List.of(new TextCatalogue.Price("sms", 350)));
	}

}
