package id.lacak.standalone.sms;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import id.lacak.standalone.ChildProcess;
import org.awaitility.Awaitility;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NullUnmarked
class MessageCentreTest {

	private static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");

	@TempDir
	Path folder;

	private final Queue<DeliverSm> receipts = new ConcurrentLinkedQueue<>();

	private volatile boolean refusing;

	@ParameterizedTest
	@EnumSource(value = BindType.class, names = {"BIND_TX", "BIND_RX", "BIND_TRX"})
	void lets_all_kinds_of_session_in(BindType type) throws Exception {
		try (var centre = started()) {
			var session = bind(centre.port(), "sandi", type);
			assertThat(session.getSessionState().isBound()).isTrue();
			session.unbindAndClose();
		}
	}

	@Test
	void lets_nobody_in_with_a_wrong_password() {
		try (var centre = started()) {
			assertThatExceptionOfType(java.io.IOException.class)
					.isThrownBy(() -> bind(centre.port(), "salah", BindType.BIND_TRX))
					.withCauseInstanceOf(NegativeResponseException.class);
		}
	}

	@Test
	void reads_the_default_alphabet_and_ucs2() throws Exception {
		try (var centre = started()) {
			var session = bind(centre.port(), "sandi", BindType.BIND_TRX);
			submit(session, 0, 0, new byte[]{0x48, 0x61, 0x6C, 0x6F, 0x20, 0x00, 0x20, 0x1B, 0x65, 0x1B, 0x3C});
			submit(session, 0, 8, "Halo 你好 😀".getBytes(StandardCharsets.UTF_16BE));
			assertThat(centre.newestFirst(Long.MAX_VALUE)).extracting(ReceivedSms::text)
					.containsExactly("Halo 你好 😀", "Halo @ €[");
			assertThat(centre.newestFirst(Long.MAX_VALUE)).allSatisfy((sms) -> {
				assertThat(sms.to()).isEqualTo("+6281234564471");
				assertThat(sms.from()).isEqualTo("PPID");
				assertThat(sms.at()).isEqualTo(NOW);
			});
			session.unbindAndClose();
		}
	}

	@Test
	void puts_the_parts_of_a_long_text_together_whatever_their_order() throws Exception {
		try (var centre = started()) {
			var session = bind(centre.port(), "sandi", BindType.BIND_TRX);
			submit(session, 0x40, 0, part(7, 2, 2, "dunia"));
			assertThat(centre.newestFirst(Long.MAX_VALUE)).isEmpty();
			session.unbindAndClose();
		}
		try (var centre = started()) {
			var session = bind(centre.port(), "sandi", BindType.BIND_TRX);
			submit(session, 0x40, 0, part(8, 2, 1, "lain "));
			submit(session, 0x40, 0, part(7, 2, 1, "Halo "));
			assertThat(centre.newestFirst(Long.MAX_VALUE)).extracting(ReceivedSms::text).containsExactly("Halo dunia");
			session.unbindAndClose();
		}
	}

	@Test
	void refuses_a_header_that_is_longer_than_the_message() throws Exception {
		try (var centre = started()) {
			var session = bind(centre.port(), "sandi", BindType.BIND_TRX);
			assertThatExceptionOfType(NegativeResponseException.class)
					.isThrownBy(() -> submit(session, 0x40, 0, new byte[]{40, 0, 3, 1}));
			session.unbindAndClose();
		}
	}

