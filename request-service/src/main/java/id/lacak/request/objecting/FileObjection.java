package id.lacak.request.objecting;

import id.lacak.request.account.SignedIn;
import id.lacak.request.filing.Entered;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.Arrival;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Intake.IdempotencyKey;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionIntake;
import id.lacak.request.objection.ObjectionRefusal;
import id.lacak.request.objection.Objections;
import id.lacak.request.objection.Objector;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Files an objection: the register issues its number and keeps it, then its request is told. */
@Service
public class FileObjection {

	private final Objections objections;

	private final Offices offices;

	private final Marks marks;

	private final SecureRandom random = new SecureRandom();

	FileObjection(Objections objections, Offices offices, Marks marks) {
		this.objections = objections;
		this.offices = offices;
		this.marks = marks;
	}

	/**
	 * An objection to a request.
	 * @param officer who enters it, if it is not the applicant
	 * @param key of a call that may be repeated, as the client chose it
	 */
	public ObjectionFile against(CaseFile request, FiledObjection filed, Optional<SignedIn> officer,
			Optional<String> key) {
		var of = request.request();
		var office = offices.get(of.office());
		var setting = setting(office, filed, officer);
		filed.check(setting.rulebook());
		var contested = Contested.of(of, request.signers(), offices.settingFor(of, setting.by()))
				.orElseThrow(() -> Problem.refused(ObjectionRefusal.REQUEST_WITHDRAWN));
		return opened(new ObjectionIntake(of.id(), of.office(), of.trackingCode(), Optional.of(contested),
				Objector.of(of.submission()), filed.claim(), filed.identities(), arrival(filed, officer, setting),
				office.objectionNumbers(), key.map(given -> key(office, officer, of.id() + "\n" + given, filed)),
				setting));
	}

	/** An objection to missing periodic information. */
	public ObjectionFile alone(Office office, FiledObjection filed, Optional<SignedIn> officer,
			Optional<String> key) {
		var setting = setting(office, filed, officer);
		filed.check(setting.rulebook());
		return opened(new ObjectionIntake(new CaseId("k-" + UUID.randomUUID()), office.code(),
				TrackingCode.random(random), Optional.empty(), filed.objector().orElseThrow(), filed.claim(),
				filed.identities(), arrival(filed, officer, setting), office.objectionNumbers(),
				key.map(given -> key(office, officer, given, filed)), setting));
	}

	private ObjectionFile opened(ObjectionIntake intake) {
		var file = switch (objections.open(intake)) {
			case Objections.Opening.New(var opened) -> opened;
			case Objections.Opening.Repeated(var before) -> before;
			case Objections.Opening.KeyReused() -> throw Problem.of(422, "idempotency-key-reused");
			case Objections.Opening.OtherOpen _ -> throw Problem.refused(ObjectionRefusal.OBJECTION_OPEN);
		};
		marks.tell(file);
		return file;
	}

	private Setting setting(Office office, FiledObjection filed, Optional<SignedIn> officer) {
		return offices.settingForNewCase(office, filed.entered().map(Entered::receivedAt), officer
				.map(someone -> someone.as(someone.has(Role.DESK_OFFICER) ? Role.DESK_OFFICER : Role.LEAD_OFFICER))
				.orElse(Actor.APPLICANT));
	}

	private static Arrival arrival(FiledObjection filed, Optional<SignedIn> officer, Setting setting) {
		var entered = setting.now().truncatedTo(ChronoUnit.MILLIS);
		var received = filed.entered().map(by -> by.receivedAt().truncatedTo(ChronoUnit.MILLIS)).orElse(entered);
		return new Arrival(filed.entered().map(Entered::channel).orElse(Channel.WEB), received,
				setting.rulebook().dayOfReceipt(received, setting.zone(), setting.calendar()), entered,
				officer.map(SignedIn::username).orElse(Actor.SYSTEM.name()));
	}

	private static IdempotencyKey key(Office office, Optional<SignedIn> officer, String given,
			FiledObjection filed) {
		var scope = "objection\n" + office.code() + "\n" + officer.map(SignedIn::username).orElse("") + "\n" + given;
		try {
			var hash = MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
			return new IdempotencyKey(HexFormat.of().formatHex(hash), filed.fingerprint());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
