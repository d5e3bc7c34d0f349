package id.lacak.request.objection;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.FailedContact;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.ObjectionStage.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything kept about an objection: what is true now and how it came about.
 *
 * @param version grows by one with every command; guards against two officers at once
 * @param told messages about the objection, by the notification service's reports
 * @param reminders the steps of reminder ladders that were dealt with, oldest first
 */
public record ObjectionFile(Objection objection, long version, List<HistoryEntry<Status>> history,
		List<CaseDocument> documents, List<Told> told, List<Reminded> reminders) {

	public ObjectionFile {
		history = List.copyOf(history);
		documents = List.copyOf(documents);
		told = List.copyOf(told);
		reminders = List.copyOf(reminders);
	}

	/** A file about which nobody was reminded yet. */
	public ObjectionFile(Objection objection, long version, List<HistoryEntry<Status>> history,
			List<CaseDocument> documents, List<Told> told) {
		this(objection, version, history, documents, told, List.of());
	}

	/** The file of a new objection after its first events. */
	public static ObjectionFile opened(Objection objection, List<ObjectionEvent> events, Setting setting) {
		return new ObjectionFile(objection, 0, List.of(), List.of(), List.of()).after(events, setting);
	}

	/** The file after the events of one command, with their chained history entries. */
	public ObjectionFile after(List<ObjectionEvent> events, Setting setting) {
		var now = objection;
		var entries = new ArrayList<>(history);
		var files = documents;
		for (var event : events) {
			var next = now.apply(event);
			entries.add(HistoryEntry.following(entries, setting, ObjectionChronicle.typeOf(event),
					now.stage().status(), next.stage().status(), ObjectionChronicle.reasonOf(event),
					ObjectionChronicle.factsOf(event, next)));
			files = filesAfter(event, files);
			now = next;
		}
		return new ObjectionFile(now, version + 1, entries, files, told, reminders);
	}

	/** The file with more steps of reminder ladders dealt with; its version stays. */
	public ObjectionFile reminded(List<Reminded> more) {
		return new ObjectionFile(objection, version, history, documents, told,
				Stream.concat(reminders.stream(), more.stream()).toList());
	}

	/** Contacts of the applicant that are known not to work. */
	public List<FailedContact> failedContacts() {
		return FailedContact.of(told, history);
	}

	/** A document of the objection. */
	public Optional<CaseDocument> document(String id) {
		return documents.stream().filter(document -> document.id().equals(id)).findFirst();
	}

	/** Whether the history is whole, and leads to where the objection stands. */
	public boolean historyIntact() {
		return HistoryEntry.intact(history, objection.stage().status());
	}

	private static List<CaseDocument> filesAfter(ObjectionEvent event, List<CaseDocument> files) {
		return switch (event) {
			case ObjectionEvent.DocumentAttached(var document) -> with(files, List.of(document));
			case ObjectionEvent.DocumentJudged(var document, var state) -> files.stream()
					.map(file -> file.id().equals(document) ? file.judged(state) : file)
					.toList();
			case ObjectionEvent.Executed(_, var documents) -> with(files, documents);
			case ObjectionEvent.Registered _,ObjectionEvent.ReviewBegun _,ObjectionEvent.OpinionGiven _,ObjectionEvent.Decided _,ObjectionEvent.ReceiptRecorded _,ObjectionEvent.Closed _,ObjectionEvent.Withdrawn _,ObjectionEvent.DisputeRecorded _,ObjectionEvent.DeadlinesMoved _,ObjectionEvent.SilenceBegan _,ObjectionEvent.ReleasedDespiteFindings _ ->
				files;
		};
	}

	/** A file that is there already is replaced by what it has become. */
	private static List<CaseDocument> with(List<CaseDocument> files, List<CaseDocument> newer) {
		return Stream.concat(
				files.stream().filter(file -> newer.stream().noneMatch(other -> other.id().equals(file.id()))),
				newer.stream()).toList();
	}

}
