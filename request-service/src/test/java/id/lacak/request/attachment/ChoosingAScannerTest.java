package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

@NullUnmarked
class ChoosingAScannerTest {

	private final AttachmentConfiguration configuration = new AttachmentConfiguration();

	@Test
	void is_clamd_or_knowingly_none() {
		assertThat(configuration.scanner("clamd", false, clamd(null))).isInstanceOf(ClamdScanner.class);
		assertThat(configuration.scanner("none-at-own-risk", false, clamd(null))).isSameAs(Scanner.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "none"})
	void may_be_left_out_for_a_demonstration_only(String name) {
		assertThat(configuration.scanner(name, true, clamd(null))).isSameAs(Scanner.NONE);
		assertThatIllegalStateException().isThrownBy(() -> configuration.scanner(name, false, clamd(null)))
				.withMessageContainingAll("lacak.request.scanner", "clamd", "none-at-own-risk");
	}

	@Test
	void ends_the_start_at_a_slip_of_the_pen() {
		assertThatIllegalStateException().isThrownBy(() -> configuration.scanner("clamav", true, clamd(null)))
				.withMessageContaining("clamav");
	}

	@Test
	void takes_the_unix_socket_where_there_is_one() {
		assertThat(clamd(null).address()).isEqualTo(new InetSocketAddress("127.0.0.1", 3310));
		assertThat(clamd(Path.of("")).address()).isInstanceOf(InetSocketAddress.class);
		assertThat(clamd(Path.of("/run/clamd")).address()).isEqualTo(UnixDomainSocketAddress.of("/run/clamd"));
	}

	private static ClamdSettings clamd(Path socket) {
		return new ClamdSettings("127.0.0.1", 3310, socket, Duration.ofSeconds(2), Duration.ofSeconds(60));
	}

}
