package id.lacak.request.lifecycle;

/** Has the tracking link sent to an applicant who lost it. */
@FunctionalInterface
public interface TrackingRecovery {

	/** Sends the link of this case to one contact of its applicant, and to nobody else. */
	void ask(CaseFile file, Submission.Contact contact);

}
