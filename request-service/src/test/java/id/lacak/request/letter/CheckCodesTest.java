package id.lacak.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Codes that are typed from paper and cannot be made up. */
class CheckCodesTest {

	private static final byte[] OLD = key(1);

	private static final byte[] NEW = key(2);

	private static final LetterName NAME = new LetterName(new OfficeCode("depok"), new CaseId("case-0001"), 3, "id");

	private final CheckCodes codes = new CheckCodes(List.of(OLD));

	@Test
	void are_the_same_whoever_makes_them_and_hang_on_what_was_done() {
		var code = codes.of(NAME, "ab");
		assertThat(code).hasSize(16).isEqualTo(new CheckCodes(List.of(OLD)).of(NAME, "ab"));
		assertThat(code).isNotEqualTo(codes.of(NAME, "ac"))
				.isNotEqualTo(codes.of(new LetterName(NAME.office(), NAME.owner(), 3, "en"), "ab"))
				.isNotEqualTo(new CheckCodes(List.of(NEW)).of(NAME, "ab"));
	}

	@Test
	void are_read_as_people_type_them() {
		var code = codes.of(NAME, "ab");
		assertThat(codes.read(CheckCodes.grouped(code))).contains(code);
		assertThat(codes.read(" " + CheckCodes.grouped(code).toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
				.contains(code);
	}

	@Test
	void tell_every_altered_character() {
		var code = codes.of(NAME, "ab");
		for (var place = 0; place < code.length(); place++) {
			var other = code.charAt(place) == '7' ? '8' : '7';
			var altered = code.substring(0, place) + other + code.substring(place + 1);
			assertThat(codes.read(altered)).as(altered).isEmpty();
		}
	}

	@Test
	void outlive_a_change_of_keys_until_the_old_one_goes() {
		var code = codes.of(NAME, "ab");
		assertThat(new CheckCodes(List.of(NEW, OLD)).read(code)).contains(code);
		assertThat(new CheckCodes(List.of(NEW)).read(code)).isEmpty();
	}

	@ParameterizedTest(name = "{0} is refused: {1}")
	@CsvSource(textBlock = """
			'', nothing
			7KQ2, too short
			7KQ2-M9TD-XW4P-H3RT-7KQ2, too long
			7KQ2-M9TD-XW4P-H3R0, there is no nought
			7KQ2-M9TD-XW4P-H3RÅ, no such letter
			""")
	void are_nothing_else(String typed, String why) {
		assertThat(codes.read(typed)).as(why).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			'', a key is needed
			???, is not Base64
			YWJj, has fewer than 32 bytes
			""")
	void need_a_key_that_cannot_be_guessed(String key, String why) {
		assertThatThrownBy(() -> new LetterSettings(List.of(key)).keys()).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("lacak.request.letter-keys")
				.hasMessageContaining(why);
	}

	private static byte[] key(int filled) {
		var key = new byte[32];
		java.util.Arrays.fill(key, (byte) filled);
		return key;
	}

}
