package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.FindingView;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Files of a case: putting one on it, and reading one. */
@Controller
class DocumentsController {

	private final Casework casework;

	private final Upload upload;

	private final Releasing releasing;

	DocumentsController(Casework casework, Upload upload, Releasing releasing) {
		this.releasing = releasing;
		this.casework = casework;
		this.upload = upload;
	}

	/**
	 * A file that was put on the case.
	 *
	 * @param findings why the applicant, who was to see it, does not
	 */
	record Added(@JsonUnwrapped CaseView.Document document,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, Object>> findings) {
	}

	@PostMapping("/api/v1/requests/{id}/documents")
	ResponseEntity<Added> add(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			HttpServletRequest call,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		var file = file(officer, id);
		var attached = upload.take(officer, file, call, Versions.expected(version));
		var after = switch (attached.ruling()) {
			case Ruling.Done(var done) -> done;
			case Ruling.Refused(var why, _) -> throw Problem.refused(why);
			case Ruling.Stale _ -> throw Problem.stale();
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		};
		var document = attached.document().orElseThrow();
		return ResponseEntity
				.created(URI.create("/api/v1/requests/" + file.request().id() + "/documents/" + document.id()))
				.eTag(Versions.tag(after.version()))
				.body(new Added(CaseView.Document.of(document),
						attached.held().map(held -> FindingView.all(held).toList()).orElse(List.of())));
	}

	@GetMapping({"/api/v1/requests/{id}/documents/{document}", CasePages.PATH + "/berkas/{document}",
			"/en" + CasePages.PATH + "/berkas/{document}"})
	ResponseEntity<InputStreamResource> read(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			@PathVariable String document) {
		var opened = CaseIds.parse(id)
				.flatMap(known -> casework.open(officer, known, document))
				.orElseThrow(Problem::notFound);
		return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(opened.type()))
				.contentLength(opened.size())
				// never shown inside our pages: the content is a stranger's
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
								.filename(opened.name(), StandardCharsets.UTF_8)
								.build()
								.toString())
				.body(new InputStreamResource(opened.content()));
	}

	/** What the receiver of a file would get besides what it is handed over for. */
	@GetMapping("/api/v1/requests/{id}/documents/{document}/findings")
	ResponseEntity<FindingView.OfDocument> findings(@AuthenticationPrincipal SignedIn officer,
			@PathVariable String id, @PathVariable String document) {
		var file = file(officer, id);
		if (file.document(document).isEmpty())
			throw Problem.notFound();
		return ResponseEntity.ok(releasing.inspect(file, document)
				.map(FindingView.OfDocument::of)
				.orElseThrow(() -> Problem.of(409, "document-not-available")));
	}

	private CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

}
