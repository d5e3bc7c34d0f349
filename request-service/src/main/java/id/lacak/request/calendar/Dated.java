package id.lacak.request.calendar;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionFile;

import java.time.Instant;
import java.util.List;

/**
 * A request or an objection as far as its dates go.
 *
 * @param number the official one
 * @param rulebook the version of the rules that it runs under
 * @param version of the file; grows with every change
 * @param changed when the file last changed
 */
public record Dated(CaseId id, OfficeCode office, String number, String rulebook, long version, Instant changed,
		List<NamedDeadline> deadlines) {

	public Dated {
		deadlines = List.copyOf(deadlines);
	}

	/** The dates of a request. */
	public static Dated of(CaseFile file) {
		InformationRequest request = file.request();
		return new Dated(request.id(), request.office(), request.number().text(), request.rulebook(), file.version(),
				file.history().getLast().at(), request.deadlines());
	}

	/** The dates of an objection and of the way to the commission after it. */
	public static Dated of(ObjectionFile file) {
		Objection objection = file.objection();
		return new Dated(objection.id(), objection.office(), objection.number().text(), objection.rulebook(),
				file.version(), file.history().getLast().at(), objection.deadlines());
	}

}
