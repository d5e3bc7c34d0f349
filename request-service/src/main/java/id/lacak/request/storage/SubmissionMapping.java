package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.Arrival;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.Submission;

import java.util.Set;

/** What was asked, by whom, and how it arrived. */
final class SubmissionMapping {

	private SubmissionMapping() {
	}

	static Fields write(Submission submission) {
		return fields().with("applicant", applicant(submission.applicant()))
				.with("subject", submission.subject())
				.with("details", submission.details())
				.with("purpose", submission.purpose())
				.with("obtain", submission.obtain())
				.with("deliver", submission.deliver())
				.with("language", submission.language())
				.with("notifyBy", submission.notifyBy().stream().sorted().toList())
				.maybe("unit", submission.unit());
	}

	static Submission read(Node node) {
		return new Submission(applicant(node.node("applicant")), node.text("subject"), node.text("details"),
				node.text("purpose"), node.one(Format.class, "obtain"), node.one(DeliveryMethod.class, "deliver"),
				node.maybeText("language").orElse("id"),
				Set.copyOf(node.all(Submission.Contact.class, "notifyBy")), node.maybeText("unit"));
	}

	static Fields write(Arrival arrival) {
		return fields().with("channel", arrival.channel())
				.with("receivedAt", arrival.receivedAt())
				.with("receivedOn", arrival.receivedOn())
				.with("enteredAt", arrival.enteredAt())
				.with("enteredBy", arrival.enteredBy());
	}

	static Arrival readArrival(Node node) {
		return new Arrival(node.one(Channel.class, "channel"), node.instant("receivedAt"), node.date("receivedOn"),
				node.instant("enteredAt"), node.text("enteredBy"));
	}

	static Fields applicant(Applicant applicant) {
		return fields().with("kind", applicant.kind())
				.with("name", applicant.name())
				.with("maskedIdentity", applicant.maskedIdentity())
				.with("address", applicant.address())
				.maybe("email", applicant.email())
				.maybe("phone", applicant.phone())
				.maybe("occupation", applicant.occupation())
				.maybe("representative",
						applicant.representative()
								.map(who -> fields().with("name", who.name())
										.with("maskedIdentity", who.maskedIdentity())));
	}

	static Applicant applicant(Node node) {
		return new Applicant(node.one(Applicant.Kind.class, "kind"), node.text("name"), node.text("maskedIdentity"),
				node.text("address"), node.maybeText("email"), node.maybeText("phone"), node.maybeText("occupation"),
				node.maybeNode("representative")
						.map(who -> new Applicant.Representative(who.text("name"), who.text("maskedIdentity"))));
	}

}
