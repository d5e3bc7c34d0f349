package id.lacak.request.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNumbersTest {

	@ParameterizedTest(name = "{0} is found as {1}: {2}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			NIK 3276014507900002.          | 3276********0002 | a woman born on 5 July 1990
			3276 0105 0790 0002            | 3276********0002 | in groups
			3276.01.050790.0002            | 3276********0002 | with dots as on old cards
			3276013213900002               | -                | there is no month 13
			3276013202900002               | -                | there is no 32 February, nor day -8
			3276017202900002               | -                | there is no 32 February for women either
			3276012902900002               | 3276********0002 | 29 February is never doubted
			3276010507900000               | -                | serials begin with 0001
			32760105079000021              | -                | 17 digits are no NIK
			0276010507900002               | -                | no province begins with 0
			0812-3456-7890                 | 0812****90       | as people write it
			HP 081234567890,               | 0812****90       | without dashes
			+62 812 3456 7890              | 6281****90       | from abroad
			62812345678                    | 6281****78       | without plus
			(021) 555-0100                 | -                | an office's land line
			021-5550100                    | -                | another one
			08.12.2025 10.30               | -                | a date and a time
			Rp8.123.456.789                | -                | an amount
			2025-08-12 1234567             | -                | a date and a number
			081234567890123456             | -                | too long for a phone
			""")
	void are_found_in_text(String text, String masked, String why) {
		var hits = PersonalNumbers.in(text).stream().map(PersonalNumbers.Hit::masked).toList();
		if (masked == null)
			assertThat(hits).as(why).isEmpty();
		else
			assertThat(hits).as(why).containsExactly(masked);
	}

	@Test
	void are_found_in_cells_that_keep_fifteen_digits_only() {
		assertThat(PersonalNumbers.inNumber("3276010507900000")).hasSize(1);
		assertThat(PersonalNumbers.inNumber("3276013307900000")).isEmpty();
		assertThat(PersonalNumbers.inNumber("81234567890")).isEmpty();
	}

	@Test
	void do_not_stand_in_places_either() {
		assertThat(new Place(Place.Kind.SHEET, "KTP 3276014507900002 / 081234567890").where())
				.isEqualTo("KTP 3276********0002 / 0812****90");
		assertThat(PersonalNumbers.maskedName(" Siti Rahmawati")).isEqualTo("S***");
	}

}
