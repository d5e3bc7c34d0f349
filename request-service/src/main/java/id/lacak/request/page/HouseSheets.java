package id.lacak.request.page;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.HouseStyles;
import id.lacak.request.office.Offices;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The offices' own colours and crests as files of the site. Each is called by its content, so
 * that browsers keep it for ever and a change is seen at once.
 */
@Component
public class HouseSheets {

	/** Hexadecimal digits of the SHA-256 in a file's name, as other hashed files have. */
	private static final int DIGITS = 32;

	private static final String SHIPPED_CREST = "/aset/lambang.svg";

	private final Map<OfficeCode, String> stylesheets = new HashMap<>();

	private final Map<OfficeCode, String> crests = new HashMap<>();

	private final Map<String, String> files = new HashMap<>();

	HouseSheets(Offices offices, HouseStyles styles) {
		for (var office : offices.all()) {
			var style = styles.of(office.code());
			style.crest().ifPresent(svg -> crests.put(office.code(), keep("lambang-kantor-", svg, ".svg")));
			if (style.coloured() || style.crest().isPresent())
				stylesheets.put(office.code(), keep("kantor-", style.pageCss(), ".css"));
		}
	}

	/** The address of the office's colours; empty if they are the usual ones. */
	public String stylesheet(OfficeCode office) {
		return stylesheets.getOrDefault(office, "");
	}

	/** The address of the office's crest. */
	public String crest(OfficeCode office) {
		return crests.getOrDefault(office, SHIPPED_CREST);
	}

	/** Whether the office has a crest of its own. */
	boolean crested(OfficeCode office) {
		return crests.containsKey(office);
	}

	private String keep(String prefix, String content, String suffix) {
		var name = prefix + hash(content) + suffix;
		files.put(name, content);
		return "/aset/" + name;
	}

	private static String hash(String content) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, DIGITS);
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Serves them. */
	@RestController
	static class Files {

		private static final String SVG = "image/svg+xml";

		private final HouseSheets sheets;

		Files(HouseSheets sheets) {
			this.sheets = sheets;
		}

		@GetMapping("/aset/kantor-{hash}.css")
		ResponseEntity<String> stylesheet(@PathVariable String hash) throws NoResourceFoundException {
			return file("kantor-" + hash + ".css", "text/css;charset=UTF-8");
		}

		@GetMapping("/aset/lambang-kantor-{hash}.svg")
		ResponseEntity<String> crest(@PathVariable String hash) throws NoResourceFoundException {
			return file("lambang-kantor-" + hash + ".svg", SVG + ";charset=UTF-8");
		}

		private ResponseEntity<String> file(String name, String type) throws NoResourceFoundException {
			var content = sheets.files.get(name);
			if (content == null)
				throw new NoResourceFoundException(HttpMethod.GET, "/aset/" + name, name);
			return ResponseEntity.ok()
					.contentType(MediaType.parseMediaType(type))
					// what a city drew is a picture and nothing more, also when it is opened by itself
					.headers(headers -> {
						if (type.startsWith(SVG))
							headers.set("Content-Security-Policy",
									"sandbox; default-src 'none'; style-src 'unsafe-inline'");
					})
					.header(HttpHeaders.VARY, "Accept-Encoding")
					.body(content);
		}
	}

}
