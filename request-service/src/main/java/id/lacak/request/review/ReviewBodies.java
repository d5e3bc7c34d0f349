package id.lacak.request.review;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.RequestCommand.Despite;
import id.lacak.request.objection.DisputeEntry;
import id.lacak.request.objection.DisputeMilestone;
import id.lacak.request.objection.DisputeStage;
import id.lacak.request.objection.Hearing;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Value;
import id.lacak.request.release.WayOut;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads officers' commands on objections from JSON or forms; whatever is wrong is told all at once. */
final class ReviewBodies {

	private static final int TEXT = 20_000;

	private static final int REASON = 4_000;

	private static final int LINE = 200;

	private static final int MOST_DOCUMENTS = 200;

	private static final int MOST_HEARINGS = 50;

	private ReviewBodies() {
	}

	static ObjectionCommand opinion(Body body) {
		var text = body.required("text", Rule.text(TEXT));
		body.check();
		return new ObjectionCommand.GiveOpinion(text.get());
	}

	static ObjectionCommand decision(Body body, LocalDate today) {
		var outcome = body.required("outcome", Rule.word(ObjectionOutcome.class));
		var reasons = body.required("reasons", Rule.text(TEXT));
		var executeBy = body.optional("executeBy", Rule.date());
		executeBy.filter(day -> day.isBefore(today)).ifPresent(_ -> body.refuse("executeBy", "IN_PAST"));
		if (executeBy.isPresent() && outcome.maybe().filter(given -> !given.granted()).isPresent())
			body.refuse("executeBy", "NOTHING_TO_EXECUTE");
		body.check();
		return new ObjectionCommand.Decide(outcome.get(), reasons.get(), executeBy);
	}

	/** @param releasable what may be given to the applicant */
	static ObjectionCommand.Execute execution(Body body, List<CaseDocument> releasable) {
		var evidence = body.required("evidence", Rule.text(REASON));
		var documents = body.optional("documents", Rule.listOf(Rule.line(LINE).then(id -> {
			var document = releasable.stream()
					.filter(file -> file.id().equals(id))
					.findFirst()
					.orElseThrow(() -> Rule.Unfit.because("UNKNOWN_DOCUMENT"));
			if (document.state() != CaseDocument.State.AVAILABLE)
				throw Rule.Unfit.because("DOCUMENT_NOT_AVAILABLE");
			return document;
		}), MOST_DOCUMENTS)).orElse(List.of());
		var reason = body.optional(WayOut.REASON, Rule.text(REASON));
		body.check();
		return new ObjectionCommand.Execute(evidence.get(), documents.stream().distinct().toList(),
				reason.map(why -> new Despite(why, List.of())));
	}

	static ObjectionCommand withdrawal(Body body) {
		var reason = body.required("reason", Rule.text(REASON));
		body.check();
		return new ObjectionCommand.Withdraw(reason.get());
	}

	static ObjectionCommand closing(Body body) {
		var reason = body.optional("reason", Rule.text(REASON));
		body.check();
		return new ObjectionCommand.Close(reason);
	}

	/** The first entry of a dispute says when it was filed; later ones say what is new. */
	static ObjectionCommand dispute(Body body, Objection objection, LocalDate today) {
		var first = objection.dispute().isEmpty();
		Optional<LocalDate> filedOn = first
				? body.required("filedOn", Rule.date()).maybe()
				: body.optional("filedOn", Rule.date());
		filedOn.filter(day -> day.isAfter(today)).ifPresent(_ -> body.refuse("filedOn", "IN_FUTURE_DAY"));
		var number = body.optional("commissionNumber", Rule.line(LINE));
		var stage = body.optional("stage", Rule.word(DisputeStage.class));
		var note = body.optional("note", Rule.text(REASON));
		var dates = new EnumMap<DisputeMilestone, LocalDate>(DisputeMilestone.class);
		names().forEach((name, milestone) -> body.optional(name, Rule.date()).ifPresent(day -> {
			if (day.isAfter(today))
				body.refuse(name, "IN_FUTURE_DAY");
			dates.put(milestone, day);
		}));
		var hearings = new ArrayList<ReadHearing>();
		for (var hearing : body.objects("hearings", MOST_HEARINGS))
			hearings.add(new ReadHearing(hearing.required("on", Rule.date()),
					hearing.optional("about", Rule.line(LINE))));
		body.check();
		return new ObjectionCommand.RecordDispute(new DisputeEntry(filedOn, number, stage, dates, hearings.stream()
				.map(hearing -> new Hearing(hearing.on().get(), hearing.about()))
				.toList(), note));
	}

	/** The milestones by the names of their fields, such as {@code firstMediation}. */
	static Map<String, DisputeMilestone> names() {
		var names = new LinkedHashMap<String, DisputeMilestone>();
		for (var milestone : DisputeMilestone.values())
			names.put(name(milestone), milestone);
		return names;
	}

	/** The name of a milestone's field. */
	static String name(DisputeMilestone milestone) {
		return switch (milestone) {
			case INCOMPLETE_NOTICE -> "incompleteNotice";
			case COMPLETED -> "completed";
			case FIRST_MEDIATION -> "firstMediation";
			case MEDIATION_EXTENDED -> "mediationExtended";
			case ADJUDICATION_BEGUN -> "adjudicationBegun";
			case DECISION -> "decision";
			case COPY_RECEIVED -> "copyReceived";
			case COURT_APPEAL -> "courtAppeal";
			case COURT_DECISION_RECEIVED -> "courtDecisionReceived";
			case CASSATION -> "cassation";
			case CLOSED -> "closed";
		};
	}

	private record ReadHearing(Value<LocalDate> on, Optional<String> about) {
	}

}
