package id.lacak.request.lifecycle;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.WorkingCalendar;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Requests at the door, for tests; what does not matter is filled in. */
public record AFiling(OfficeCode office, String id, Instant at, String name, String subject, String details,
		Optional<String> unit, Channel channel, boolean complete, Optional<Intake.IdempotencyKey> key,
		Optional<String> email, Optional<String> phone) {

	/** The zone of the example office. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

	/** A calendar without holidays. */
	public static final WorkingCalendar CALENDAR = new WorkingCalendar("test-1", List.of(), Set.of(2026, 2027));

	/** A Monday morning in Jakarta. */
	public static final Instant MONDAY = Instant.parse("2026-08-03T02:15:00Z");

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Something to start from. */
	public static AFiling filing() {
		return new AFiling(new OfficeCode("depok"), UUID.randomUUID().toString(), MONDAY, "Siti Aminah",
				"Anggaran perbaikan jalan 2025", "Rincian anggaran per ruas jalan", Optional.of("dpupr"), Channel.WEB,
				false, Optional.empty(), Optional.of("siti@surel.example"), Optional.of("+6281234564471"));
	}

	public AFiling in(String office) {
		return new AFiling(new OfficeCode(office), id, at, name, subject, details, unit, channel, complete, key,
				email, phone);
	}

	public AFiling as(String id) {
		return new AFiling(office, id, at, name, subject, details, unit, channel, complete, key, email, phone);
	}

	public AFiling at(String instant) {
		return new AFiling(office, id, Instant.parse(instant), name, subject, details, unit, channel, complete, key,
				email, phone);
	}

	public AFiling by(String name) {
		return new AFiling(office, id, at, name, subject, details, unit, channel, complete, key, email, phone);
	}

	public AFiling about(String subject, String details) {
		return new AFiling(office, id, at, name, subject, details, unit, channel, complete, key, email, phone);
	}

	public AFiling over(Channel channel, String unit) {
		return new AFiling(office, id, at, name, subject, details, Optional.of(unit), channel, complete, key, email,
				phone);
	}

	public AFiling foundComplete() {
		return new AFiling(office, id, at, name, subject, details, unit, channel, true, key, email, phone);
	}

	public AFiling key(String key, String body) {
		return new AFiling(office, id, at, name, subject, details, unit, channel, complete,
				Optional.of(new Intake.IdempotencyKey(key, body)), email, phone);
	}

	public AFiling reachedBy(String email, String phone) {
		return new AFiling(office, id, at, name, subject, details, unit, channel, complete, key,
				Optional.ofNullable(email), Optional.ofNullable(phone));
	}

	/** The filing as the register takes it. */
	public Intake build() {
		var setting = settingAt(at, Actor.SYSTEM);
		var applicant = new Applicant(Applicant.Kind.INDIVIDUAL, name, "32••••••••••0001", "Jl. Kenanga 5, Depok",
				email, phone, Optional.empty(), Optional.empty());
		return new Intake(new CaseId(id), office, TrackingCode.random(RANDOM),
				new Submission(applicant, subject, details, "Skripsi", Format.COPY_SOFT, DeliveryMethod.EMAIL, "id",
						Set.of(Submission.Contact.EMAIL, Submission.Contact.SMS), unit),
				new Intake.Identities("3276010101900001", Optional.empty()),
				new Arrival(channel, at, setting.today(), at, "system"),
				new NumberPattern("{seq:000}/PPID/{romanMonth}/{year}"), complete, key, setting);
	}

	/** Time and law for a command at an instant. */
	public static Setting settingAt(Instant at, Actor by) {
		return new Setting(at, ZONE, CALENDAR, ShippedRulebooks.newest(), by);
	}

}
