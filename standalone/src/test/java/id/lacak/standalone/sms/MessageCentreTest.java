package id.lacak.standalone.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import id.lacak.standalone.ChildProcess;
import org.awaitility.Awaitility;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NullUnmarked
class MessageCentreTest {

	private static final String TO = "6281234564471";

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-04T01:00:00Z"), ZoneOffset.UTC);

	@TempDir
	Path folder;

	@Test
	void lets_nobody_in_without_the_password() {
		try (var centre = started()) {
			assertThatExceptionOfType(IOException.class)
					.isThrownBy(() -> new SmppClient(centre.port(), "wrong", BindType.BIND_TRX));
		}
	}

	@Test
	void reads_the_default_alphabet_with_its_extension_and_ucs2_with_emoji() throws Exception {
		try (var centre = started(); var client = client(centre, BindType.BIND_TX)) {
			client.submit(TO, new byte[]{'B', 'e', 'a', 0x02, '5', 0x1B, 0x65, 0x1B, 0x28, 0x00, 0x1B, 0x29}, 0, false);
			client.submit(TO, "Siap 👍🏽 é".getBytes(StandardCharsets.UTF_16BE), 8, false);
			assertThat(centre.newestFirst(Long.MAX_VALUE)).extracting(ReceivedSms::text)
					.containsExactly("Siap 👍🏽 é", "Bea$5€{@}");
			assertThat(centre.newestFirst(Long.MAX_VALUE)).allSatisfy(sms -> {
				assertThat(sms.to()).isEqualTo("+" + TO);
				assertThat(sms.at()).isEqualTo(CLOCK.instant());
			});
		}
	}

	@Test
	void puts_parts_together_that_come_out_of_order_and_over_a_restart() throws Exception {
		try (var centre = started(); var client = client(centre, BindType.BIND_TX)) {
			client.submit(TO, part(new byte[]{0x05, 0x00, 0x03, 0x2A, 0x03, 0x03}, "tiga"), 0, true);
			client.submit(TO, part(new byte[]{0x05, 0x00, 0x03, 0x2A, 0x03, 0x01}, "satu "), 0, true);
			client.submit(TO, part(new byte[]{0x06, 0x08, 0x04, 0x00, 0x2A, 0x02, 0x02}, "akhir"), 0, true);
			assertThat(centre.newestFirst(Long.MAX_VALUE)).isEmpty();
		}
		try (var centre = started(); var client = client(centre, BindType.BIND_TX)) {
			client.submit(TO, part(new byte[]{0x05, 0x00, 0x03, 0x2A, 0x03, 0x02}, "dua "), 0, true);
			client.submit(TO, part(new byte[]{0x06, 0x08, 0x04, 0x00, 0x2A, 0x02, 0x01}, "awal "), 0, true);
			assertThat(centre.newestFirst(Long.MAX_VALUE)).extracting(ReceivedSms::text)
					.containsExactly("awal akhir", "satu dua tiga");
		}
	}

	@Test
	void refuses_a_header_that_is_longer_than_the_message() throws Exception {
		try (var centre = started(); var client = client(centre, BindType.BIND_TX)) {
			assertThatExceptionOfType(NegativeResponseException.class)
					.isThrownBy(() -> client.submit(TO, new byte[]{0x20, 0x00}, 0, true));
			assertThat(centre.newestFirst(Long.MAX_VALUE)).isEmpty();
		}
	}

	@Test
	void reports_a_message_delivered_soon_after_it_was_accepted() throws Exception {
		try (var centre = started(); var client = client(centre, BindType.BIND_TRX)) {
			var id = client.submit(TO, "Halo".getBytes(StandardCharsets.US_ASCII), 0, false);
			Awaitility.await().until(() -> client.receipts.size() == 1);
			var receipt = client.receipts.getFirst();
			assertThat(receipt.isSmscDeliveryReceipt()).isTrue();
			assertThat(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII)).isEqualTo("id:" + id
					+ " sub:001 dlvrd:001 submit date:2612040100 done date:2612040100 stat:DELIVRD err:000 text:Halo");
			assertThat(receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class).getValueAsString())
					.isEqualTo(id);
			assertThat(receipt.getOptionalParameter(OptionalParameter.Message_state.class).getValue())
					.isEqualTo((byte) 2);
			Awaitility.await().until(() -> centre.openReceipts() == 0);
		}
	}

	@Test
	void sends_a_receipt_again_until_it_is_taken_and_after_a_restart() throws Exception {
		String id;
		try (var centre = started(); var client = client(centre, BindType.BIND_TRX)) {
			client.refuseReceipts(true);
			id = client.submit(TO, "Halo".getBytes(StandardCharsets.US_ASCII), 0, false);
			client.refuseReceipts(false);
			client.submit(TO, "Lagi".getBytes(StandardCharsets.US_ASCII), 0, false);
			Awaitility.await().until(() -> client.receipts.size() == 2);
		}
		try (var centre = started(); var client = client(centre, BindType.BIND_TX)) {
			id = client.submit(TO, "Nanti".getBytes(StandardCharsets.US_ASCII), 0, false);
		}
		try (var centre = started(); var client = client(centre, BindType.BIND_RX)) {
			Awaitility.await().until(() -> client.receipts.size() == 1);
			assertThat(new String(client.receipts.getFirst().getShortMessage(), StandardCharsets.US_ASCII))
					.startsWith("id:" + id + " ");
			Awaitility.await().until(() -> centre.openReceipts() == 0);
		}
	}

	@Test
	void has_lost_no_message_it_answered_to_and_no_receipt_when_it_is_killed() throws Exception {
		var process = ChildProcess.start(Started.class, this.folder.toString());
		int port = Integer.parseInt(process.firstLine());
		var client = new SmppClient(port, "geheim", BindType.BIND_TX);
		for (int i = 0; i < 20; i++) {
			client.submit(TO, ("Pesan " + i).getBytes(StandardCharsets.US_ASCII), 0, false);
		}
		process.kill();
		client.close();
		try (var centre = started(); var again = client(centre, BindType.BIND_TRX)) {
			assertThat(centre.newestFirst(Long.MAX_VALUE)).hasSize(20)
					.first()
					.extracting(ReceivedSms::text)
					.isEqualTo("Pesan 19");
			Awaitility.await().until(() -> again.receipts.size() == 20);
		}
	}

	private MessageCentre started() {
		var centre = new MessageCentre(this.folder, 0, "lacak", "geheim", CLOCK);
		centre.start();
		return centre;
	}

	private static SmppClient client(MessageCentre centre, BindType type) throws IOException {
		return new SmppClient(centre.port(), "geheim", type);
	}

	private static byte[] part(byte[] header, String text) throws IOException {
		var bytes = new ByteArrayOutputStream();
		bytes.write(header);
		bytes.write(text.getBytes(StandardCharsets.US_ASCII));
		return bytes.toByteArray();
	}

	/** Started by a test in another process. */
	static final class Started {

		public static void main(String... arguments) throws Exception {
			var centre = new MessageCentre(Path.of(arguments[0]), 0, "lacak", "geheim", Clock.systemUTC());
			centre.start();
			System.out.println(centre.port());
			System.in.read();
		}

	}

}
