package id.lacak.request.filing;

import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The statutory form: what a submission must hold (UU 14/2008 Pasal 22 ayat (2) and the forms under
 * Perki 1/2021). The same rules read the JSON body and the page's form.
 */
final class FilingForm {

	static final int NAME = 200;

	static final int ADDRESS = 1_000;

	static final int SUBJECT = 200;

	static final int DETAILS = 20_000;

	static final int PURPOSE = 4_000;

	private final Body body;

	private final Office office;

	private final Instant now;

	private FilingForm(Body body, Office office, Instant now) {
		this.body = body;
		this.office = office;
		this.now = now;
	}

	/**
	 * Reads a submission.
	 * @param byOfficer whether an officer enters it and so says how and when it came
	 * @throws id.lacak.request.problem.Problem with all that is wrong
	 */
	static Filed read(Body body, Office office, Instant now, boolean byOfficer) {
		return new FilingForm(body, office, now).read(byOfficer);
	}

	private Filed read(boolean byOfficer) {
		var applicant = ApplicantForm.of(body);
		var subject = body.required("subject", Rule.line(SUBJECT));
		var details = body.required("details", Rule.text(DETAILS));
		var purpose = body.required("purpose", Rule.text(PURPOSE));
		var obtain = body.required("obtain", Rule.word(Format.class));
		var deliver = body.required("deliver", Rule.word(DeliveryMethod.class));
		var language = applicant.language();
		var notifyBy = applicant.notifyBy();
		var unit = body.optional("unit", Rule.line(100).then(this::known));
		var entered = byOfficer ? Optional.of(Entered.read(body, office, now)) : Optional.<Supplier<Entered>>empty();
		body.check();
		var submission = new Submission(applicant.applicant(), subject.get(), details.get(), purpose.get(),
				obtain.get(), deliver.get(), language, notifyBy, unit);
		return new Filed(submission,
				new Intake.Identities(applicant.identityNumber(), applicant.agentsIdentityNumber()),
				entered.map(Supplier::get), applicant.doubts(deliver.get()), body.fingerprint());
	}

	private String known(String code) throws Rule.Unfit {
		if (office.activeUnit(code).isEmpty())
			throw Rule.Unfit.because("INVALID_VALUE", code);
		return code;
	}

}
