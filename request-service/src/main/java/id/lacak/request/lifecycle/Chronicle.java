package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How events are written into the history: a literal name, the reason, and the facts. */
final class Chronicle {

	/** The history's word for a case that somebody else looks after. */
	static final String ENTRUSTED = "entrusted";

	/** The fact that names who does; absent if nobody does. */
	static final String HANDLER = "handler";

	private Chronicle() {
	}

	/** The stored name of an event; never to be changed once a case carries it. */
	static String typeOf(RequestEvent event) {
		return switch (event) {
			case RequestEvent.Registered _ -> "registered";
			case RequestEvent.FoundComplete _ -> "found-complete";
			case RequestEvent.FoundIncomplete _ -> "found-incomplete";
			case RequestEvent.CompletionSupplied _ -> "completion-supplied";
			case RequestEvent.Lapsed _ -> "lapsed";
			case RequestEvent.Extended _ -> "extended";
			case RequestEvent.NoticeSent _ -> "notice-sent";
			case RequestEvent.NoticeCorrected _ -> "notice-corrected";
			case RequestEvent.Assigned _ -> "assigned";
			case RequestEvent.AssignmentAnswered _ -> "assignment-answered";
			case RequestEvent.AssignmentReturned _ -> "assignment-returned";
			case RequestEvent.AssignmentDeclined _ -> "assignment-declined";
			case RequestEvent.DeadlinesMoved _ -> "deadlines-moved";
			case RequestEvent.SilenceBegan _ -> "silence-began";
			case RequestEvent.ObjectionNoted _ -> "objection-noted";
			case RequestEvent.Linked _ -> "linked";
			case RequestEvent.PaymentRequested _ -> "payment-requested";
			case RequestEvent.PaymentReceived _ -> "payment-received";
			case RequestEvent.Delivered _ -> "delivered";
			case RequestEvent.ReceiptRecorded _ -> "receipt-recorded";
			case RequestEvent.Closed _ -> "closed";
			case RequestEvent.Withdrawn _ -> "withdrawn";
			case RequestEvent.Entrusted _ -> ENTRUSTED;
			case RequestEvent.NoteAdded _ -> "note-added";
			case RequestEvent.ContactChanged _ -> FailedContact.CHANGED;
			case RequestEvent.ServiceCertified _ -> "service-certified";
			case RequestEvent.DocumentAttached _ -> "document-attached";
			case RequestEvent.DocumentJudged _ -> "document-judged";
			case RequestEvent.ReleasedDespiteFindings _ -> "released-despite-findings";
		};
	}

	static Optional<String> reasonOf(RequestEvent event) {
		return switch (event) {
			case RequestEvent.Extended(_, var reason, _, _) -> Optional.of(reason);
			case RequestEvent.NoticeSent(var answer) -> answer.notice().reason();
			case RequestEvent.NoticeCorrected(var answer) -> answer.correction().map(Answer.Correction::reason);
			case RequestEvent.Assigned(var assignment) -> Optional.of(assignment.question());
			case RequestEvent.AssignmentAnswered(_, var answer) -> Optional.of(answer.text());
			case RequestEvent.AssignmentReturned(_, var reason, _) -> Optional.of(reason);
			case RequestEvent.AssignmentDeclined(_, var reason, _, _) -> Optional.of(reason);
			case RequestEvent.DeadlinesMoved(_, var reason) -> Optional.of(reason);
			case RequestEvent.ReceiptRecorded(_, var evidence, _) -> Optional.of(evidence);
			case RequestEvent.Closed(_, var reason) -> reason;
			case RequestEvent.Withdrawn(_, var reason) -> Optional.of(reason);
			case RequestEvent.NoteAdded(var text) -> Optional.of(text);
			case RequestEvent.ContactChanged(_, _, var reason) -> Optional.of(reason);
			case RequestEvent.ReleasedDespiteFindings(var reason, _) -> Optional.of(reason);
			case RequestEvent.Registered _,RequestEvent.FoundComplete _,RequestEvent.FoundIncomplete _,RequestEvent.CompletionSupplied _,RequestEvent.Lapsed _,RequestEvent.PaymentRequested _,RequestEvent.PaymentReceived _,RequestEvent.Delivered _,RequestEvent.DocumentAttached _,RequestEvent.DocumentJudged _,RequestEvent.SilenceBegan _,RequestEvent.ObjectionNoted _,RequestEvent.Linked _,RequestEvent.Entrusted _,RequestEvent.ServiceCertified _ ->
				Optional.empty();
		};
	}

