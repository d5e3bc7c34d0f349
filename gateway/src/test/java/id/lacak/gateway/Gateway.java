package id.lacak.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running gateway on a port of its own, with a real client and raw sockets to ask it.
 */
final class Gateway implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private Gateway(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static Gateway before(String requestUrls, String... settings) {
		var arguments = new LinkedHashMap<String, String>();
		Stream
				.concat(Stream.of("lacak.gateway.port=0", "lacak.request.url=" + requestUrls,
						"lacak.gateway.limit.reads.calls=1000000", "lacak.gateway.limit.writes.calls=1000000"),
						Arrays.stream(settings))
				.map(setting -> setting.split("=", 2))
				.forEach(setting -> arguments.put(setting[0], setting[1]));
		return new Gateway(GatewayService.application()
				.run(arguments.entrySet().stream().map(setting -> "--" + setting).toArray(String[]::new)));
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
	}

	HttpResponse<String> get(String path, String... headers) {
		var request = to(path);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request.GET());
	}

	HttpResponse<String> post(String path, String type, BodyPublisher body) {
		return send(to(path).header("Content-Type", type).POST(body));
	}

	HttpResponse<String> post(String path, String json) {
		return post(path, "application/json", BodyPublishers.ofString(json));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		} catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	HttpClient client() {
		return this.client;
	}

	/** Sends the bytes as they are and reads until the gateway closes. */
	String raw(String request) {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
