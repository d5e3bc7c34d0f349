package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;

import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IncomingPduTest {

	@Test
	void reads_a_text_in_the_alphabet_it_was_written_in() {
		assertThat(read(message(0, GsmAlphabet.encode("[STATUS] \u20ac {x} \u00e9 @"))))
				.isEqualTo(IncomingPart.whole("operator", "", "6281255504471", "[STATUS] \u20ac {x} \u00e9 @"));
		assertThat(read(message(8, "Halo \ud83d\ude00".getBytes(StandardCharsets.UTF_16BE))).letters())
				.isEqualTo("Halo \ud83d\ude00");
		assertThat(read(message(3, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))).letters())
				.isEqualTo("caf\u00e9");
	}

	@Test
	void reads_the_place_of_a_part_in_its_header() {
		assertThat(read(headed(8, new byte[]{5, 0, 3, (byte) 200, 3, 2, 0, 'A', (byte) 0xd8, 0x3d})))
				.isEqualTo(new IncomingPart("operator", "", "6281255504471", "A\ud83d", 200, 2, 3));
		assertThat(read(headed(0, new byte[]{6, 8, 4, 1, 2, 2, 1, 'h', 'i'})))
				.isEqualTo(new IncomingPart("operator", "", "6281255504471", "hi", 258, 1, 2));
	}

	@Test
	void reads_the_place_of_a_part_in_parameters() {
		var message = message(0, "hi".getBytes(StandardCharsets.US_ASCII));
		message.setOptionalParameters(new OptionalParameter.Sar_msg_ref_num((short) 300),
				new OptionalParameter.Sar_total_segments((byte) 2), new OptionalParameter.Sar_segment_seqnum((byte) 1));
		assertThat(read(message)).isEqualTo(new IncomingPart("operator", "", "6281255504471", "hi", 300, 1, 2));
	}

	@Test
	void reads_a_text_that_was_too_long_for_its_field() {
		var message = message(0, new byte[0]);
		message.setOptionalParameters(
				new OptionalParameter.Message_payload("STOP".getBytes(StandardCharsets.US_ASCII)));
		assertThat(read(message).letters()).isEqualTo("STOP");
	}

	@ParameterizedTest(name = "header {0}")
	@CsvSource({"0500030702", "00", "ff0003", "050003070209", "0500030702ff41", "050003070200"})
	void a_header_that_makes_no_sense_is_no_place(String header) {
		assertThat(read(headed(0, java.util.HexFormat.of().parseHex(header))).isWhole()).isTrue();
	}

	private static IncomingPart read(DeliverSm message) {
		return new IncomingPdu(message).part("operator");
	}

	private static DeliverSm headed(int coding, byte[] bytes) {
		var message = message(coding, bytes);
		message.setEsmClass(new ESMClass(GSMSpecificFeature.UDHI.value()).value());
		return message;
	}

	private static DeliverSm message(int coding, byte[] bytes) {
		var message = new DeliverSm();
		message.setSourceAddr("6281255504471");
		message.setDataCoding((byte) coding);
		message.setShortMessage(bytes);
		return message;
	}

}
