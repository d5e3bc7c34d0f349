package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Role;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a case an officer is shown.
 *
 * @param seesPeople whether applicants are named; an auditor who is nothing else reads
 * without personal data
 * @param seesAll whether every case of the office is open to the officer; whoever is nothing
 * but a unit officer sees what the unit was asked
 * @param unit code of the unit the officer works for
 * @param username whose own files stay visible
 */
record Confidence(boolean seesPeople, boolean seesAll, Optional<String> unit, String username) {

	/** The history's word for a note. */
	static final String NOTE = "note-added";

	private static final Set<Role> NAMED = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER,
			Role.ADVISOR, Role.OBJECTION_AUTHORITY);

	// written by or about applicants; dates, grounds and numbers stay
	private static final Set<String> FREE_TEXT = Set.of("note", "evidence", "receiptNumber");

	private static final Set<String> OFFICIAL_REASONS = Set.of("extended", "notice-sent", "closed");

	static Confidence of(SignedIn officer) {
		return new Confidence(officer.hasAny(NAMED), officer.hasAny(Casework.READERS),
				officer.unit().filter(_ -> officer.has(Role.UNIT_OFFICER)), officer.username());
	}

	/** Whether the officer may know of the case at all. */
	boolean sees(CaseFile file) {
		return seesAll || file.request().assignments().stream().anyMatch(this::asked);
	}

	/** Whether the officer may read the question and what became of it. */
	boolean sees(Assignment assignment) {
		return seesAll || asked(assignment);
	}

	/** Whether the question went to the officer's own unit. */
	boolean asked(Assignment assignment) {
		return unit.filter(assignment.unit()::equals).isPresent();
	}

	/** The files of the case the officer may open and name. */
	List<CaseDocument> documents(CaseFile file) {
		return seesAll ? file.documents() : file.documents().stream().filter(each -> own(each, file)).toList();
	}

	/** What a unit brought: its own files, and those that its answers name. */
	private boolean own(CaseDocument document, CaseFile file) {
		return document.addedBy().equals(username) || file.request()
				.assignments()
				.stream()
				.filter(this::asked)
				.flatMap(assignment -> AssignmentView.of(assignment).answer().stream())
				.anyMatch(answer -> answer.documents().contains(document.id()));
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
