package id.lacak.request.lifecycle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumbersAndCodesTest {

	@ParameterizedTest(name = "{0} prints place {1} of {2} as {3}")
	@CsvSource(textBlock = """
			{seq:000}/PPID/{romanMonth}/{year}, 1,    2026-11-23, 001/PPID/XI/2026
			{seq:000}/PPID/{romanMonth}/{year}, 1234, 2026-01-02, 1234/PPID/I/2026
			{seq}/IP/{month}-{year},            7,    2027-03-01, 7/IP/03-2027
			PPID.{year}.{seq:00000},            42,   2027-12-31, PPID.2027.00042
			{seq:000}/{romanMonth}/{year},      9,    2026-04-01, 009/IV/2026
			""")
	void print_as_the_city_wants_them(String pattern, int place, LocalDate date, String printed) {
		var number = new NumberPattern(pattern).number(place, date);
		assertThat(number.text()).isEqualTo(printed);
		assertThat(number.year()).isEqualTo(date.getYear());
		assertThat(number.sequence()).isEqualTo(place);
	}

	@ParameterizedTest
	@ValueSource(strings = {"{year}", "{seq}", "PPID", "{seq}/{year}/{office}", "{seq:3}/{year}", "{seq}/{Year}",
			"{seq}/{year}}"})
	void refuse_patterns_that_would_print_nonsense_or_repeat_themselves(String pattern) {
		assertThatThrownBy(() -> new NumberPattern(pattern)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void print_the_same_digits_wherever_the_server_stands() {
		var before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertThat(new NumberPattern("{seq:000}/{month}/{year}").number(12, LocalDate.of(2026, 5, 4)).text())
					.isEqualTo("012/05/2026");
		} finally {
			Locale.setDefault(before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"7KQ2M9TDXW4P", "7kq2m9tdxw4p", "7KQ2-M9TD-XW4P", " 7kq2 m9td xw4p "})
	void take_a_code_as_people_type_it(String typed) {
		assertThat(TrackingCode.parse(typed).value()).isEqualTo("7KQ2M9TDXW4P");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "7KQ2M9TDXW4", "7KQ2M9TDXW4PP", "7KQ2M9TDXW41", "7KQ2M9TDXW4O", "7KQ2M9TDXW4ß"})
	void refuse_what_is_no_code(String typed) {
		assertThatThrownBy(() -> TrackingCode.parse(typed)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageNotContaining("7KQ2");
	}

	@Test
	void keep_the_code_out_of_logs_and_make_a_new_one_each_time() {
		var random = new SecureRandom();
		var codes = new HashSet<String>();
		for (var i = 0; i < 10_000; i++)
			codes.add(TrackingCode.random(random).value());
		assertThat(codes).hasSize(10_000);
		assertThat(TrackingCode.random(random).toString()).isEqualTo("TrackingCode[hidden]");
	}

}
