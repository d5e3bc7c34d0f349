package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.sms.SmppSettings.Numbering;
import id.lacak.notification.sms.SmppSettings.ReceiptIds;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryStore;
import id.lacak.notification.support.MessageCentre;
import id.lacak.notification.support.TestBroker;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
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
		var settings = settings(this.port);
		this.link = new SmppLink("operator", settings, new Deaf(), new Window(10, InstantSource.system()));
		this.link.start();
		await().atMost(Duration.ofSeconds(30)).until(this.centre::hasLine);
		this.channel = channel(this.link, settings);
	}

	private static SmppSettings settings(int port) {
		return new SmppSettings("127.0.0.1", port, false, "lacak", "", "PPID", ReceiptIds.SAME,
				new Numbering(null, null, TypeOfNumber.NATIONAL, NumberingPlanIndicator.ISDN), 10,
				Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3),
				Duration.ofSeconds(1));
	}

	private static SmppChannel channel(SmppLink link, SmppSettings settings) {
		return new SmppChannel(link, settings, ReceiptReader.of("operator", settings.receiptIds()),
				new TextRules(3, Duration.ofHours(72), Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC)),
				new InMemoryStore(InstantSource.system(), Duration.ZERO), InstantSource.system());
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
		assertThat(send("PPID Depok: halo")).isEqualTo(new SendResult.Taken(List.of("smpp:operator:100")));
		var taken = this.centre.taken().getFirst();
		assertThat(taken.getDestAddress()).isEqualTo("6281255504471");
		assertThat(taken.getSourceAddr()).isEqualTo("PPID");
		assertThat(taken.getSourceAddrTon()).isEqualTo((byte) 5);
		assertThat(taken.getDestAddrTon()).as("from the settings").isEqualTo((byte) 2);
		assertThat(taken.getValidityPeriod()).as("three days from now").isEqualTo("000003000000000R");
		assertThat(taken.getRegisteredDelivery()).isEqualTo((byte) 1);
		assertThat(new String(taken.getShortMessage())).isEqualTo("PPID Depok: halo");
	}

	@Test
	void sends_a_long_text_in_parts_that_belong_together() {
		assertThat(send("a".repeat(200)))
				.isEqualTo(new SendResult.Taken(List.of("smpp:operator:100", "smpp:operator:101")));
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
			if (!id.equals("100")) {
				throw new ProcessRequestException("busy", 0x58);
			}
			return id;
		});
		assertThat(send("a".repeat(200))).isInstanceOfSatisfying(SendResult.PartlyTaken.class, partly -> {
			assertThat(partly.references()).as("their receipts still count").hasSize(1);
			assertThat(partly.missing()).isEqualTo(1);
		});
	}

	@Test
	void a_reminder_is_not_tried_longer_than_it_is_of_use() {
		this.channel.send(ANotification.smsReminder("e-1").after());
		assertThat(this.centre.taken().getFirst().getValidityPeriod()).isEqualTo("000000010000000R");
	}

	@Test
	void texts_to_one_phone_have_parts_of_different_numbers() {
		send("a".repeat(200));
		send("b".repeat(200));
		assertThat(this.centre.taken()).extracting(part -> part.getShortMessage()[3])
				.containsExactly((byte) 1, (byte) 1, (byte) 2, (byte) 2);
	}

	@Test
	void sends_the_rest_of_a_text_once_more_after_it_was_told_to_slow_down() {
		var busy = new AtomicBoolean();
		this.centre.answers((submit, id) -> {
			if (id.equals("101") && busy.compareAndSet(false, true)) {
				throw new ProcessRequestException("busy", 0x58);
			}
			return id;
		});
		assertThat(send("a".repeat(200)))
				.isEqualTo(new SendResult.Taken(List.of("smpp:operator:100", "smpp:operator:102")));
		assertThat(this.link.window().allowed()).as("halved, and one more for each that was taken").isEqualTo(6);
	}

	@Test
	void nothing_else_leaves_while_the_message_centre_is_left_alone() {
		this.centre.answers((submit, id) -> {
			throw new ProcessRequestException("full", 0x14);
		});
		var refused = 0;
		while (kindOrNone(send("halo")) == FailureKind.THROTTLED) {
			refused++;
		}
		assertThat(refused).as("pauses of 1, 2 and 4 s; the third is longer than a text waits").isEqualTo(3);
		assertThat(send("halo")).isInstanceOf(SendResult.NotTried.class);
	}

	@Test
	void a_line_that_says_nothing_any_more_is_made_again() throws Exception {
		try (var silent = new SilentCentre()) {
			var settings = settings(silent.port());
			var line = new SmppLink("silent", settings, new Deaf(), new Window(10, InstantSource.system()));
			line.start();
			try {
				await().atMost(Duration.ofSeconds(20)).until(() -> silent.binds() >= 2);
				assertThat(silent.enquiries()).isPositive();
			} finally {
				line.stop();
			}
		}
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

	private static @Nullable FailureKind kindOrNone(SendResult result) {
		return (result instanceof SendResult.Failed(var kind, var _)) ? kind : null;
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

}
