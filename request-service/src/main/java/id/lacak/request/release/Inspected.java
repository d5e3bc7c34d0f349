package id.lacak.request.release;

import id.lacak.request.lifecycle.CaseDocument;

import java.util.List;

/** A file of a case and what was found in it. */
public record Inspected(CaseDocument document, List<Finding> findings) {

	public Inspected {
		findings = List.copyOf(findings);
	}

	/** Whether the looking is not done. */
	public boolean unfinished() {
		return findings.stream()
				.anyMatch(finding -> finding instanceof Finding.Unreadable(_, var why)
						&& why == Finding.Unreadable.Why.BUSY);
	}

	/** Whether an officer must give a reason to hand it over. */
	public boolean blocks() {
		return findings.stream().anyMatch(Finding::blocks);
	}

}
