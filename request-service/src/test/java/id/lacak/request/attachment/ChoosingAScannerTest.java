package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

@NullUnmarked
class ChoosingAScannerTest {

	private final AttachmentConfiguration configuration = new AttachmentConfiguration();

	@Test
	void is_none_or_clamd() {
		assertThat(configuration.scanner("none", clamd(null))).isSameAs(Scanner.NONE);
		assertThat(configuration.scanner("clamd", clamd(null))).isInstanceOf(ClamdScanner.class);
	}

	@Test
	void ends_the_start_at_a_slip_of_the_pen() {
		assertThatIllegalStateException().isThrownBy(() -> configuration.scanner("clamav", clamd(null)))
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
