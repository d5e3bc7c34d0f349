package id.lacak.notification.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.sms.SmppSettings.Numbering;
import id.lacak.notification.sms.SmppSettings.ReceiptIds;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryStore;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts as an SMPP server puts them together that shares no code with our client. */
@Tag("real")
@NullUnmarked
@EnabledIfEnvironmentVariable(named = "LACAK_REAL", matches = "1", disabledReason = "needs a message centre of others")
class RealMessageCentreTest {

	private SmppLink line;

	private SmppChannel channel;

	@BeforeEach
	void bind() {
		var settings = new SmppSettings(System.getenv("SMPP_HOST"), Integer.parseInt(System.getenv("SMPP_PORT")), false,
				System.getenv("SMPP_SYSTEM_ID") + "-texts", System.getenv("SMPP_PASSWORD"), "PPID", ReceiptIds.SAME,
				new Numbering(null, null, TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN), 10,
				Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10),
				Duration.ofSeconds(1));
		this.line = new SmppLink("texts", settings, new Deaf(), new Window(10, InstantSource.system()));
		this.line.start();
		this.channel = new SmppChannel(this.line, settings, new ReceiptReader(ReceiptIds.SAME),
				new TextRules(3, Duration.ofHours(72), Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC)),
				new InMemoryStore(InstantSource.system(), Duration.ZERO), InstantSource.system());
	}

	@AfterEach
	void hangUp() {
		this.line.stop();
	}

	@ParameterizedTest(name = "{0} arrives whole in {2} parts")
	@MethodSource("id.lacak.notification.sms.TrickyTexts#all")
	void arrives_whole(String what, String text, int parts) {
		var number = "+62899%08d".formatted(System.nanoTime() % 100_000_000 / 1000 * 1000 + 123);
		var result = this.channel.send(ANotification.plannedSms("e-1", number, text).after());
		assertThat(result).isInstanceOfSatisfying(SendResult.Taken.class,
				taken -> assertThat(taken.references()).hasSize(parts));
		assertThat(textsTo(number.substring(1))).as(what).containsExactly(text);
	}

	private static List<String> textsTo(String number) {
		try {
			return Files.readAllLines(Path.of(System.getenv("LACAK_REAL_SMS")))
					.stream()
					.map(JsonMapper.shared()::readTree)
					.filter(line -> line.path("to").asString().equals(number))
					.map(line -> line.path("text").asString())
					.toList();
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
