package id.lacak.request.objection;

import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.Submission;

import java.util.Set;

/**
 * Who objects, and how this person is told.
 *
 * @param language of messages and letters: {@code id} or {@code en}
 */
public record Objector(Applicant applicant, String language, Set<Submission.Contact> notifyBy) {

	public Objector {
		notifyBy = Set.copyOf(notifyBy);
	}

	/** The applicant of a request, as named there. */
	public static Objector of(Submission submission) {
		return new Objector(submission.applicant(), submission.language(), submission.notifyBy());
	}

}
