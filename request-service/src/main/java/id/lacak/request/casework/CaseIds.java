package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseId;

import java.util.Optional;

/** Reads case ids out of paths. */
public final class CaseIds {

	private CaseIds() {
	}

	/** The id, unless no case can be called so. */
	public static Optional<CaseId> parse(String text) {
		try {
			return Optional.of(new CaseId(text));
		} catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
