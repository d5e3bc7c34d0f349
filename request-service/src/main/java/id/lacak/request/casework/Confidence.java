package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Role;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a case an officer is shown.
 *
 * @param seesPeople whether applicants are named; an auditor who is nothing else reads
 * without personal data
 */
record Confidence(boolean seesPeople) {

	/** The history's word for a note. */
	static final String NOTE = "note-added";

	private static final Set<Role> NAMED = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.UNIT_OFFICER,
			Role.ADVISOR, Role.OBJECTION_AUTHORITY);

	// written by or about applicants; dates, grounds and numbers stay
	private static final Set<String> FREE_TEXT = Set.of("note", "evidence", "receiptNumber");

	private static final Set<String> OFFICIAL_REASONS = Set.of("extended", "notice-sent", "closed");

	static Confidence of(SignedIn officer) {
		return new Confidence(officer.hasAny(NAMED));
	}

	/** The reason of an entry if the office gave it as its official words. */
	static Optional<String> withoutPeople(HistoryEntry<?> entry) {
		return OFFICIAL_REASONS.contains(entry.type()) ? entry.why() : Optional.empty();
	}

	/** The facts of an entry without anything in the words of people. */
	static Map<String, String> factsWithoutPeople(HistoryEntry<?> entry) {
		var facts = new TreeMap<>(entry.facts());
		facts.keySet()
				.removeIf(name -> FREE_TEXT.contains(name) || name.startsWith("item.") || name.startsWith("missing."));
		return facts;
	}

}
