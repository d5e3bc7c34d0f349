package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A request at the door in a test: Siti Rahmawati asks the office of Depok over the web. */
public record AnIntake(CaseId id, OfficeCode office, TrackingCode code, Submission submission, Channel channel,
		ASetting received, ASetting entered, boolean complete, Optional<Intake.IdempotencyKey> idempotency) {

	private static final Random RANDOM = new Random(2008);

	/** Received over the web at 09:00 on a local date. */
	public static AnIntake on(String date) {
		return at(ASetting.on(date));
	}

	/** Received on a local date. */
	public static AnIntake on(LocalDate date) {
		return at(ASetting.on(date));
	}

	/** Received over the web, and so entered by the system, at this time and under this law. */
	public static AnIntake at(ASetting received) {
		return new AnIntake(new CaseId(UUID.randomUUID().toString()), ASetting.DEPOK, TrackingCode.random(RANDOM),
				aSubmission(), Channel.WEB, received, received.by(Actor.APPLICANT), false, Optional.empty());
	}

	/** What she asks. */
	public static Submission aSubmission() {
		return new Submission(anApplicant(), "Kontrak perbaikan jalan 2025", "Rincian anggaran, kontrak, berita acara",
				"Penelitian skripsi", Format.COPY_SOFT, DeliveryMethod.EMAIL, "id",
				Set.of(Submission.Contact.EMAIL, Submission.Contact.SMS), Optional.empty());
	}

	/** Who asks. */
	public static Applicant anApplicant() {
		return new Applicant(Applicant.Kind.INDIVIDUAL, "Siti Rahmawati", "327601••••••0002",
				"Jl. Margonda 1, Depok", Optional.of("siti@surel.example"), Optional.of("+6281200004471"),
				Optional.of("Mahasiswa"), Optional.empty());
	}

	public AnIntake id(String value) {
		return new AnIntake(new CaseId(value), office, code, submission, channel, received, entered, complete,
				idempotency);
	}

	public AnIntake office(String value) {
		return new AnIntake(id, new OfficeCode(value), code, submission, channel, received, entered, complete,
				idempotency);
	}

	public AnIntake asking(Submission other) {
		return new AnIntake(id, office, code, other, channel, received, entered, complete, idempotency);
	}

	/** Entered later by an officer, as letters are. */
	public AnIntake enteredLater(Channel by, ASetting at) {
		return new AnIntake(id, office, code, submission, by, received, at, complete, idempotency);
	}

	/** The form's checks stand for the completeness check. */
	public AnIntake foundComplete() {
		return new AnIntake(id, office, code, submission, channel, received, entered, true, idempotency);
	}

	public AnIntake keyed(String key, String body) {
		return new AnIntake(id, office, code, submission, channel, received, entered, complete,
				Optional.of(new Intake.IdempotencyKey(key, body)));
	}

	public Intake build() {
		var setting = entered.build();
		var at = received.build();
		var receivedOn = at.rulebook().dayOfReceipt(at.now(), at.zone(), at.calendar());
		return new Intake(id, office, code, submission,
				new Intake.Identities("3276014507900002", Optional.empty()),
				new Arrival(channel, at.now(), receivedOn, setting.now(), setting.by().name()),
				new NumberPattern("{seq:000}/PPID/{romanMonth}/{year}"), complete, idempotency, setting);
	}

}
