package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.SentFile;
import id.lacak.request.casework.CaseIds;
import id.lacak.request.casework.Versions;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseDocument.Audience;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;

/** Files of an objection: putting one on it, and reading one. */
@Controller
class ObjectionDocuments {

	/** 200 MiB. */
	private static final long LARGEST_FILE = 200L * 1024 * 1024;

	private final Reviewing reviewing;

	private final Attachments attachments;

	ObjectionDocuments(Reviewing reviewing, Attachments attachments) {
		this.reviewing = reviewing;
		this.attachments = attachments;
	}

	@PostMapping("/api/v1/objections/{id}/documents")
	ResponseEntity<ObjectionView.Document> add(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			HttpServletRequest call,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		if (!ObjectionCommandKind.ATTACH_DOCUMENT.allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = CaseIds.parse(id).flatMap(known -> reviewing.find(officer, known)).orElseThrow(Problem::notFound);
		var document = take(officer, file, call);
		var after = attach(officer, file, document, Versions.expected(version));
		return ResponseEntity
				.created(URI.create("/api/v1/objections/" + file.objection().id() + "/documents/" + document.id()))
				.eTag(Versions.tag(after.version()))
				.body(ObjectionView.Document.of(document));
	}

	@GetMapping({"/api/v1/objections/{id}/documents/{document}", "/petugas/keberatan/{id}/berkas/{document}",
			"/en/petugas/keberatan/{id}/berkas/{document}"})
	ResponseEntity<InputStreamResource> read(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			@PathVariable String document) {
		var opened = CaseIds.parse(id)
				.flatMap(known -> reviewing.open(officer, known, document))
				.orElseThrow(Problem::notFound);
		return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(opened.type()))
				.contentLength(opened.size())
				// never shown inside our pages: the content is a stranger's
				.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
						.filename(opened.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
				.body(new InputStreamResource(opened.content()));
	}

	/** Puts a kept file on the objection. */
	ObjectionFile attach(SignedIn officer, ObjectionFile file, CaseDocument document, OptionalLong expected) {
		try {
			return reviewing.carryOut(officer, file.objection().id(), new ObjectionCommand.AttachDocument(document),
					expected).orProblem();
		} catch (Problem notRecorded) {
			attachments.delete(officer.office(), document.id());
			throw notRecorded;
		}
	}

	/** Keeps the file of a multipart form; what is wrong with it is a problem. */
	CaseDocument take(SignedIn officer, ObjectionFile file, HttpServletRequest call) {
		var form = WebUtils.getNativeRequest(call, MultipartHttpServletRequest.class);
		if (form == null)
			throw Problem.of(415, "unsupported-media-type").with("Accept", "multipart/form-data");
		var given = form.getParameterValues("audience");
		var body = Body.form(given == null ? Map.of() : Map.of("audience", given));
		var audience = body.optional("audience", Rule.word(Audience.class)).orElse(Audience.INTERNAL);
		var part = form.getFile("file");
		if (part == null)
			body.refuse("file", "REQUIRED");
		body.check();
		return stored(officer, file, java.util.Objects.requireNonNull(part), audience);
	}

	private CaseDocument stored(SignedIn officer, ObjectionFile file, MultipartFile part, Audience audience) {
		var stored = new SentFile(part).to((name, content) -> attachments.store(officer.office(),
				file.objection().id(), name, content, LARGEST_FILE), "/file");
		return new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(), audience,
				stored.state(), reviewing.settingFor(officer).now(), officer.username());
	}

}
