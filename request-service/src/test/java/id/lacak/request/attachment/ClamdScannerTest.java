package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.lacak.request.attachment.FakeClamd.Mood;
import id.lacak.request.attachment.Scanner.Verdict;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

@NullUnmarked
@Timeout(20)
class ClamdScannerTest {

	private FakeClamd clamd;

	@BeforeEach
	void start() throws IOException {
		clamd = new FakeClamd();
	}

	@AfterEach
	void stop() throws IOException {
		clamd.close();
	}

	@Test
	void tells_clean_from_infected_files() throws Exception {
		assertThat(scan("harmless")).isEqualTo(new Verdict.Clean());
		assertThat(scan("some MALWARE in it")).isEqualTo(new Verdict.Infected("Fake.Malware"));
	}

	@Test
	void streams_what_would_not_fit_into_memory() throws Exception {
		var size = 60_000_001L;
		assertThat(scanner("2s", "15s").scan(() -> zeros(size))).isEqualTo(new Verdict.Clean());
		assertThat(clamd.received()).isEqualTo(size);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
	void has_no_verdict_when_clamd_is(Mood mood) {
		clamd.mood = mood;
		assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> scanner("2s", "500ms").scan(() -> zeros(1_000_000)));
	}

	@Test
	void has_no_verdict_when_nobody_listens() throws IOException {
		int port;
		try (var free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		var settings = new ClamdSettings("127.0.0.1", port, null, Duration.ofSeconds(2), Duration.ofSeconds(5));
		assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> new ClamdScanner(settings).scan(() -> zeros(1_000)));
	}

	@Test
	void has_no_verdict_when_the_file_breaks_off() {
		assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> scanner("2s", "5s").scan(() -> new InputStream() {

					@Override
					public int read() throws IOException {
						throw new IOException("the disk is gone");
					}
				}))
				.withMessage("the disk is gone");
	}

	@Test
	void is_not_given_more_time_than_a_lease_lasts() {
		assertThatIllegalArgumentException().isThrownBy(() -> scanner("2s", "5m"));
	}

	private Verdict scan(String text) throws IOException {
		return scanner("2s", "5s").scan(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private ClamdScanner scanner(String connect, String answer) {
		return new ClamdScanner(new ClamdSettings("127.0.0.1", clamd.port(), null, duration(connect),
				duration(answer)));
	}

	private static Duration duration(String text) {
		return Duration.parse("PT" + (text.endsWith("ms") ? "0." + text.replace("ms", "s") : text));
	}

	private static InputStream zeros(long size) {
		return new InputStream() {

			private long left = size;

			@Override
			public int read() {
				return left-- > 0 ? 0 : -1;
			}

			@Override
			public int read(byte[] bytes, int from, int most) {
				var count = (int) Math.min(left, most);
				left -= count;
				return count == 0 && most > 0 ? -1 : count;
			}
		};
	}

}
