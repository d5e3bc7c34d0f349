package id.lacak.request.tracking;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Completion;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adding what was missing in a request. */
@Service
class Completing {

	private static final String FOUND_INCOMPLETE = "found-incomplete";

	private final Tracking tracking;

	private final Attachments attachments;

	Completing(Tracking tracking, Attachments attachments) {
		this.tracking = tracking;
		this.attachments = attachments;
	}

	/** Whether a completion would be taken; asked before files are kept. */
	void expect(CaseFile file) {
		if (tracking.decided(file, new RequestCommand.SupplyCompletion(List.of(), Optional.empty(),
				List.of(), Optional.empty())) instanceof Outcome.Refused(var why))
			throw Problem.refused(why);
	}

	/** Adds what was missing with all its files: of one that is refused none stays. */
	CaseFile complete(CaseFile file, List<Completion.Item> items, Optional<String> note, List<SentFile> uploads) {
		expect(file);
		var kept = new ArrayList<CaseDocument>();
		try {
			for (var i = 0; i < uploads.size(); i++)
				kept.add(keep(file, uploads.get(i), "/files/" + i));
			var attached = kept.stream().<RequestEvent>map(RequestEvent.DocumentAttached::new).toList();
			var after = tracking.carryOut(file, supply(items, note, kept), attached,
					present -> has(present, items, note, kept));
			if (kept.stream().anyMatch(document -> after.document(document.id()).isEmpty()))
				forget(file, kept);
			return after;
		} catch (Problem refused) {
			// one bad file, or a case that moved on: nothing was recorded, so nothing stays
			forget(file, kept);
			throw refused;
		}
	}

	/** Adds what was missing together with the files that were brought before. */
	CaseFile complete(CaseFile file, List<Completion.Item> items, Optional<String> note) {
		var brought = brought(file);
		return tracking.carryOut(file, supply(items, note, brought), List.of(),
				present -> has(present, items, note, brought));
	}

	/** Puts files on the case at once, whatever becomes of the words; one that is there stays there once. */
	CaseFile bring(CaseFile first, List<SentFile> uploads) {
		expect(first);
		var file = first;
		for (var upload : uploads) {
			var kept = keep(file, upload, "/files");
			file = tracking.carryOut(file, new RequestCommand.AttachDocument(kept), List.of(),
					present -> brought(present).stream().anyMatch(each -> each.sha256().equals(kept.sha256())));
			if (file.document(kept.id()).isEmpty())
				forget(file, List.of(kept));
		}
		return file;
	}

	/** What the applicant sent since the request was found incomplete. */
	List<CaseDocument> brought(CaseFile file) {
		var since = file.history()
				.stream()
				.filter(entry -> entry.type().equals(FOUND_INCOMPLETE))
				.map(HistoryEntry::at)
				.reduce(Instant.EPOCH, (_, latest) -> latest);
		return file.documents()
				.stream()
				.filter(document -> document.addedBy().equals(Actor.APPLICANT.name())
						&& !document.addedAt().isBefore(since))
				.toList();
	}

	private CaseDocument keep(CaseFile file, SentFile upload, String pointer) {
		return upload.keep(attachments, file.request().office(), file.request().id(), pointer,
				Actor.APPLICANT.name(), tracking.setting(file).now());
	}

	private void forget(CaseFile file, List<CaseDocument> kept) {
		kept.forEach(document -> attachments.delete(file.request().office(), document.id()));
	}

	private static RequestCommand supply(List<Completion.Item> items, Optional<String> note,
			List<CaseDocument> documents) {
		return new RequestCommand.SupplyCompletion(items, note, documents.stream().map(CaseDocument::id).toList(),
				Optional.empty());
	}

	/** Whether all of this was supplied before: somebody pressed twice, or never saw the answer. */
	private static boolean has(CaseFile file, List<Completion.Item> items, Optional<String> note,
			List<CaseDocument> sent) {
		var contents = file.documents().stream().map(CaseDocument::sha256).toList();
		return file.request().stage() instanceof Stage.Incomplete waiting && waiting.supplied()
				.filter(before -> before.items().containsAll(items) && (note.isEmpty() || note.equals(before.note())))
				.isPresent() && sent.stream().allMatch(document -> contents.contains(document.sha256()));
	}

}
