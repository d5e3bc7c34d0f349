package id.lacak.request.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything kept about a request: what is true now and how it came about.
 *
 * @param version grows by one with every command; guards against two officers at once
 * @param told messages about the case, by the notification service's reports
 * @param reminders the steps of reminder ladders that were dealt with, oldest first
 */
public record CaseFile(InformationRequest request, long version, List<HistoryEntry<Stage.Status>> history,
		List<CaseDocument> documents, List<Told> told, List<Reminded> reminders) {

	public CaseFile {
		history = List.copyOf(history);
		documents = List.copyOf(documents);
		told = List.copyOf(told);
		reminders = List.copyOf(reminders);
	}

	/** A file about which nobody was reminded yet. */
	public CaseFile(InformationRequest request, long version, List<HistoryEntry<Stage.Status>> history,
			List<CaseDocument> documents, List<Told> told) {
		this(request, version, history, documents, told, List.of());
	}

	/** The file of a new case after its first events. */
	public static CaseFile opened(InformationRequest request, List<RequestEvent> events, Setting setting) {
		return new CaseFile(request, 0, List.of(), List.of(), List.of()).after(events, setting);
	}

	/** The file after the events of one command, with their chained history entries. */
	public CaseFile after(List<RequestEvent> events, Setting setting) {
		var now = request;
		var entries = new ArrayList<>(history);
		var files = documents;
		for (var event : events) {
			var next = now.apply(event);
			entries.add(HistoryEntry.following(entries, setting, Chronicle.typeOf(event), now.stage().status(),
					next.stage().status(), Chronicle.reasonOf(event), Chronicle.factsOf(event)));
			files = filesAfter(event, files);
			now = next;
		}
		return new CaseFile(now, version + 1, entries, files, told, reminders);
	}

	/** The file with more steps of reminder ladders dealt with; its version stays. */
	public CaseFile reminded(List<Reminded> more) {
		return new CaseFile(request, version, history, documents, told,
				Stream.concat(reminders.stream(), more.stream()).toList());
	}

	/** The file after an officer's word about one step, which replaces what was noted about it before. */
	public CaseFile decided(Reminded word) {
		var others = reminders.stream().filter(each -> !each.key().equals(word.key()));
		return new CaseFile(request, version, history, documents, told,
				Stream.concat(others, Stream.of(word)).toList());
	}

	/** Contacts of the applicant that are known not to work. */
	public List<FailedContact> failedContacts() {
		return FailedContact.of(told, history);
	}

	/** Whoever signed a notice of the case, its corrections too. */
	public Set<String> signers() {
		var signers = new TreeSet<String>();
		history.stream().map(entry -> entry.facts().get("signedBy")).filter(Objects::nonNull).forEach(signers::add);
		request.answer().map(Answer::signedBy).ifPresent(signers::add);
		return signers;
	}

	/** A document of the case. */
	public Optional<CaseDocument> document(String id) {
		return documents.stream().filter(document -> document.id().equals(id)).findFirst();
	}

	/**
	 * Whether every entry is unchanged and follows the one before it, and the last one leads to
	 * where the request stands.
	 */
	public boolean historyIntact() {
		return HistoryEntry.intact(history, request.stage().status());
	}

	private static List<CaseDocument> filesAfter(RequestEvent event, List<CaseDocument> files) {
		return switch (event) {
			case RequestEvent.DocumentAttached(var document) -> {
				var more = new ArrayList<>(files);
				more.removeIf(file -> file.id().equals(document.id()));
				more.add(document);
				yield more;
			}
			case RequestEvent.DocumentJudged(var document, var state) -> files.stream()
					.map(file -> file.id().equals(document) ? file.judged(state) : file)
					.toList();
			case RequestEvent.Delivered(var handover) -> files.stream()
					.map(file -> handover.documents().contains(file.id()) ? file.released() : file)
					.toList();
			case RequestEvent.Registered _,RequestEvent.FoundComplete _,RequestEvent.FoundIncomplete _,RequestEvent.CompletionSupplied _,RequestEvent.Lapsed _,RequestEvent.Extended _,RequestEvent.NoticeSent _,RequestEvent.PaymentRequested _,RequestEvent.PaymentReceived _,RequestEvent.ReceiptRecorded _,RequestEvent.Closed _,RequestEvent.Withdrawn _,RequestEvent.NoteAdded _,RequestEvent.ContactChanged _,RequestEvent.ServiceCertified _,RequestEvent.NoticeCorrected _,RequestEvent.Assigned _,RequestEvent.AssignmentAnswered _,RequestEvent.AssignmentReturned _,RequestEvent.AssignmentDeclined _,RequestEvent.DeadlinesMoved _,RequestEvent.SilenceBegan _,RequestEvent.ObjectionNoted _,RequestEvent.ReleasedDespiteFindings _,RequestEvent.Linked _ ->
				files;
		};
	}

}
