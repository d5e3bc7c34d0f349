package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.attachment.Attachments;
import id.lacak.request.casework.CaseIds;
import id.lacak.request.casework.Versions;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.FindingView;
import id.lacak.request.release.Inspected;
import id.lacak.request.release.Offered;
import id.lacak.request.release.WayOut;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Files of an objection: putting one on it, and reading one. */
@Controller
class ObjectionDocuments {

	/** As with requests: whoever may hand over. */
	private static final Set<Role> WHO_LETS_OUT = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final int TRIES = 5;

	private final Reviewing reviewing;

	private final Attachments attachments;

	private final WayOut wayOut;

	ObjectionDocuments(Reviewing reviewing, Attachments attachments, WayOut wayOut) {
		this.reviewing = reviewing;
		this.attachments = attachments;
		this.wayOut = wayOut;
	}

	/**
	 * A file that was put on an objection.
	 *
	 * @param held what was found in it, if the applicant was to see it and does not yet
	 */
	record Attached(ObjectionFile file, CaseDocument document, Optional<Inspected> held) {

		/** The name of the sentence that says so. */
		String done() {
			if (document.state() == CaseDocument.State.QUARANTINED)
				return "attached-waiting";
			return held.isPresent() ? "attached-held" : "attached";
		}

	}

	/** The same for programs. */
	record Added(@JsonUnwrapped ObjectionView.Document document,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, Object>> findings) {
	}

	@PostMapping("/api/v1/objections/{id}/documents")
	ResponseEntity<Added> add(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			HttpServletRequest call,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		if (!ObjectionCommandKind.ATTACH_DOCUMENT.allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = CaseIds.parse(id).flatMap(known -> reviewing.find(officer, known)).orElseThrow(Problem::notFound);
		var attached = take(officer, file, call, Versions.expected(version));
		var document = attached.document();
		return ResponseEntity
				.created(URI.create("/api/v1/objections/" + file.objection().id() + "/documents/" + document.id()))
				.eTag(Versions.tag(attached.file().version()))
				.body(new Added(ObjectionView.Document.of(document),
						attached.held().map(held -> FindingView.all(held).toList()).orElse(List.of())));
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

	/**
	 * Keeps the file of a multipart form and puts it on the objection; what is wrong with it is a problem. A file that
	 * this officer sent before is not put there again.
	 */
	Attached take(SignedIn officer, ObjectionFile file, HttpServletRequest call, OptionalLong expected) {
		var offered = Offered.read(call);
		if (offered.goesOut() && !officer.hasAny(WHO_LETS_OUT))
			throw Problem.forbidden();
		if (expected.isPresent() && expected.getAsLong() != file.version())
			throw Problem.stale();
		var kept = keep(officer, file, offered);
		var recorded = false;
		try {
			var attached = put(officer, file, kept, offered, expected);
			recorded = attached.file().document(kept.id()).isPresent();
			return attached;
		} finally {
			if (!recorded)
				attachments.delete(officer.office(), kept.id());
		}
	}

	private CaseDocument keep(SignedIn officer, ObjectionFile file, Offered offered) {
		var stored = offered.file().to((name, content) -> attachments.store(officer.office(), file.objection().id(),
				name, content, Offered.LARGEST), "/file");
		return new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(),
				offered.audience(), stored.state(), reviewing.settingFor(officer).now(), officer.username());
	}

	/** Starts again if somebody else was faster, unless the officer looked at a certain version. */
	private Attached put(SignedIn officer, ObjectionFile first, CaseDocument kept, Offered offered,
			OptionalLong expected) {
		var file = first;
		for (var tries = 1;; tries++) {
			var before = Offered.before(file.documents(), kept);
			if (before.filter(offered::satisfiedBy).isPresent())
				return new Attached(file, before.get(), Optional.empty());
			var shown = wayOut.show(officer.office(), reviewing.owner(file),
					before.map(CaseDocument::released).orElse(kept), offered.reason());
			if (file.documents().contains(shown.document()))
				return new Attached(file, shown.document(), shown.held());
			var verdict = reviewing.carryOut(officer, file.objection().id(),
					new ObjectionCommand.AttachDocument(shown.document(), shown.despite()),
					OptionalLong.of(file.version()));
			if (!(verdict instanceof Verdict.Stale(var present)) || expected.isPresent() || tries == TRIES)
				return new Attached(verdict.orProblem(), shown.document(), shown.held());
			file = present;
		}
	}

}
