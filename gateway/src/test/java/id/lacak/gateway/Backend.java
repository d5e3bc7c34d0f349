package id.lacak.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * A real HTTP service behind the gateway, which does as each test says and remembers what
 * it got.
 */
final class Backend implements AutoCloseable {

	record Seen(String method, String target, Headers headers, byte[] body) {

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

	private final HttpServer server;

	private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

	private volatile HttpHandler script;

	private Backend(HttpServer server) {
		this.server = server;
		this.script = answering(200, "text/plain", "ok");
	}

	static Backend start() {
		return start(0);
	}

	static Backend start(int port) {
		try {
			var backend = new Backend(
					HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500));
			backend.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			backend.server.createContext("/", backend::handle);
			backend.server.start();
			return backend;
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static HttpHandler answering(int status, String type, String body) {
		return exchange -> {
			var bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		};
	}

	private void handle(HttpExchange exchange) throws IOException {
		if (exchange.getRequestURI().getPath().startsWith("/actuator/")) {
			answering(200, "application/json", "{\"status\":\"UP\"}").handle(exchange);
			return;
		}
		var body = exchange.getRequestBody().readAllBytes();
		this.seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
				exchange.getRequestHeaders(), body));
		this.script.handle(exchange);
	}

	Backend does(HttpHandler script) {
		this.seen.clear();
		this.script = script;
		return this;
	}

	List<Seen> seen() {
		return List.copyOf(this.seen);
	}

	Seen last() {
		return this.seen.getLast();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	String url() {
		return "http://127.0.0.1:" + port();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