	static Map<String, String> factsOf(RequestEvent event) {
		var facts = new TreeMap<String, String>();
		switch (event) {
			case RequestEvent.Registered(var checkBy, var answerBy, var extendedBy) -> {
				date(facts, "checkBy", checkBy);
				date(facts, "answerBy", answerBy);
				date(facts, "extendedBy", extendedBy);
			}
			case RequestEvent.FoundComplete(var answerBy, var extendedBy) -> {
				date(facts, "answerBy", answerBy);
				date(facts, "extendedBy", extendedBy);
			}
			case RequestEvent.FoundIncomplete(var missing, var completeBy) -> {
				date(facts, "completeBy", completeBy);
				for (var item : missing)
					facts.merge("missing." + item.item(), item.explanation(), (one, other) -> one + "\n" + other);
			}
			case RequestEvent.CompletionSupplied(var completion) -> supplied(facts, completion);
			case RequestEvent.Lapsed(var on) -> facts.put("on", on.toString());
			case RequestEvent.Extended(var ground, _, var before, var answerBy) -> {
				facts.put("ground", ground.name());
				date(facts, "before", before);
				date(facts, "answerBy", answerBy);
			}
			case RequestEvent.NoticeSent(var answer) -> NoticeFacts.put(facts, answer);
			case RequestEvent.NoticeCorrected(var answer) -> {
				NoticeFacts.put(facts, answer);
				facts.put("answeredOn", answer.answeredOn().toString());
				answer.notice().reason().ifPresent(reason -> facts.put("reason", reason));
			}
			case RequestEvent.Assigned(var assignment) -> {
				facts.put("assignment", Integer.toString(assignment.number()));
				facts.put("unit", assignment.unit());
				date(facts, "internalDueDate", assignment.due());
			}
			case RequestEvent.AssignmentAnswered(var number, var answer) -> {
				facts.put("assignment", Integer.toString(number));
				facts.put("classification", answer.classification().name());
				lines(facts, "documents", answer.documents().stream());
			}
			case RequestEvent.AssignmentReturned(var number, _, var due) -> {
				facts.put("assignment", Integer.toString(number));
				date(facts, "internalDueDate", due);
			}
			case RequestEvent.AssignmentDeclined(var number, _, _, _) ->
				facts.put("assignment", Integer.toString(number));
			case RequestEvent.DeadlinesMoved(var moves, _) -> moves.forEach(move -> moved(facts, move));
			case RequestEvent.SilenceBegan(var window) -> date(facts, "objectionUntil", window);
			case RequestEvent.Linked(var to, var number) -> {
				facts.put("to", to.value());
				facts.put("number", number);
			}
			case RequestEvent.ObjectionNoted(var mark) -> {
				facts.put("objection", mark.number());
				facts.put("open", Boolean.toString(mark.open()));
			}
			case RequestEvent.PaymentRequested(var amount) -> facts.put("amount", amount.toPlainString());
			case RequestEvent.PaymentReceived(var payment, var provideBy) -> {
				provideBy.ifPresent(day -> date(facts, "provideBy", day));
				facts.put("receiptNumber", payment.receiptNumber());
				facts.put("amount", payment.amount().toPlainString());
				facts.put("paidOn", payment.paidOn().toString());
			}
			case RequestEvent.Delivered(var handover) -> {
				facts.put("deliveredBy", handover.deliveredBy().name());
				facts.put("evidence", handover.evidence());
				facts.put("documents", String.join(" ", handover.documents()));
			}
			case RequestEvent.ReleasedDespiteFindings(_, var findings) -> lines(facts, "findings", findings.stream());
			case RequestEvent.ReceiptRecorded(var on, _, var moves) -> {
				facts.put("on", on.toString());
				moves.forEach(move -> moved(facts, move));
			}
			case RequestEvent.Closed(var on, _) -> facts.put("on", on.toString());
			case RequestEvent.Withdrawn(var on, _) -> facts.put("on", on.toString());
			case RequestEvent.Entrusted(var to) -> to.ifPresent(officer -> facts.put(HANDLER, officer));
			case RequestEvent.NoteAdded _ -> {
			}
			case RequestEvent.ContactChanged(var before, var after, _) -> {
				contacts(facts, "", after);
				contacts(facts, "before.", before);
			}
			case RequestEvent.ServiceCertified(var record) -> facts.putAll(record.facts());
			case RequestEvent.DocumentAttached(var document) -> {
				facts.put("document", document.id());
				facts.put("sha256", document.sha256());
				facts.put("audience", document.audience().name());
			}
			case RequestEvent.DocumentJudged(var document, var state) -> {
				facts.put("document", document);
				facts.put("state", state.name());
			}
		}
		return facts;
	}

	/** Masked: the history is shown where contacts are not. */
	private static void contacts(Map<String, String> facts, String prefix, ContactDetails contacts) {
		contacts.maskedEmail().ifPresent(email -> facts.put(prefix + "email", email));
		contacts.maskedPhone().ifPresent(phone -> facts.put(prefix + "phone", phone));
	}

	private static void supplied(Map<String, String> facts, Completion completion) {
		facts.put("on", completion.on().toString());
		completion.resumed().ifPresent(clock -> {
			date(facts, "checkBy", clock.checkBy());
			date(facts, "answerBy", clock.answerBy());
		});
		completion.note().ifPresent(note -> facts.put("note", note));
		for (var item : completion.items())
			facts.merge("item." + item.item(), item.text().orElse(""), (one, other) -> one + "\n" + other);
		if (!completion.documents().isEmpty())
			facts.put("documents", String.join(" ", completion.documents()));
	}

	/** The old and the new date both stay in the record. */
	private static void moved(Map<String, String> facts, Move move) {
		var name = move.kind().name();
		for (var n = 2; facts.containsKey(name + ".to"); n++)
			name = move.kind().name() + "." + n;
		facts.put(name + ".from", move.before().lastDay().toString());
		facts.put(name + ".to", move.after().lastDay().toString());
		facts.put(name + ".target", move.after().target().toString());
		facts.put(name + ".provisional", Boolean.toString(move.after().provisional()));
		facts.put(name + ".calendar", move.after().calendar());
	}

	static void lines(Map<String, String> facts, String name, Stream<String> lines) {
		var text = lines.collect(Collectors.joining("\n"));
		if (!text.isEmpty())
			facts.put(name, text);
	}

	static void date(Map<String, String> facts, String name, Deadline deadline) {
		facts.put(name, deadline.lastDay().toString());
		facts.put(name + ".basis", deadline.limit().basis().citation());
		facts.put(name + ".calendar", deadline.calendar());
	}

}
