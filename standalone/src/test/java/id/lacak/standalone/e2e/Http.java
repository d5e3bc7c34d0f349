package id.lacak.standalone.e2e;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A client as strangers write it: it knows the address of the gateway and nothing else. */
final class Http {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(5))
			.build();

	private final URI base;

	private final Map<String, String> headers;

	Http(URI base) {
		this(base, Map.of());
	}

	private Http(URI base, Map<String, String> headers) {
		this.base = base;
		this.headers = headers;
	}

	/** The same client, signed in. */
	Http as(String username) {
		var session = post("/api/v1/sessions", """
				{"username": "%s", "password": "lacak-demo"}""".formatted(username)).expect(201);
		return new Http(base, Map.of("Authorization", "Bearer " + session.text("accessToken")));
	}

	/** The same client with the session of a browser. */
	Http withPages(String username) {
		var shown = send(request("/petugas/masuk").header("Accept", "text/html").GET()).expect(200);
		var token = shown.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		var form = "username=%s&password=lacak-demo&_csrf=%s".formatted(username,
				URLEncoder.encode(token, StandardCharsets.UTF_8));
		var inside = send(request("/petugas/masuk").header("Cookie", cookie(shown, "lacak-form"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form))).expect(302);
		return new Http(base, Map.of("Cookie", cookie(inside, "lacak"), "Accept", "text/html"));
	}

	/** The words and marks of a page. */
	String page(String path) {
		return get(path).expect(200).body();
	}

	private static String cookie(Answer answer, String name) {
		return answer.response()
				.headers()
				.allValues("Set-Cookie")
				.stream()
				.filter(cookie -> cookie.startsWith(name + "="))
				.map(cookie -> cookie.replaceFirst(";.*", ""))
				.findFirst()
				.orElseThrow();
	}

	/** The same client with this token. */
	Http with(String token) {
		return new Http(base, Map.of("Authorization", "Bearer " + token));
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	Answer post(String path, String json, String... more) {
		var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
		for (var i = 0; i < more.length; i += 2)
			request.setHeader(more[i], more[i + 1]);
		return send(request);
	}

	Answer put(String path, String json) {
		return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
	}

	Answer upload(String path, String name, byte[] content, String audience) {
		var boundary = "lacak-boundary-7d1";
		var body = new java.io.ByteArrayOutputStream();
		body.writeBytes("""
				--%s\r
				Content-Disposition: form-data; name="audience"\r
				\r
				%s\r
				--%s\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(boundary, audience, boundary, name).getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
				.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private HttpRequest.Builder request(String path) {
		var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(40));
		headers.forEach(request::header);
		return request;
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/** What came back. */
	record Answer(HttpResponse<byte[]> response) {

		int status() {
			return response.statusCode();
		}

		String body() {
			return new String(response.body(), StandardCharsets.UTF_8);
		}

		String header(String name) {
			return response.headers().firstValue(name).orElse("");
		}

		JsonNode json() {
			return JSON.readTree(response.body());
		}

		String text(String field) {
			return json().path(field).asString();
		}

		Answer expect(int status) {
			if (status() != status)
				throw new AssertionError("%s %s answered %d instead of %d: %s".formatted(response.request().method(),
						response.request().uri().getPath(), status(), status, body()));
			return this;
		}
	}
}
