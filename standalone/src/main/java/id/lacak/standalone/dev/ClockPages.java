package id.lacak.standalone.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ServletException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows and moves the legal clock. */
final class ClockPages {

	private static final int MAX_BODY_BYTES = 4_096;

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2199-12-31T23:59:59Z");

	private static final Set<String> FROM_OUR_OWN_PAGE = Set.of("same-origin", "none");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final MovableClock clock;

	ClockPages(MovableClock clock) {
		this.clock = clock;
	}

	ServerResponse show(ServerRequest request) {
		return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(state());
	}

	private Map<String, String> state() {
		return Map.of("now", this.clock.instant().toString(), "moved", this.clock.moved().toString());
	}

	/** {@code {"now": instant}}. */
	ServerResponse move(ServerRequest request) throws ServletException, IOException {
		var type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
		if (!type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
			throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Kirimkan application/json.",
					"Send application/json.");
		}
		this.clock.moveTo(instant(parse(body(request))));
		return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(state());
	}

	private static String body(ServerRequest request) throws IOException {
		byte[] bytes = request.servletRequest().getInputStream().readNBytes(MAX_BODY_BYTES + 1);
		if (bytes.length > MAX_BODY_BYTES) {
			throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "Isi terlalu besar.", "The body is too large.");
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static JsonNode parse(String body) {
		try {
			var node = JSON.readTree(body);
			if (node != null && node.isObject()) {
				return node;
			}
		} catch (JacksonException malformed) {
			// told below
		}
		throw new Refused(HttpStatus.BAD_REQUEST, "Isi bukan objek JSON.", "The body is not a JSON object.");
	}

	private static Instant instant(JsonNode node) {
		if (node.size() != 1 || !node.path("now").isString()) {
			throw invalid();
		}
		try {
			var now = Instant.parse(node.path("now").stringValue());
			if (now.isBefore(EARLIEST) || now.isAfter(LATEST)) {
				throw invalid();
			}
			return now;
		} catch (DateTimeException unreadable) {
			throw invalid();
		}
	}

	private static Refused invalid() {
		return new Refused(HttpStatus.UNPROCESSABLE_CONTENT,
				"Hanya \"now\", saat UTC antara tahun 2000 dan 2199, misalnya 2026-12-04T01:00:00Z.",
				"Only \"now\", an instant in UTC between the years 2000 and 2199, such as 2026-12-04T01:00:00Z.");
	}

	/** The buttons of the page; a foreign page must not press them. */
	ServerResponse press(ServerRequest request) {
		var site = request.headers().header("Sec-Fetch-Site");
		if (!site.isEmpty() && !FROM_OUR_OWN_PAGE.contains(site.getFirst())) {
			throw new Refused(HttpStatus.FORBIDDEN, "Hanya dari halaman ini.", "Only from this page.");
		}
		switch (request.param("move").orElse("")) {
			case "day" -> step(Duration.ofDays(1));
			case "week" -> step(Duration.ofDays(7));
			case "back" -> step(Duration.ofDays(-1));
			case "reset" -> this.clock.reset();
			default -> throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "Tombol tidak dikenal.", "Unknown button.");
		}
		return ServerResponse.seeOther(URI.create("/dev")).build();
	}

	private void step(Duration duration) {
		var target = this.clock.instant().plus(duration);
		if (target.isBefore(EARLIEST) || target.isAfter(LATEST)) {
			throw invalid();
		}
		this.clock.moveBy(duration);
	}

}
