package id.lacak.notification.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A provider with an HTTP door that keeps what it is asked and does as a test tells it. */
public final class HttpProvider implements AutoCloseable {

	private final HttpServer server;

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile Answer answer = new Answer.Says(200, "{}");

	public HttpProvider() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	public List<Request> requests() {
		return this.requests;
	}

	public void answers(Answer next) {
		this.answer = next;
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.requests.add(new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
				Map.copyOf(exchange.getRequestHeaders()), body));
		switch (this.answer) {
			case Answer.Says(var status, var text) -> {
				var bytes = text.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().set("Content-Type", "application/json");
				exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
				exchange.getResponseBody().write(bytes);
				exchange.close();
			}
			case Answer.HangsUp() -> exchange.close();
			case Answer.Nothing() -> awaitClosed();
		}
	}

	private void awaitClosed() {
		try {
			this.closed.await();
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What it does. */
	public sealed interface Answer {

		/** An answer. */
		record Says(int status, String body) implements Answer {
		}

		/** Hangs up without a word. */
		record HangsUp() implements Answer {
		}

		/** Never answers. */
		record Nothing() implements Answer {
		}

	}

	/** What it was asked. */
	public record Request(String method, String uri, Map<String, List<String>> headers, String body) {

		/** A header; empty when it is not there. */
		public String header(String name) {
			return this.headers.entrySet()
					.stream()
					.filter(entry -> entry.getKey().equalsIgnoreCase(name))
					.map(entry -> entry.getValue().getFirst())
					.findFirst()
					.orElse("");
		}
	}

}
