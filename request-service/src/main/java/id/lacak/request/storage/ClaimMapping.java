package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.objection.Claim;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.Dispute;
import id.lacak.request.objection.DisputeMilestone;
import id.lacak.request.objection.DisputeOutcome;
import id.lacak.request.objection.DisputeStage;
import id.lacak.request.objection.Ground;
import id.lacak.request.objection.Hearing;
import id.lacak.request.objection.Objector;
import id.lacak.request.objection.Opinion;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Set;

/** Who objects to what and why, what is thought of it, and the dispute that follows. */
final class ClaimMapping {

	private ClaimMapping() {
	}

	static Fields write(Contested contested) {
		return fields().with("request", contested.request().value())
				.with("number", contested.number())
				.maybe("outcome", contested.outcome())
				.with("signedBy", contested.signedBy().stream().sorted().toList())
				.with("opensOn", contested.opensOn())
				.with("fileBy", AnswerMapping.write(contested.fileBy()));
	}

	static Contested contested(Node node) {
		return new Contested(new CaseId(node.text("request")), node.text("number"), node.maybeText("outcome"),
				Set.copyOf(node.texts("signedBy")), node.date("opensOn"), AnswerMapping.deadline(node.node("fileBy")));
	}

	static Fields write(Objector objector) {
		return fields().with("applicant", SubmissionMapping.applicant(objector.applicant()))
				.with("language", objector.language())
				.with("notifyBy", objector.notifyBy().stream().sorted().toList());
	}

	static Objector objector(Node node) {
		return new Objector(SubmissionMapping.applicant(node.node("applicant")), node.text("language"),
				Set.copyOf(node.all(Submission.Contact.class, "notifyBy")));
	}

	static Fields write(Claim claim) {
		return fields().with("grounds", claim.grounds().stream().sorted().toList())
				.with("caseSummary", claim.caseSummary())
				.maybe("representative",
						claim.representative()
								.map(who -> fields().with("name", who.name())
										.with("maskedIdentity", who.maskedIdentity())));
	}

	static Claim claim(Node node) {
		return new Claim(Set.copyOf(node.all(Ground.class, "grounds")), node.text("caseSummary"),
				node.maybeNode("representative")
						.map(who -> new Applicant.Representative(who.text("name"), who.text("maskedIdentity"))));
	}

	static Fields write(Opinion opinion) {
		return fields().with("at", opinion.at()).with("by", opinion.by()).with("text", opinion.text());
	}

	static Opinion opinion(Node node) {
		return new Opinion(node.instant("at"), node.text("by"), node.text("text"));
	}

	static Fields write(Dispute dispute) {
		return fields().with("stage", dispute.stage())
				.with("filedOn", dispute.filedOn())
				.maybe("commissionNumber", dispute.commissionNumber())
				.maybe("outcome", dispute.outcome())
				.with("dates",
						dispute.dates()
								.entrySet()
								.stream()
								.map(date -> fields().with("milestone", date.getKey()).with("on", date.getValue()))
								.toList())
				.with("hearings",
						dispute.hearings()
								.stream()
								.map(day -> fields().with("on", day.on()).maybe("about", day.about()))
								.toList());
	}

	static Dispute dispute(Node node) {
		var dates = new EnumMap<DisputeMilestone, LocalDate>(DisputeMilestone.class);
		for (var date : node.nodes("dates"))
			dates.put(date.one(DisputeMilestone.class, "milestone"), date.date("on"));
		return new Dispute(node.one(DisputeStage.class, "stage"), node.date("filedOn"),
				node.maybeText("commissionNumber"), dates,
				node.nodes("hearings")
						.stream()
						.map(day -> new Hearing(day.date("on"), day.maybeText("about")))
						.toList(),
				node.maybeOne(DisputeOutcome.class, "outcome"));
	}

}
