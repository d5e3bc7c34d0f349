package id.lacak.request.release;

import id.lacak.request.lifecycle.CaseDocument;

import java.util.List;

/** A file of a case and what was found in it. */
public record Inspected(CaseDocument document, List<Finding> findings) {

	public Inspected {
		findings = List.copyOf(findings);
	}

	/** Whether an officer must give a reason to hand it over. */
	public boolean blocks() {
		return findings.stream().anyMatch(Finding::blocks);
	}

}
