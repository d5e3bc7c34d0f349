package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.sms.SmppSettings.ReceiptIds;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.MessageCentre;
import id.lacak.notification.support.TestBroker;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NullUnmarked
class SmppChannelTest implements SmsTransportContract {

	private int port;

	private MessageCentre centre;

	private SmppLink link;

	private SmppChannel channel;

	@BeforeEach
	void start() throws Exception {
		this.port = TestBroker.freePort();
		this.centre = new MessageCentre(this.port);
		var settings = new SmppSettings("127.0.0.1", this.port, false, "lacak", "", "PPID", ReceiptIds.SAME, 4,
				Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5),
				Duration.ofSeconds(1));
		this.link = new SmppLink(settings, new SmsSettings(4, "", "", List.of()), new Deaf());
		this.link.start();
		await().atMost(Duration.ofSeconds(30)).until(this.centre::hasLine);
		this.channel = new SmppChannel(this.link, settings);
	}

	@AfterEach
	void stop() throws Exception {
		this.link.stop();
		this.centre.close();
	}

	@Override
	public Channel channel() {
		return this.channel;
	}

	@Override
	public void provider(Behaviour behaviour) throws Exception {
		switch (behaviour) {
			case TAKE -> this.centre.answers((submit, id) -> id);
			case THROTTLE -> this.centre.answers((submit, id) -> {
				throw new ProcessRequestException("busy", 0x58);
			});
			case REFUSE_US -> this.centre.answers((submit, id) -> {
				throw new ProcessRequestException("who are you", 0x45);
			});
			case NEVER_ANSWER -> this.centre.answers((submit, id) -> {
				awaitQuietly(new CountDownLatch(1));
				return id;
			});
			case HANG_UP -> this.centre.answers((submit, id) -> {
				this.centre.hangUp();
				return id;
			});
			case BE_AWAY -> {
				this.centre.close();
				// a look at a line that is down takes as long as a bind may take
				await().atMost(Duration.ofSeconds(30)).until(() -> this.link.session().isEmpty());
			}
		}
	}

	@Override
	public List<Handed> handed() {
		return this.centre.taken()
				.stream()
				.map(submit -> new Handed(submit.getDestAddress(), text(submit)))
				.toList();
	}

	private static String text(SubmitSm submit) {
		var bytes = submit.getShortMessage();
		return (submit.getDataCoding() == 8)
				? new String(bytes, StandardCharsets.UTF_16BE)
				: GsmText.read(bytes);
	}

	@Test
	void hands_a_text_over_and_asks_for_a_receipt() {
		assertThat(send("PPID Depok: halo")).isEqualTo(new SendResult.Taken(List.of("smpp:100")));
		var taken = this.centre.taken().getFirst();
		assertThat(taken.getDestAddress()).isEqualTo("6281255504471");
		assertThat(taken.getSourceAddr()).isEqualTo("PPID");
		assertThat(taken.getSourceAddrTon()).isEqualTo((byte) 5);
		assertThat(taken.getRegisteredDelivery()).isEqualTo((byte) 1);
		assertThat(new String(taken.getShortMessage())).isEqualTo("PPID Depok: halo");
	}

	@Test
	void sends_a_long_text_in_parts_that_belong_together() {
		assertThat(send("a".repeat(200))).isEqualTo(new SendResult.Taken(List.of("smpp:100", "smpp:101")));
		assertThat(this.centre.taken()).allSatisfy(part -> assertThat(part.isUdhi()).isTrue());
		assertThat(this.centre.taken().get(1).getShortMessage()).startsWith(5, 0, 3).hasSize(6 + 47);
	}

	@ParameterizedTest(name = "status {0} is {1}")
	@CsvSource({"0x58, THROTTLED", "0x14, THROTTLED", "0x0b, PERMANENT", "0x08, TECHNICAL", "0x45, TECHNICAL"})
	void knows_what_a_refusal_means(String status, FailureKind kind) {
		this.centre.answers((submit, id) -> {
			throw new ProcessRequestException("no", Integer.decode(status));
		});
		assertThat(kind(send("halo"))).isEqualTo(kind);
	}

	@Test
	void does_not_repeat_parts_that_left() {
		this.centre.answers((submit, id) -> {
			if (id.equals("101")) {
				throw new ProcessRequestException("busy", 0x58);
			}
			return id;
		});
		assertThat(kind(send("a".repeat(200)))).isEqualTo(FailureKind.UNKNOWN);
	}

	@Test
	void makes_the_line_again_when_it_breaks() throws Exception {
		assertThat(send("satu")).isInstanceOf(SendResult.Taken.class);
		this.centre.hangUp();
		await().atMost(Duration.ofSeconds(10)).until(this.centre::hasLine);
		assertThat(send("dua")).isInstanceOf(SendResult.Taken.class);
	}

	@Test
	void says_when_there_is_no_line() throws Exception {
		this.centre.close();
		await().atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(kind(send("halo"))).isEqualTo(FailureKind.TECHNICAL));
	}

	private SendResult send(String text) {
		return this.channel.send(ANotification.plannedSms("e-1", ANotification.PHONE, text).after());
	}

	private static FailureKind kind(SendResult result) {
		assertThat(result).isInstanceOf(SendResult.Failed.class);
		return ((SendResult.Failed) result).kind();
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Takes nothing in. */
	private static final class Deaf implements MessageReceiverListener {

		@Override
		public void onAcceptDeliverSm(DeliverSm message) {
		}

		@Override
		public void onAcceptAlertNotification(AlertNotification alert) {
		}

		@Override
		public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
			throw new ProcessRequestException("no", 3);
		}

	}

}
