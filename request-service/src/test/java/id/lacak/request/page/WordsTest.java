package id.lacak.request.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	@ParameterizedTest(name = "{0} working days: {1} / {2}")
	@CsvSource(textBlock = """
			  10, 10 hari kerja lagi,       10 working days left
			   4, 4 hari kerja lagi,        4 working days left
			   1, 1 hari kerja lagi,        1 working day left
			   0, hari ini,                 due today
			  -1, terlambat 1 hari kerja,   1 working day late
			  -2, terlambat 2 hari kerja,   2 working days late
			-120, terlambat 120 hari kerja, 120 working days late
			""")
	void tell_the_distance_to_a_last_day(int workingDays, String indonesian, String english) {
		assertThat(in(Language.INDONESIAN).distance(workingDays)).isEqualTo(indonesian);
		assertThat(in(Language.ENGLISH).distance(workingDays)).isEqualTo(english);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			Asia/Jakarta  | Jumat, 20 November 2026, 09.14 WIB  | Friday, 20 November 2026, 09:14 WIB
			Asia/Makassar | Jumat, 20 November 2026, 10.14 WITA | Friday, 20 November 2026, 10:14 WITA
			Asia/Jayapura | Jumat, 20 November 2026, 11.14 WIT  | Friday, 20 November 2026, 11:14 WIT
			""")
	void tell_an_instant_in_the_zone_of_the_office(String zone, String indonesian, String english) {
		var at = Instant.parse("2026-11-20T02:14:00Z");
		assertThat(new Words(messages(), Language.INDONESIAN, ZoneId.of(zone)).moment(at)).isEqualTo(indonesian);
		assertThat(new Words(messages(), Language.ENGLISH, ZoneId.of(zone)).moment(at)).isEqualTo(english);
	}

	@Test
	void tell_days_sizes_and_money_as_indonesians_write_them() {
		var words = in(Language.INDONESIAN);
		assertThat(words.day(LocalDate.of(2026, 12, 4))).isEqualTo("Jumat, 4 Desember 2026");
		assertThat(words.shortDay(LocalDate.of(2026, 8, 4))).isEqualTo("Sel, 4 Agu 2026");
		assertThat(words.size(46_210)).isEqualTo("46 KB");
		assertThat(words.size(1_240_000)).isEqualTo("1,2 MB");
		assertThat(words.money(new BigDecimal("12500"))).isEqualTo("Rp12.500");
	}

	private static Words in(Locale locale) {
		return new Words(messages(), locale, ZoneId.of("Asia/Jakarta"));
	}

	private static ReloadableResourceBundleMessageSource messages() {
		var messages = new ReloadableResourceBundleMessageSource();
		messages.setBasename("classpath:request/messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
