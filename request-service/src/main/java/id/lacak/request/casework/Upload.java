package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.Inspected;
import id.lacak.request.release.Offered;
import id.lacak.request.release.WayOut;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.OptionalLong;

/** Takes a file out of a multipart form and puts it on a case, for the API and for pages. */
@Component
class Upload {

	private static final int TRIES = 5;

	private final Casework casework;

	private final Attachments attachments;

	private final WayOut wayOut;

	Upload(Casework casework, Attachments attachments, WayOut wayOut) {
		this.casework = casework;
		this.attachments = attachments;
		this.wayOut = wayOut;
	}

	/**
	 * What came of it.
	 *
	 * @param document as it is on the case now
	 * @param held what was found in it, if the applicant was to see it and does not yet
	 */
	record Attached(Ruling ruling, Optional<CaseDocument> document, Optional<Inspected> held) {

		/** The name of the sentence that says so. */
		String done() {
			if (document.filter(file -> file.state() == CaseDocument.State.QUARANTINED).isPresent())
				return "attached-waiting";
			return held.isPresent() ? "attached-held" : "attached";
		}

	}

	/**
	 * Reads the form to its end; what is wrong with it is a problem. A file that this officer put on the case before
	 * is not put there again: somebody pressed twice, or never saw the answer.
	 */
	Attached take(SignedIn officer, CaseFile file, HttpServletRequest call, OptionalLong expected) {
		if (!CommandKind.ATTACH_DOCUMENT.allowedTo(officer.roles()))
			return without(new Ruling.NotAllowed());
		var offered = Offered.read(call);
		if (offered.goesOut() && !CommandKind.DELIVER.allowedTo(officer.roles()))
			return without(new Ruling.NotAllowed());
		if (expected.isPresent() && expected.getAsLong() != file.version())
			return without(new Ruling.Stale(file));
		var kept = keep(officer, file, offered);
		var recorded = false;
		try {
			var attached = put(officer, file, kept, offered, expected);
			recorded = attached.ruling() instanceof Ruling.Done(var after) && after.document(kept.id()).isPresent();
			return attached;
		} finally {
			if (!recorded)
				attachments.delete(officer.office(), kept.id());
		}
	}

	private CaseDocument keep(SignedIn officer, CaseFile file, Offered offered) {
		var stored = offered.file().to((name, content) -> attachments.store(officer.office(), file.request().id(), name,
				content, Offered.LARGEST), "/file");
		return new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(),
				offered.audience(), stored.state(),
				casework.settingFor(officer, CommandKind.ATTACH_DOCUMENT.roles()).now(), officer.username());
	}

	/** Starts again if somebody else was faster, unless the officer looked at a certain version. */
	private Attached put(SignedIn officer, CaseFile first, CaseDocument kept, Offered offered, OptionalLong expected) {
		var file = first;
		for (var tries = 1;; tries++) {
			var before = Offered.before(file.documents(), kept);
			if (before.filter(known -> offered.satisfiedBy(known)).isPresent())
				return new Attached(new Ruling.Done(file), before, Optional.empty());
			var shown = wayOut.show(officer.office(), file.request().id(),
					before.map(CaseDocument::released).orElse(kept), offered.reason());
			if (file.documents().contains(shown.document()))
				return new Attached(new Ruling.Done(file), before, shown.held());
			var ruling = casework.carryOut(officer, file.request().id(),
					new RequestCommand.AttachDocument(shown.document(), shown.despite()),
					OptionalLong.of(file.version()));
			if (!(ruling instanceof Ruling.Stale(var present)) || expected.isPresent() || tries == TRIES)
				return new Attached(ruling, Optional.of(shown.document()), shown.held());
			file = present;
		}
	}

	private static Attached without(Ruling ruling) {
		return new Attached(ruling, Optional.empty(), Optional.empty());
	}

}
