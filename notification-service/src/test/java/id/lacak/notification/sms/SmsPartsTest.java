package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;

import id.lacak.notification.sms.SmsParts.Alphabet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsPartsTest {

	@ParameterizedTest(name = "{0} letters make {1} parts")
	@CsvSource({"1, 1", "160, 1", "161, 2", "306, 2", "307, 3"})
	void counts_letters_of_the_gsm_alphabet(int letters, int parts) {
		assertThat(SmsParts.of("a".repeat(letters)).texts()).hasSize(parts);
	}

	@ParameterizedTest(name = "{0} letters make {1} parts")
	@CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
	void counts_other_letters_in_utf_16(int letters, int parts) {
		var cut = SmsParts.of("漢".repeat(letters));
		assertThat(cut.alphabet()).isEqualTo(Alphabet.UCS2);
		assertThat(cut.texts()).hasSize(parts);
	}

	@Test
	void counts_letters_of_the_extension_table_twice_and_never_tears_their_escape() {
		assertThat(SmsParts.of("€".repeat(80)).texts()).hasSize(1);
		var cut = SmsParts.of("a".repeat(152) + "€".repeat(5));
		assertThat(cut.texts().getFirst()).isEqualTo("a".repeat(152));
		assertThat(cut.payloads(7).getLast()).startsWith(5, 0, 3, 7, 2, 2, GsmAlphabet.ESCAPE, 0x65);
	}

	@Test
	void never_tears_a_surrogate_pair() {
		var cut = SmsParts.of("漢".repeat(66) + "😀".repeat(4));
		assertThat(cut.texts().getFirst()).isEqualTo("漢".repeat(66));
		assertThat(cut.texts().get(1)).isEqualTo("😀".repeat(4));
	}

	@Test
	void puts_plain_letters_for_typographic_ones() {
		var cut = SmsParts.of("“Pak Ali’s” – siap… ő\u00a0ć");
		assertThat(cut.alphabet()).isEqualTo(Alphabet.GSM);
		assertThat(cut.texts()).containsExactly("\"Pak Ali's\" - siap... o c");
	}

	@Test
	void keeps_accents_that_the_alphabet_has() {
		assertThat(SmsParts.of("José à Ü").texts()).containsExactly("Jose à Ü".replace("Jose", "José"));
	}

	@Test
	void writes_septets_as_bytes_and_other_letters_big_end_first() {
		assertThat(SmsParts.of("@A_{").payloads(0)).containsExactly(new byte[]{0, 0x41, 0x11, 0x1b, 0x28});
		assertThat(SmsParts.of("漢").payloads(0)).containsExactly("漢".getBytes(StandardCharsets.UTF_16BE));
	}

	@Test
	void no_part_is_longer_than_a_message() {
		for (var text : new String[]{"x€".repeat(400), "漢😀".repeat(300)}) {
			assertThat(SmsParts.of(text).payloads(1))
					.allSatisfy(payload -> assertThat(payload.length).isLessThanOrEqualTo(159));
			assertThat(String.join("", SmsParts.of(text).texts())).isEqualTo(text);
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({"+6281255504471, true", "+628125550447, true", "+62212345678, false", "+62812, false",
			"+6281255504471999, false", "+14155550100, true", "081255504471, false", "+0812555, false"})
	void knows_numbers_that_can_take_a_text_message(String number, boolean mobile) {
		assertThat(MobileNumber.of(number).isPresent()).isEqualTo(mobile);
	}

}
