package id.lacak.notification.sms;

import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.sms.SmppSettings.ReceiptIds;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptReaderTest {

	@ParameterizedTest(name = "{0}: the answer {1} and the receipt {2}")
	@CsvSource({"SAME, a1b2, A1B2", "SAME, 0042, 42", "SAME, 7f-3c, 7f-3c", "DECIMAL, 1A2B, 6699",
			"DECIMAL, 1A2B, 0000006699", "HEXADECIMAL, 6699, 1a2b"})
	void brings_the_ids_of_answer_and_receipt_together(ReceiptIds ids, String answer, String receipt) {
		var reader = new ReceiptReader(ids);
		assertThat(reader.reference(text("id:" + receipt + " stat:DELIVRD"))).contains(reader.submitted(answer));
	}

	@Test
	void ids_of_two_operators_are_not_mixed_up_and_stored_ones_are_still_found() {
		var usual = new ReceiptReader(ReceiptIds.SAME);
		var other = ReceiptReader.of("operator", ReceiptIds.SAME);
		assertThat(usual.reference(text("id:100 stat:DELIVRD"))).contains("smpp:100");
		assertThat(other.reference(text("id:100 stat:DELIVRD"))).contains("smpp:operator:100");
		assertThat(other.submitted("100")).isEqualTo("smpp:operator:100");
	}

	@Test
	void prefers_parameters_to_the_text() {
		var receipt = text("id:1 stat:UNDELIV");
		receipt.setOptionalParameters(new Receipted_message_id("77"), new Message_state((byte) 2));
		var reader = new ReceiptReader(ReceiptIds.DECIMAL);
		assertThat(reader.reference(receipt)).contains(reader.submitted("77"));
		assertThat(reader.receipt(receipt)).contains(new Receipt.Arrived());
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({"DELIVRD, Arrived", "EXPIRED, GivenUp", "UNDELIV, Undeliverable", "REJECTD, Undeliverable",
			"DELETED, Undeliverable"})
	void reads_what_is_settled(String state, String kind) {
		assertThat(new ReceiptReader(ReceiptIds.SAME).receipt(text("id:1 sub:001 stat:" + state + " err:001"))).get()
				.satisfies(receipt -> assertThat(receipt.getClass().getSimpleName()).isEqualTo(kind));
	}

	@ParameterizedTest
	@CsvSource({"ENROUTE", "ACCEPTD", "UNKNOWN", "NONSENSE"})
	void waits_while_nothing_is_settled(String state) {
		assertThat(new ReceiptReader(ReceiptIds.SAME).receipt(text("id:1 stat:" + state))).isEmpty();
	}

	@Test
	void finds_nothing_in_a_text_that_is_none() {
		var reader = new ReceiptReader(ReceiptIds.SAME);
		assertThat(reader.reference(text("halo"))).isEmpty();
		assertThat(reader.receipt(new DeliverSm())).isEmpty();
	}

	private static DeliverSm text(String text) {
		var receipt = new DeliverSm();
		receipt.setShortMessage(text.getBytes());
		return receipt;
	}

}
