package id.lacak.request.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a mail that quotes ours, what the sender wrote. */
class QuotesTest {

	@ParameterizedTest(name = "{2}")
	@CsvSource(textBlock = """
			'Terima kasih.', 'Terima kasih.', nothing quoted
			'Ini KTP saya.~~Pada Sen, 23 Nov 2026 pukul 08.30 PPID <ppid@depok.example> menulis:~> Yth. Saudara', 'Ini KTP saya.', Gmail in Indonesian
			'Please see.~~On Mon, 23 Nov 2026 at 08:30, PPID Kota Depok~<ppid@depok.example> wrote:~~> Dear', 'Please see.', Gmail broken over two lines
			'Baik.~~________________________________~From: PPID~Sent: Monday', 'Baik.', Outlook
			'Baik.~-----Original Message-----~From: PPID', 'Baik.', Outlook in plain text
			'Baik.~~Dari: PPID <ppid@depok.example>~Kepada: saya', 'Baik.', headers of a telephone
			'> apa alamatnya?~Jl. Melati 2~> dan nomornya?~Nomor 7', 'Jl. Melati 2~Nomor 7', answers between the lines
			'On Monday I wrote to you: nothing came.', 'On Monday I wrote to you: nothing came.', a sentence that only looks like it
			'> semua dikutip', '', only quotes
			""")
	void what_is_quoted_goes(String mail, String said, String why) {
		assertThat(Quotes.without(mail.replace("~", "\r\n"))).as(why).isEqualTo(said.replace("~", "\n"));
	}

}
