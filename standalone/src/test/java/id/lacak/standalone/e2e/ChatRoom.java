package id.lacak.standalone.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A chat server in the way of Telegram's: a bot with a token speaks in rooms. */
final class ChatRoom implements AutoCloseable {

	private static final String PATH = "/bot7001:rahasia/sendMessage";

	private static final byte[] TAKEN = "{\"ok\": true, \"result\": {\"message_id\": 1}}".getBytes();

	private final Map<String, List<String>> lines = Map.of("depok", new CopyOnWriteArrayList<>(), "bogor",
			new CopyOnWriteArrayList<>());

	private final HttpServer server;

	ChatRoom() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.createContext(PATH, this::take);
		server.start();
	}

	/** How the product is told to use it: each office has a room of its name. */
	Map<String, String> settings() {
		var settings = new HashMap<String, String>();
		var n = 0;
		for (var office : lines.keySet()) {
			var chat = "lacak.chats[" + n++ + "].";
			settings.putAll(Map.of(chat + "name", office + "-obrolan", chat + "office", office, chat + "http.url",
					"http://127.0.0.1:" + server.getAddress().getPort() + PATH, chat + "http.body",
					"{\"chat_id\": \"" + office + "\", \"text\": \"{text}\"}", chat + "http.success.at", "/ok",
					chat + "http.success.matches", "^true$"));
		}
		return settings;
	}

	/** What was said in the room of an office. */
	List<String> lines(String office) {
		return List.copyOf(lines.get(office));
	}

	@Override
	public void close() {
		server.stop(0);
	}

	private void take(HttpExchange exchange) throws IOException {
		var said = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
		lines.get(said.path("chat_id").asString()).add(said.path("text").asString());
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, TAKEN.length);
		exchange.getResponseBody().write(TAKEN);
		exchange.close();
	}

}
