package id.lacak.request.filing;

import id.lacak.request.draft.Draft;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.office.Office;
import id.lacak.request.page.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * The check page: all answers as they will be sent, each with the way back to its question.
 *
 * @param doubts odd things that do not stand in the way
 */
record Answers(List<Row> rows, List<String> doubts) {

	/**
	 * One answer.
	 *
	 * @param label message key of the question
	 * @param step last part of the path of the page that asks it
	 */
	record Row(String label, String value, String step) {
	}

	static Answers of(Filed filed, Draft draft, Office office, Words words, List<String> doubts) {
		var rows = new ArrayList<Row>();
		var submission = filed.submission();
		applicant(submission, words, rows);
		rows.add(new Row("draft.files", draft.files().isEmpty()
				? words.say("draft.files.none")
				: String.join("\n", draft.files().stream().map(file -> file(file, words)).toList()),
				Step.FILES.path()));
		rows.add(new Row("filing.subject", submission.subject(), Step.INFORMATION.path()));
		rows.add(new Row("filing.details", submission.details(), Step.INFORMATION.path()));
		rows.add(new Row("filing.purpose", submission.purpose(), Step.INFORMATION.path()));
		submission.unit()
				.flatMap(office::unit)
				.ifPresent(unit -> rows.add(new Row("draft.unit", unit.name(), Step.INFORMATION.path())));
		rows.add(new Row("filing.obtain", words.name(submission.obtain()), Step.WAY.path()));
		rows.add(new Row("filing.deliver", words.name(submission.deliver()), Step.WAY.path()));
		contact(submission, words, rows);
		return new Answers(List.copyOf(rows), doubts);
	}

	private static void applicant(Submission submission, Words words, List<Row> rows) {
		var applicant = submission.applicant();
		rows.add(new Row("filing.kind", words.name(applicant.kind()), Step.KIND.path()));
		rows.add(new Row("draft.name", applicant.name(), Step.IDENTITY.path()));
		rows.add(new Row("draft.identity", applicant.maskedIdentity(), Step.IDENTITY.path()));
		rows.add(new Row("filing.address", applicant.address(), Step.IDENTITY.path()));
		applicant.occupation()
				.ifPresent(work -> rows.add(new Row("draft.occupation", work, Step.IDENTITY.path())));
		applicant.representative()
				.ifPresent(agent -> rows.add(new Row("filing.representative.name",
						agent.name() + "\n" + agent.maskedIdentity(), Step.IDENTITY.path())));
	}

	private static void contact(Submission submission, Words words, List<Row> rows) {
		var applicant = submission.applicant();
		applicant.email().ifPresent(email -> rows.add(new Row("filing.email", email, Step.CONTACT.path())));
		applicant.phone().ifPresent(phone -> rows.add(new Row("filing.phone", phone, Step.CONTACT.path())));
		rows.add(new Row("filing.language", words.say("language." + submission.language()), Step.CONTACT.path()));
	}

	private static String file(CaseDocument file, Words words) {
		return file.state() == CaseDocument.State.REFUSED
				? words.say("track.sent.REFUSED", file.name())
				: file.name() + " (" + words.size(file.size()) + ")";
	}

}
