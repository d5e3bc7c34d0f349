package id.lacak.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, and what is understood. */
class WishTest {

	@ParameterizedTest(name = "{0}: {1}, {2}")
	@CsvSource(textBlock = """
			STATUS 001/PPID/XI/2026 123456, STATUS, as the receipt says
			status 001/ppid/xi/2026 123 456, STATUS, in small letters
			'  Status: 001', STATUS, the number alone is answered with how to ask
			STATUS, OTHER, nothing is asked about
			STATUSNYA APA, OTHER, another word
			STOP, STOP, in English
			berhenti, STOP, in Indonesian
			'Berhenti!', STOP, with a mark
			STOP SMS, STOP, with one more word
			Stop dulu jangan kirim jawaban, OTHER, a sentence may mean something else
			Berhentikan, OTHER, another word
			MULAI, START, in Indonesian
			' start. ', START, in English
			Mulai kapan dijawab?, OTHER, a question that begins like it
			Halo, OTHER, a greeting
			'', OTHER, nothing at all
			'?!', OTHER, marks alone
			'😀', OTHER, a face
			""")
	void is_understood_by_its_words(String text, Wish wish, String why) {
		assertThat(Wish.of(text)).as(why).isEqualTo(wish);
	}

}
