package id.lacak.standalone.dev;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows and moves the legal clock. */
final class ClockPages {

	/** The zone in which people read and set it. */
	static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

	private static final int MAX_BODY_BYTES = 4_096;

	private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

	private static final Set<String> FROM_OUR_OWN_PAGE = Set.of("same-origin", "none");

	private static final JsonMapper JSON = JsonMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.build();

	private final MovableClock clock;

	ClockPages(MovableClock clock) {
		this.clock = clock;
	}

	ServerResponse show() {
		return ServerResponse.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.header("Cache-Control", "no-store")
				.body(Map.of("now", this.clock.instant(), "moved", this.clock.moved().toString()));
	}

	/** {@code {"now": instant}}. */
	ServerResponse put(ServerRequest request) throws IOException {
		if (!isJson(request)) {
			throw Refused.with(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Kirimkan application/json.",
					"Send application/json.");
		}
		this.clock.moveTo(instant(parse(body(request))));
		return show();
	}

	private static boolean isJson(ServerRequest request) {
		try {
			return request.headers().contentType().filter(MediaType.APPLICATION_JSON::isCompatibleWith).isPresent();
		} catch (IllegalArgumentException malformed) {
			return false;
		}
	}

	private static byte[] body(ServerRequest request) throws IOException {
		byte[] bytes = request.servletRequest().getInputStream().readNBytes(MAX_BODY_BYTES + 1);
		if (bytes.length > MAX_BODY_BYTES) {
			throw Refused.with(HttpStatus.CONTENT_TOO_LARGE, "Isi terlalu besar.", "The body is too large.");
		}
		return bytes;
	}

	private static JsonNode parse(byte[] body) {
		try {
			var node = JSON.readTree(body);
			if (node.isObject() && (node.path("now").isMissingNode() || node.path("now").isString())) {
				return node;
			}
		} catch (JacksonException malformed) {
			// told below
		}
		throw Refused.with(HttpStatus.BAD_REQUEST, "Isi bukan objek JSON dengan teks now.",
				"The body is not a JSON object with a text now.");
	}

	private static Instant instant(JsonNode node) {
		for (String name : node.propertyNames()) {
			if (!name.equals("now")) {
				throw Refused.field("/" + name.replace("~", "~0").replace("/", "~1"), "UNKNOWN_FIELD",
						"Isian ini tidak dikenal.", "This field is unknown.");
			}
		}
		if (node.isEmpty()) {
			throw Refused.field("/now", "REQUIRED", "now wajib ada.", "now is required.");
		}
		try {
			return withinReason(Instant.parse(node.path("now").stringValue()));
		} catch (DateTimeException unreadable) {
			throw invalid();
		}
	}

	private static Instant withinReason(Instant now) {
		if (now.isBefore(EARLIEST) || now.isAfter(LATEST)) {
			throw invalid();
		}
		return now;
	}

	private static Refused invalid() {
		return Refused.field("/now", "INVALID_VALUE",
				"now harus saat antara tahun 1970 dan 2999, misalnya 2026-12-04T01:00:00Z.",
				"now must be an instant between the years 1970 and 2999, such as 2026-12-04T01:00:00Z.");
	}

	/** The forms of the page; a foreign page must not press their buttons. */
	ServerResponse press(ServerRequest request) {
		var site = request.headers().header("Sec-Fetch-Site");
		if (!site.isEmpty() && !FROM_OUR_OWN_PAGE.contains(site.getFirst())) {
			throw Refused.with(HttpStatus.FORBIDDEN, "Hanya dari halaman ini.", "Only from this page.");
		}
		switch (Refused.parameter(request, "move")) {
			case "day" -> step(Duration.ofDays(1));
			case "week" -> step(Duration.ofDays(7));
			case "back" -> step(Duration.ofDays(-1));
			case "reset" -> this.clock.reset();
			case "to" -> this.clock.moveTo(withinReason(local(Refused.parameter(request, "now"))));
			default -> throw Refused.field("/move", "INVALID_VALUE", "Tombol tidak dikenal.", "Unknown button.");
		}
		return ServerResponse.seeOther(URI.create("/dev#jam")).build();
	}

	private static Instant local(String text) {
		try {
			return LocalDateTime.parse(text).atZone(ZONE).toInstant();
		} catch (DateTimeException unreadable) {
			throw Refused.field("/now", "INVALID_VALUE", "Isi tanggal dan jam, misalnya 2026-12-04T08:00.",
					"Give date and time, such as 2026-12-04T08:00.");
		}
	}

	private void step(Duration duration) {
		this.clock.moveTo(withinReason(this.clock.instant().plus(duration)));
	}

}
