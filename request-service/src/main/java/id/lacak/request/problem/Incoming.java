package id.lacak.request.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The body of a call, not read yet. A controller takes it as a parameter and reads it once it knows
 * that the caller may do the thing and that the case exists: so 403 and 404 come before 415 and 400.
 */
public final class Incoming {

	private static final int LARGEST = 256 * 1024;

	private final HttpServletRequest request;

	Incoming(HttpServletRequest request) {
		this.request = request;
	}

	/** The JSON body; 415 for another media type, 413 above 256 KiB, 400 if it is not one object. */
	public Body json() {
		if (!isJson())
			throw Problem.of(415, "unsupported-media-type").with("Accept", MediaType.APPLICATION_JSON_VALUE);
		return Body.json(bytes());
	}

	/** The JSON body, or an empty one if nothing was sent at all. */
	public Body jsonOrNothing() {
		return request.getContentLengthLong() == 0 || request.getContentType() == null
				? Body.json("{}".getBytes(StandardCharsets.UTF_8))
				: json();
	}

	/**
	 * A body of text.
	 *
	 * @param type the media type, without parameters
	 */
	public record Text(String type, String text) {
	}

	/** The text in UTF-8; 415 for another media type than these, 413 above 256 KiB. */
	public Text text(String... types) {
		var type = mediaType();
		var plain = type.getType() + "/" + type.getSubtype();
		if (!List.of(types).contains(plain))
			throw Problem.of(415, "unsupported-media-type").with("Accept", String.join(", ", types));
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
			// what spreadsheets put before the first letter
			return new Text(plain, text.startsWith("\uFEFF") ? text.substring(1) : text);
		} catch (CharacterCodingException notUtf8) {
			throw Problem.malformed("not-utf8");
		}
	}

	/** The fields of a form, without these, which are no part of the matter. */
	public Body form(String... except) {
		var fields = new LinkedHashMap<>(request.getParameterMap());
		List.of(except).forEach(fields::remove);
		return Body.form(fields);
	}

	/** The fields of a form as they were typed, to show them again. */
	public Map<String, List<String>> typed() {
		var typed = new LinkedHashMap<String, List<String>>();
		request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
		return typed;
	}

	/** Whether the body is said to be JSON in UTF-8. */
	private boolean isJson() {
		var type = mediaType();
		var charset = type.getParameter("charset");
		return (type.isCompatibleWith(MediaType.APPLICATION_JSON) && type.isConcrete()
				|| type.getSubtype().endsWith("+json") && !type.getSubtype().contains("patch"))
				&& (charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8"));
	}

	/** Whether the body is said to be a multipart form. */
	public boolean isMultipart() {
		return mediaType().isCompatibleWith(MediaType.MULTIPART_FORM_DATA);
	}

	private MediaType mediaType() {
		try {
			var type = request.getContentType();
			return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
		} catch (InvalidMediaTypeException nonsense) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
	}

	private byte[] bytes() {
		if (request.getContentLengthLong() > LARGEST)
			throw Problem.of(413, "too-large");
		try {
			var bytes = request.getInputStream().readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST)
				throw Problem.of(413, "too-large");
			return bytes;
		} catch (IOException brokenOff) {
			throw Problem.malformed("broken-off");
		}
	}

}
