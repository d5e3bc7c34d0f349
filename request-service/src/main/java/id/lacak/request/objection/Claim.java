package id.lacak.request.objection;

import id.lacak.request.lifecycle.Applicant;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is objected to and why (<i>alasan keberatan</i> and <i>kasus posisi</i>).
 *
 * @param grounds at least one
 * @param representative who acts for the applicant in the objection, if somebody does
 */
public record Claim(Set<Ground> grounds, String caseSummary, Optional<Applicant.Representative> representative) {

	public Claim {
		if (grounds.isEmpty())
			throw new IllegalArgumentException("an objection needs a ground (UU 14/2008 Pasal 35 ayat (1))");
		grounds = java.util.Collections.unmodifiableSet(EnumSet.copyOf(grounds));
	}

	/** Whether it can stand without an earlier request. */
	public boolean needsNoRequest() {
		return grounds.equals(EnumSet.of(Ground.B));
	}

}
