package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Move;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How events are written into the history: a literal name, the reason, and the facts. */
final class ObjectionChronicle {

	private ObjectionChronicle() {
	}

	/** The stored name of an event; never to be changed once an objection carries it. */
	static String typeOf(ObjectionEvent event) {
		return switch (event) {
			case ObjectionEvent.Registered _ -> "objection-registered";
			case ObjectionEvent.ReviewBegun _ -> "objection-review-begun";
			case ObjectionEvent.OpinionGiven _ -> "objection-opinion-given";
			case ObjectionEvent.Decided _ -> "objection-decided";
			case ObjectionEvent.Executed _ -> "objection-executed";
			case ObjectionEvent.ReceiptRecorded _ -> "objection-receipt-recorded";
			case ObjectionEvent.Closed _ -> "objection-closed";
			case ObjectionEvent.Withdrawn _ -> "objection-withdrawn";
			case ObjectionEvent.DisputeRecorded _ -> "dispute-recorded";
			case ObjectionEvent.SilenceBegan _ -> "objection-silence-began";
			case ObjectionEvent.DeadlinesMoved _ -> "deadlines-moved";
			case ObjectionEvent.DocumentAttached _ -> "document-attached";
			case ObjectionEvent.DocumentJudged _ -> "document-judged";
			case ObjectionEvent.ReleasedDespiteFindings _ -> "released-despite-findings";
		};
	}

	static Optional<String> reasonOf(ObjectionEvent event) {
		return switch (event) {
			case ObjectionEvent.OpinionGiven(var opinion) -> Optional.of(opinion.text());
			case ObjectionEvent.Decided(var decision) -> Optional.of(decision.reasons());
			case ObjectionEvent.Executed(var execution, _) -> Optional.of(execution.evidence());
			case ObjectionEvent.ReceiptRecorded(_, var evidence, _) -> Optional.of(evidence);
			case ObjectionEvent.Closed(_, var reason) -> reason;
			case ObjectionEvent.Withdrawn(_, var reason) -> Optional.of(reason);
			case ObjectionEvent.DisputeRecorded(var entry) -> entry.note();
			case ObjectionEvent.DeadlinesMoved(_, var reason) -> Optional.of(reason);
			case ObjectionEvent.ReleasedDespiteFindings(var reason, _) -> Optional.of(reason);
			case ObjectionEvent.Registered _,ObjectionEvent.ReviewBegun _,ObjectionEvent.SilenceBegan _,ObjectionEvent.DocumentAttached _,ObjectionEvent.DocumentJudged _ ->
				Optional.empty();
		};
	}

	/** @param objection as it is after the event */
	static Map<String, String> factsOf(ObjectionEvent event, Objection objection) {
		var facts = new TreeMap<String, String>();
		switch (event) {
			case ObjectionEvent.Registered(var answerBy) -> registered(facts, answerBy, objection);
			case ObjectionEvent.Decided(var decision) -> decided(facts, decision);
			case ObjectionEvent.Executed(var execution, var documents) -> {
				facts.put("on", execution.on().toString());
				if (!documents.isEmpty())
					facts.put("documents", documents.stream()
							.map(file -> file.id() + " " + file.sha256())
							.collect(Collectors.joining("\n")));
			}
			case ObjectionEvent.ReceiptRecorded(var on, _, var moves) -> {
				facts.put("on", on.toString());
				moves.forEach(move -> moved(facts, move));
			}
			case ObjectionEvent.Closed(var on, _) -> facts.put("on", on.toString());
			case ObjectionEvent.Withdrawn(var on, _) -> facts.put("on", on.toString());
			case ObjectionEvent.DisputeRecorded(var entry) -> disputed(facts, entry);
			case ObjectionEvent.SilenceBegan(var window) -> date(facts, "disputeUntil", window);
			case ObjectionEvent.DeadlinesMoved(var moves, _) -> moves.forEach(move -> moved(facts, move));
			case ObjectionEvent.DocumentAttached(var document) -> attached(facts, document);
			case ObjectionEvent.DocumentJudged(var document, var state) -> {
				facts.put("document", document);
				facts.put("state", state.name());
			}
			case ObjectionEvent.ReleasedDespiteFindings(_, var findings) ->
				facts.put("findings", String.join("\n", findings));
			case ObjectionEvent.ReviewBegun _,ObjectionEvent.OpinionGiven _ -> {
			}
		}
		return facts;
	}

	private static void registered(Map<String, String> facts, Deadline answerBy, Objection objection) {
		date(facts, "answerBy", answerBy);
		facts.put("receivedOn", objection.arrival().receivedOn().toString());
		facts.put("channel", objection.arrival().channel().name());
		facts.put("grounds", objection.claim().grounds().stream().map(Ground::name).collect(Collectors.joining(" ")));
		facts.put("caseSummary", objection.claim().caseSummary());
		objection.against().ifPresent(contested -> {
			facts.put("request", contested.number());
			date(facts, "fileBy", contested.fileBy());
		});
		if (objection.late())
			facts.put("late", "true");
		if (objection.premature())
			facts.put("premature", "true");
	}

	private static void decided(Map<String, String> facts, Decision decision) {
		facts.put("outcome", decision.outcome().name());
		facts.put("decidedBy", decision.decidedBy());
		date(facts, "due", decision.due());
		date(facts, "disputeUntil", decision.disputeUntil());
		decision.executeBy().ifPresent(day -> date(facts, "executeBy", day));
	}

	private static void disputed(Map<String, String> facts, DisputeEntry entry) {
		entry.filedOn().ifPresent(on -> facts.put("filedOn", on.toString()));
		entry.commissionNumber().ifPresent(number -> facts.put("commissionNumber", number));
		entry.stage().ifPresent(stage -> facts.put("stage", stage.name()));
		entry.outcome().ifPresent(outcome -> facts.put("outcome", outcome.name()));
		entry.dates().forEach((milestone, on) -> facts
				.put("date." + milestone.name().toLowerCase(Locale.ROOT).replace('_', '-'), on.toString()));
		if (!entry.hearings().isEmpty())
			facts.put("hearings", entry.hearings()
					.stream()
					.map(hearing -> hearing.on() + hearing.about().map(about -> " " + about).orElse(""))
					.collect(Collectors.joining("\n")));
	}

	private static void moved(Map<String, String> facts, Move move) {
		facts.put(move.kind() + ".before", move.before().lastDay().toString());
		date(facts, move.kind().name(), move.after());
		facts.put(move.kind() + ".target", move.after().target().toString());
	}

	private static void attached(Map<String, String> facts, CaseDocument document) {
		facts.put("document", document.id());
		facts.put("sha256", document.sha256());
		facts.put("audience", document.audience().name());
	}

	private static void date(Map<String, String> facts, String name, Deadline deadline) {
		facts.put(name, deadline.lastDay().toString());
		facts.put(name + ".basis", deadline.limit().basis().citation());
		facts.put(name + ".calendar", deadline.calendar());
	}

}
