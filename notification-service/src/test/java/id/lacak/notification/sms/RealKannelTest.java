package id.lacak.notification.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.http.HttpCalls;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Texts as a message centre gets them from a real Kannel. */
@Tag("real")
@EnabledIfEnvironmentVariable(named = "LACAK_REAL", matches = "1", disabledReason = "needs a real Kannel")
class RealKannelTest {

	/** A line of fakesmsc: sender, number, and either words or a header and data. */
	private static final Pattern GOT = Pattern
			.compile("<PPID (\\d+) (?:(text|ucs-2) (.*)|udh (\\S+) data (.*))>$");

	private final HttpCalls calls = new HttpCalls();

	private final KannelChannel channel = new KannelChannel("kannel",
			new KannelSettings(URI.create(variable("LACAK_REAL_KANNEL_URL")), "lacak", "secret", "PPID", "fake", "",
					Duration.ofSeconds(10)),
			this.calls, new CallbackAddresses(new SmsSettings(3, Duration.ofHours(72), "", "", List.of())),
			new TextRules(3, Duration.ofHours(72), Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC)));

	@ParameterizedTest(name = "{0} arrives whole in {2} parts")
	@MethodSource("id.lacak.notification.sms.TrickyTexts#all")
	void arrives_whole(String what, String text, int parts) {
		var number = "62899%08d".formatted(System.nanoTime() % 100_000_000);
		var result = this.channel.send(ANotification.plannedSms("e-1", "+" + number, text).after());
		assertThat(result).isInstanceOf(SendResult.Taken.class);
		await().atMost(Duration.ofSeconds(20)).until(() -> partsTo(number).size() >= parts);
		var charset = GsmAlphabet.covers(text) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
		assertThat(partsTo(number)).as(what).hasSize(parts);
		// joined before they are read: Kannel cuts by itself, and between the halves of a letter too
		assertThat(new String(joined(partsTo(number)), charset)).isEqualTo(text);
	}

	private static byte[] joined(List<byte[]> parts) {
		var all = new ByteArrayOutputStream();
		parts.forEach(all::writeBytes);
		return all.toByteArray();
	}

	/** What the message centre got for a number, in order. */
	private static List<byte[]> partsTo(String number) {
		try (var lines = Files.lines(Path.of(variable("LACAK_REAL_KANNEL_TEXTS")))) {
			return lines.map(GOT::matcher)
					.filter(line -> line.find() && line.group(1).equals(number))
					.sorted(Comparator.comparing(RealKannelTest::header))
					.map(RealKannelTest::bytes)
					.toList();
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String header(Matcher line) {
		return (line.group(4) == null) ? "" : line.group(4);
	}

	private static byte[] bytes(Matcher line) {
		if ("text".equals(line.group(2))) {
			return line.group(3).getBytes(StandardCharsets.UTF_8);
		}
		var encoded = (line.group(3) != null) ? line.group(3) : line.group(5);
		return URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String variable(String name) {
		return System.getenv().getOrDefault(name, "http://127.0.0.1:1");
	}

}
