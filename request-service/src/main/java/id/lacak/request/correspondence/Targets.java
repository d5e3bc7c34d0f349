package id.lacak.request.correspondence;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The requests and objections that answers are about, whatever their stage. */
@Component
class Targets {

	private static final int TRIES = 5;

	private final Requests requests;

	private final Objections objections;

	private final Offices offices;

	Targets(Requests requests, Objections objections, Offices offices) {
		this.requests = requests;
		this.objections = objections;
		this.offices = offices;
	}

	/**
	 * What an answer is about.
	 *
	 * @param email the address the office writes to
	 */
	record Target(OfficeCode office, CaseId id, boolean objection, String number, Optional<String> email) {
	}

	Optional<Target> find(OfficeCode office, CaseId id) {
		return requests.find(office, id)
				.map(CaseFile::request)
				.map(request -> new Target(office, id, false, request.number().text(),
						request.submission().applicant().email()))
				.or(() -> objections.find(office, id)
						.map(ObjectionFile::objection)
						.map(objection -> new Target(office, id, true, objection.number().text(),
								objection.objector().applicant().email())));
	}

	/** Puts a file on it; false when one of that name and content is there, or it takes none. */
	boolean attach(Target target, CaseDocument document, Actor by) {
		for (var left = TRIES;; left--) {
			try {
				return target.objection() ? toObjection(target, document, by) : toRequest(target, document, by);
			} catch (Requests.StaleCase | Objections.StaleObjection changed) {
				if (left == 0)
					throw changed;
			}
		}
	}

	private boolean toRequest(Target target, CaseDocument document, Actor by) {
		var file = requests.find(target.office(), target.id()).orElseThrow();
		var setting = offices.settingFor(file.request(), by);
		if (there(file.documents(), document)
				|| !(file.request().decide(new RequestCommand.AttachDocument(document),
						setting) instanceof Outcome.Accepted(var events)))
			return false;
		requests.record(file, events, setting);
		return true;
	}

	private boolean toObjection(Target target, CaseDocument document, Actor by) {
		var file = objections.find(target.office(), target.id()).orElseThrow();
		var setting = offices.settingFor(file.objection(), by);
		if (there(file.documents(), document)
				|| !(file.objection().decide(new ObjectionCommand.AttachDocument(document),
						setting) instanceof ObjectionRuling.Accepted(var events)))
			return false;
		objections.record(file, events, setting);
		return true;
	}

	private static boolean there(List<CaseDocument> documents, CaseDocument document) {
		return documents.stream()
				.anyMatch(each -> each.sha256().equals(document.sha256()) && each.name().equals(document.name()));
	}

}
