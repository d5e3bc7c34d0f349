package id.lacak.request.filing;

import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.problem.Violation;

import java.util.List;
import java.util.Optional;

/**
 * A submission as it was read, in order, before it is registered.
 *
 * @param entered what only officers say: how and when it came
 * @param doubts odd things that do not stand in the way
 * @param fingerprint of the body
 */
record Filed(Submission submission, Intake.Identities identities, Optional<Entered> entered, List<Violation> doubts,
		String fingerprint) {
}
