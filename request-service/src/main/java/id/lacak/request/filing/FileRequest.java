package id.lacak.request.filing;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.Arrival;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import org.springframework.stereotype.Service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files a request: the register issues its number and keeps it in one write. */
@Service
class FileRequest {

	/** Who enters requests that came on paper or over the counter. */
	static final Set<Role> ENTERING = Set.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final Requests requests;

	private final Offices offices;

	private final SecureRandom random = new SecureRandom();

	FileRequest(Requests requests, Offices offices) {
		this.requests = requests;
		this.offices = offices;
	}

	/**
	 * Registers the request.
	 * @param key of a call that may be repeated, as the client chose it
	 */
	Requests.Opening file(Filed filed, Office office, Optional<SignedIn> officer, Optional<String> key) {
		return file(filed, office, officer, key, new CaseId(UUID.randomUUID().toString()));
	}

	/**
	 * Registers what an applicant sends; a second time it is the same case.
	 * @param id that was chosen for the case before it was sent
	 */
	Requests.Opening file(Filed filed, Office office, CaseId id) {
		return file(filed, office, Optional.empty(), Optional.empty(), id);
	}

	private Requests.Opening file(Filed filed, Office office, Optional<SignedIn> officer, Optional<String> key,
			CaseId id) {
		var setting = offices.settingForNewCase(office, filed.entered().map(Entered::receivedAt),
				officer.map(FileRequest::entering).orElse(Actor.APPLICANT));
		var entered = setting.now().truncatedTo(ChronoUnit.MILLIS);
		var received = filed.entered()
				.map(by -> by.receivedAt().truncatedTo(ChronoUnit.MILLIS))
				.orElse(entered);
		var arrival = new Arrival(filed.entered().map(Entered::channel).orElse(Channel.WEB), received,
				setting.rulebook().dayOfReceipt(received, setting.zone(), setting.calendar()), entered,
				officer.map(SignedIn::username).orElse(Actor.SYSTEM.name()));
		return requests.open(new Intake(id, office.code(), TrackingCode.random(random), filed.submission(),
				filed.identities(), arrival, office.numbers(), office.automaticCompleteness(),
				key.map(given -> key(office, officer, given, filed.fingerprint())), setting));
	}

	private static Actor entering(SignedIn officer) {
		return officer.as(officer.has(Role.DESK_OFFICER) ? Role.DESK_OFFICER : Role.LEAD_OFFICER);
	}

	/** Two callers who happen to choose the same key are told apart as far as they can be. */
	private static Intake.IdempotencyKey key(Office office, Optional<SignedIn> officer, String given, String body) {
		var scope = office.code() + "\n" + officer.map(SignedIn::username).orElse("") + "\n" + given;
		try {
			var hash = MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
			return new Intake.IdempotencyKey(HexFormat.of().formatHex(hash), body);
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
