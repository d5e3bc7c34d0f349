package id.lacak.request.tracking;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.nio.charset.StandardCharsets;

/** Hands out documents that are meant for the applicant. */
@Controller
class DocumentDownload {

	private final Tracking tracking;

	DocumentDownload(Tracking tracking) {
		this.tracking = tracking;
	}

	@GetMapping({"/api/v1/tracking/{code}/documents/{id}", "/lacak/{code}/berkas/{id}",
			"/en/lacak/{code}/berkas/{id}"})
	ResponseEntity<InputStreamResource> download(@PathVariable String code, @PathVariable String id) {
		var document = tracking.document(code, id);
		var opened = tracking.open(code, document);
		return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(document.type()))
				.contentLength(document.size())
				.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
						.filename(document.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.header("Content-Security-Policy", "sandbox; default-src 'none'")
				.body(new InputStreamResource(opened.content()));
	}

}
