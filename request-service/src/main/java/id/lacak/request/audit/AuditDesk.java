package id.lacak.request.audit;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Objections;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Histories as auditors verify them: who did what when, and whether anything was changed since. */
@Component
class AuditDesk {

	private final Requests requests;

	private final Objections objections;

	private final IdentityLooks looks;

	AuditDesk(Requests requests, Objections objections, IdentityLooks looks) {
		this.requests = requests;
		this.objections = objections;
		this.looks = looks;
	}

	/**
	 * An entry without anybody's words.
	 *
	 * @param intact whether it still is what was written
	 */
	record Entry(int number, Instant at, String actor, String role, String type, Optional<String> from, String to,
			String previous, String hash, boolean intact) {

		static Entry of(HistoryEntry<?> entry) {
			return new Entry(entry.number(), entry.at(), entry.actor(), entry.role().name(), entry.type(),
					entry.from().map(Enum::name), entry.to().name(), entry.previous(), entry.hash(), entry.intact());
		}

	}

	/**
	 * The record of a case or an objection.
	 *
	 * @param intact whether every entry is unchanged, follows the one before it, and leads to
	 * where the case stands
	 */
	record Trail(String id, String registrationNumber, boolean intact, List<Entry> entries,
			List<IdentityLooks.Look> looks) {
	}

	/** The record of a request of the auditor's office. */
	Optional<Trail> request(SignedIn officer, String id) {
		return known(id).flatMap(file -> requests.find(officer.office(), file))
				.map(file -> new Trail(id, file.request().number().text(), file.historyIntact(),
						file.history().stream().map(Entry::of).toList(), looks.at(officer.office(), id)));
	}

	/** The record of an objection of the auditor's office. */
	Optional<Trail> objection(SignedIn officer, String id) {
		return known(id).flatMap(file -> objections.find(officer.office(), file))
				.map(file -> new Trail(id, file.objection().number().text(), file.historyIntact(),
						file.history().stream().map(Entry::of).toList(), looks.at(officer.office(), id)));
	}

	/** The id of the request with this number. */
	Optional<String> numbered(SignedIn officer, String number) {
		return requests.findByNumber(officer.office(), number.strip()).map(file -> file.request().id().value());
	}

	/** The newest looks at identity numbers. */
	List<IdentityLooks.Look> looks(SignedIn officer, int most) {
		return looks.newest(officer.office(), most);
	}

	private static Optional<CaseId> known(String id) {
		try {
			return Optional.of(new CaseId(id));
		} catch (IllegalArgumentException none) {
			return Optional.empty();
		}
	}

}