	@Test
	void reports_each_text_as_delivered() throws Exception {
		try (var centre = started()) {
			var session = bind(centre.port(), "sandi", BindType.BIND_TRX);
			String id = submit(session, 0, 0, "Halo".getBytes(StandardCharsets.US_ASCII));
			Awaitility.await().until(() -> this.receipts.size() == 1);
			var receipt = this.receipts.element();
			assertThat(receipt.isSmscDeliveryReceipt()).isTrue();
			assertThat(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII)).startsWith("id:" + id + " ")
					.contains("stat:DELIVRD");
			assertThat(receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class).getValueAsString())
					.isEqualTo(id);
			Awaitility.await().until(() -> centre.openReceipts() == 0);
			session.unbindAndClose();
		}
	}

	@Test
	void sends_a_receipt_again_until_it_is_taken_also_after_a_restart() throws Exception {
		String id;
		try (var centre = started()) {
			var transmitter = bind(centre.port(), "sandi", BindType.BIND_TX);
			id = submit(transmitter, 0, 0, "Halo".getBytes(StandardCharsets.US_ASCII));
			this.refusing = true;
			var receiver = bind(centre.port(), "sandi", BindType.BIND_RX);
			Awaitility.await().until(() -> this.receipts.size() >= 1);
			assertThat(centre.openReceipts()).isEqualTo(1);
			transmitter.unbindAndClose();
			receiver.unbindAndClose();
		}
		this.refusing = false;
		this.receipts.clear();
		try (var centre = started()) {
			var receiver = bind(centre.port(), "sandi", BindType.BIND_RX);
			Awaitility.await().until(() -> this.receipts.size() == 1 && centre.openReceipts() == 0);
			assertThat(new String(this.receipts.element().getShortMessage(), StandardCharsets.US_ASCII)).contains(id);
			receiver.unbindAndClose();
		}
	}

	@Test
	void loses_no_accepted_text_when_killed() throws Exception {
		List<String> accepted = new ArrayList<>();
		var process = ChildProcess.start(Centre.class, this.folder.toString());
		try {
			var session = bind(Integer.parseInt(process.firstLine()), "sandi", BindType.BIND_TX);
			for (int i = 0; i < 40; i++) {
				submit(session, 0, 0, ("Halo " + i).getBytes(StandardCharsets.US_ASCII));
				accepted.add("Halo " + i);
			}
			process.kill();
			session.close();
		} finally {
			process.kill();
		}
		try (var centre = started()) {
			assertThat(centre.newestFirst(Long.MAX_VALUE)).extracting(ReceivedSms::text)
					.containsExactlyInAnyOrderElementsOf(accepted);
			assertThat(centre.openReceipts()).isEqualTo(40);
		}
	}

	private MessageCentre started() {
		var centre = new MessageCentre(this.folder, 0, "lacak", "sandi", Clock.fixed(NOW, ZoneOffset.UTC));
		centre.start();
		return centre;
	}

	private SMPPSession bind(int port, String password, BindType type) throws Exception {
		var session = new SMPPSession();
		session.setMessageReceiverListener(new Taking());
		session.connectAndBind("127.0.0.1", port, new BindParameter(type, "lacak", password, "",
				TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, ""));
		return session;
	}

	private static String submit(SMPPSession session, int esmClass, int coding, byte[] text) throws Exception {
		return session
				.submitShortMessage("", TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, "PPID",
						TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, "6281234564471",
						new ESMClass(esmClass),
						(byte) 0, (byte) 0, null, null, new RegisteredDelivery(1), (byte) 0,
						DataCodings.newInstance((byte) coding), (byte) 0, text)
				.getMessageId();
	}

	private static byte[] part(int reference, int total, int sequence, String text) {
		byte[] header = {5, 0, 3, (byte) reference, (byte) total, (byte) sequence};
		byte[] data = new byte[header.length + text.length()];
		System.arraycopy(header, 0, data, 0, header.length);
		System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, data, header.length, text.length());
		return data;
	}

	private final class Taking implements MessageReceiverListener {

		@Override
		public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
			MessageCentreTest.this.receipts.add(message);
			if (MessageCentreTest.this.refusing) {
				throw new ProcessRequestException("not now", 0x64);
			}
		}

		@Override
		public void onAcceptAlertNotification(AlertNotification alert) {
			// none are sent
		}

		@Override
		public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
			throw new ProcessRequestException("none are sent", 0x03);
		}

	}

	/** Started by a test in another process. */
	static final class Centre {

		public static void main(String... arguments) throws Exception {
			var centre = new MessageCentre(Path.of(arguments[0]), 0, "lacak", "sandi", Clock.systemUTC());
			centre.start();
			System.out.println(centre.port());
			System.in.read();
		}

	}

}
