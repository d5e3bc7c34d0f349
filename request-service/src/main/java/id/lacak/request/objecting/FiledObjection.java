package id.lacak.request.objecting;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.filing.ApplicantForm;
import id.lacak.request.filing.Entered;
import id.lacak.request.objection.Claim;
import id.lacak.request.objection.Ground;
import id.lacak.request.objection.ObjectionIntake;
import id.lacak.request.objection.Objector;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An objection as it was read, before it is registered.
 *
 * @param objector for one without a request; otherwise the request names the applicant
 * @param entered what only officers say: how and when it came
 * @param fingerprint of the body
 */
public record FiledObjection(Claim claim, ObjectionIntake.Identities identities, Optional<Objector> objector,
		Optional<Entered> entered, String fingerprint) {

	private static final int CASE_SUMMARY = 20_000;

	/**
	 * Refuses grounds that the rules in force do not list: some bodies have fewer than the seven
	 * of UU 14/2008 Pasal 35 ayat (1).
	 */
	void check(Rulebook rulebook) {
		if (!claim.grounds().stream().allMatch(ground -> rulebook.objectionGrounds().contains(ground.name())))
			throw Problem.invalid("/grounds", "GROUND_NOT_OFFERED");
	}

	/** An objection to a request, as its applicant sends it. */
	public static FiledObjection read(Body body) {
		return read(body, Optional.empty());
	}

	/** An objection to a request that came on paper or over the counter. */
	public static FiledObjection entered(Body body, Office office, Instant now) {
		return read(body, Optional.of(Entered.read(body, office, now)));
	}

	/**
	 * An objection without a request: to periodic information that is missing.
	 * @param byOfficer whether an officer enters it and so says how and when it came
	 */
	public static FiledObjection alone(Body body, Office office, Instant now, boolean byOfficer) {
		var applicant = ApplicantForm.of(body);
		var grounds = grounds(body);
		grounds.get().filter(given -> given.stream().anyMatch(ground -> ground != Ground.B))
				.ifPresent(_ -> body.refuse("grounds", "GROUND_NEEDS_REQUEST"));
		var caseSummary = body.required("caseSummary", Rule.text(CASE_SUMMARY));
		var language = applicant.language();
		var notifyBy = applicant.notifyBy();
		var entered = byOfficer ? Optional.of(Entered.read(body, office, now)) : Optional.<Supplier<Entered>>empty();
		body.check();
		return new FiledObjection(
				new Claim(Set.copyOf(grounds.get().orElseThrow()), caseSummary.get(), Optional.empty()),
				new ObjectionIntake.Identities(Optional.of(applicant.identityNumber()),
						applicant.agentsIdentityNumber()),
				Optional.of(new Objector(applicant.applicant(), language, notifyBy)), entered.map(Supplier::get),
				body.fingerprint());
	}

	private static FiledObjection read(Body body, Optional<Supplier<Entered>> entered) {
		var grounds = grounds(body);
		var caseSummary = body.required("caseSummary", Rule.text(CASE_SUMMARY));
		var agent = ApplicantForm.agent(body);
		body.check();
		return new FiledObjection(
				new Claim(Set.copyOf(grounds.get().orElseThrow()), caseSummary.get(),
						agent.map(ApplicantForm.Agent::masked)),
				new ObjectionIntake.Identities(Optional.empty(), agent.map(ApplicantForm.Agent::identityNumber)),
				Optional.empty(), entered.map(Supplier::get), body.fingerprint());
	}

	private static Supplier<Optional<List<Ground>>> grounds(Body body) {
		var read = body.required("grounds", Rule.listOf(Rule.word(Ground.class), Ground.values().length),
				"GROUND_REQUIRED");
		return read::maybe;
	}

}
