package id.lacak.request.problem;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.page.PublicSide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** What the servlet container refuses on its own is answered like everything else. */
@SpringBootTest(classes = PublicSide.class, properties = {PublicSide.SETTINGS,
		"server.port=0"}, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class ContainerTest {

	@LocalServerPort
	private int port;

	@Autowired
	private InMemoryRequests requests;

	@ParameterizedTest(name = "{0} is answered with {1}")
	@CsvSource(delimiter = '|', textBlock = """
			GET /api/v1/nothing HTTP/1.1                | 404
			TRACE /api/v1/requests HTTP/1.1             | 405
			GET /api/v1/tracking/%zz HTTP/1.1           | 400
			GET /api/v1/tracking/<a> HTTP/1.1           | 400
			GET /api/v1/tracking/%2e%2e%2f%2e%2e HTTP/1.1 | 400
			GET /a?b=%zz HTTP/1.1                       | 404
			LARGE                                       | 400
			""")
	void a_strange_call(String line, int status) throws IOException {
		var call = line.equals("LARGE")
				? "GET /api/v1/requests HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
				: line + "\r\nHost: localhost";
		var answer = raw(call + "\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json",
				"\"status\":" + status).doesNotContain("Tomcat", "<html", "Exception", "java.");
	}

	@ParameterizedTest(name = "of {0} bytes of which few come is answered with {1}")
	@CsvSource(textBlock = """
			5000,      400, malformed
			300000000, 413, too-large
			""")
	void an_upload(long announced, int status, String kind) throws IOException {
		var file = requests.keep(ARequest.incomplete().from(AnIntake.on("2026-11-23")).file());
		var answer = raw("POST /api/v1/tracking/" + file.request().trackingCode().value()
				+ "/completion HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + announced
				+ "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Disposition: form-data;"
				+ " name=\"files\"; filename=\"ktp.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 cut");
		assertThat(answer).startsWith("HTTP/1.1 " + status).contains("/problems/" + kind);
		assertThat(requests.find(file.request().trackingCode()).orElseThrow().documents()).isEmpty();
	}

	private String raw(String call) throws IOException {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(call.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
