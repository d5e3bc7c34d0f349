package id.lacak.gateway;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class LimitingSizesTest {

	private static final int KB = 1024;

	private static Backend backend;

	private static Gateway gateway;

	@BeforeAll
	static void start() {
		backend = Backend.start();
		gateway = Gateway.before(backend.url());
	}

	@AfterAll
	static void stop() {
		gateway.close();
		backend.close();
	}

	@ParameterizedTest(name = "{1} KB of {2} to {0}: {3}")
	@CsvSource(textBlock = """
			/api/v1/requests,               256, application/json,                  200
			/api/v1/requests,               257, application/json,                  413
			/api/v1/requests,               257, multipart/form-data; boundary=b,   413
			/ajukan,                        900, application/x-www-form-urlencoded, 200
			/ajukan,                       1025, application/x-www-form-urlencoded, 413
			/ajukan/ABC/berkas,           10300, multipart/form-data; boundary=b,   200
			/en/ajukan/ABC/berkas,        10300, multipart/form-data; boundary=b,   200
			/keberatan,                   10300, multipart/form-data; boundary=b,   200
			/en/lacak/ABC/keberatan,      10800, multipart/form-data; boundary=b,   413
			/lacak/ABC/lengkapi,          10800, multipart/form-data; boundary=b,   413
			/api/v1/tracking/ABC/completion, 10300, multipart/form-data; boundary=b, 200
			/api/v1/tracking/ABC/completion, 10800, Multipart/Form-Data; boundary=b, 413
			/api/v1/tracking/ABC/completion, 300, application/json,                 413
			/api/v1/requests/7/documents, 12000, multipart/form-data; boundary=b,   200
			/api/v1/objections/7/documents, 12000, multipart/form-data; boundary=b, 200
			/petugas/kasus/7/berkas,      12000, multipart/form-data; boundary=b,   200
			/en/petugas/kasus/7/berkas,   12000, multipart/form-data; boundary=b,   200
			/api/v1/requests/7/notes,     12000, multipart/form-data; boundary=b,   413
			""")
	void declared_or_not_a_body_is_held_to_its_size(String path, int kilobytes, String type, int status) {
		for (var body : new BodyPublisher[]{declared(kilobytes), undeclared(kilobytes)}) {
			backend.does(Backend.answering(200, "text/plain", "ok"));
			var answer = gateway.post(path, type, body);
			assertThat(answer.statusCode()).isEqualTo(status);
			if (status == 413) {
				assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
				assertThat(backend.seen()).isEmpty();
			} else {
				assertThat(backend.last().body()).hasSize(kilobytes * KB);
			}
		}
	}

	@Test
	void an_officers_file_over_200_MB_is_refused_before_it_is_sent() {
		backend.does(Backend.answering(200, "text/plain", "ok"));
		var answer = gateway.raw("""
				POST /api/v1/requests/7/documents HTTP/1.1\r
				Host: lacak.test\r
				Connection: close\r
				Expect: 100-continue\r
				Content-Type: multipart/form-data; boundary=b\r
				Content-Length: 220000000\r
				\r
				""");
		assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
		assertThat(backend.seen()).isEmpty();
	}

	@Test
	void a_client_that_stops_in_the_middle_is_not_held_against_the_service() {
		for (var i = 0; i < 30; i++) {
			gateway
					.raw("POST /api/v1/requests HTTP/1.1\r\nHost: lacak.test\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
		}
		backend.does(Backend.answering(200, "text/plain", "ok"));
		assertThat(gateway.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void half_a_file_never_looks_whole_to_the_service() throws Exception {
		backend.does(Backend.answering(200, "text/plain", "ok"));
		for (var i = 0; i < 20; i++) {
			try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
				socket.getOutputStream()
						.write(("POST /api/v1/requests/7/documents HTTP/1.1\r\nHost: lacak.test\r\n"
								+ "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n"
								+ "186a0\r\n" + "a".repeat(100_000) + "\r\n186a0\r\nbbb")
								.getBytes(StandardCharsets.US_ASCII));
			}
		}
		assertThat(gateway.get("/").statusCode()).isEqualTo(200);
		assertThat(backend.seen()).extracting(Backend.Seen::method).containsExactly("GET");
	}

	private static BodyPublisher declared(int kilobytes) {
		return BodyPublishers.ofByteArray(new byte[kilobytes * KB]);
	}

	private static BodyPublisher undeclared(int kilobytes) {
		return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[kilobytes * KB]));
	}

}
