package id.lacak.request.filing;

import id.lacak.request.problem.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContactsTest {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(textBlock = """
			0812-0000-4471,     +6281200004471
			081200004471,       +6281200004471
			81200004471,        +6281200004471
			6281200004471,      +6281200004471
			+6281200004471,     +6281200004471
			+62 812 0000 4471,  +6281200004471
			+62 (0)812.0000.4471, +6281200004471
			62081200004471,     +6281200004471
			(021) 555-0100,     +62215550100
			0062 812 00004471,  +6281200004471
			+65 6123 4567,      +6561234567
			+1 202 555 0100,    +12025550100
			""")
	void phones_are_kept_in_one_form(String typed, String kept) throws Rule.Unfit {
		assertThat(read(Contacts.phone(), typed)).contains(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = {"12", "0812", "phone", "+62812000044711234567", "+0812345678", "0812x0000", "٠٨١٢٠٠٠٠٤٤٧١",
			"555-0100", "+62 012"})
	void what_is_no_phone_is_refused(String typed) {
		assertThatExceptionOfType(Rule.Unfit.class).isThrownBy(() -> read(Contacts.phone(), typed));
	}

	@ParameterizedTest
	@ValueSource(strings = {"siti@surel.example", "a.b+c@x-y.co.id", "SITI@Surel.Example", "a@b.museum"})
	void addresses_are_kept_as_typed(String typed) throws Rule.Unfit {
		assertThat(read(Contacts.email(), typed)).contains(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = {"siti", "siti@", "@surel.example", "siti@surel", "si ti@surel.example", "a..b@c.id",
			".a@b.id", "a.@b.id", "a@b..id", "a@-b.id", "a@b.id,c@d.id", "a@b.id\r\nBcc: x@y.id", "<a@b.id>",
			"a@[127.0.0.1]", "ä@b.id"})
	void what_is_no_address_is_refused(String typed) {
		assertThatExceptionOfType(Rule.Unfit.class).isThrownBy(() -> read(Contacts.email(), typed));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			3276014507900002,      ''
			3276.0145.0790.0002,   ''
			32 7601 450790 0002,   ''
			3276013102900002,      IMPLAUSIBLE_DATE
			3276010013900002,      IMPLAUSIBLE_DATE
			3276017202900002,      IMPLAUSIBLE_DATE
			3276012902000002,      ''
			3276014507900000,      IMPLAUSIBLE_SERIAL
			""")
	void identity_numbers_may_look_odd_and_still_be_taken(String typed, String doubt) throws Rule.Unfit {
		var number = read(IdentityNumber.nik(), typed).orElseThrow();
		assertThat(number.doubts("/x").stream().map(one -> one.code()).findFirst().orElse("")).isEqualTo(doubt);
		assertThat(number.masked()).matches("3276\\*{8}\\d{4}");
		assertThat(number.toString()).doesNotContain("3276");
	}

	@ParameterizedTest
	@ValueSource(strings = {"327601450790000", "32760145079000022", "", "abc", "３２７６０１４５０７９０００02", "3276014507900002x"})
	void identity_numbers_have_sixteen_digits(String typed) {
		assertThatExceptionOfType(Rule.Unfit.class)
				.isThrownBy(() -> read(IdentityNumber.nik(), typed).orElseThrow(() -> Rule.Unfit.because("REQUIRED")));
	}

	private static <T> Optional<T> read(Rule<T> rule, String typed) throws Rule.Unfit {
		return rule.read(JsonNodeFactory.instance.stringNode(typed), true);
	}

}
