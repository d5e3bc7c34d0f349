package id.lacak.request.review;

import id.lacak.request.attachment.Holder;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;

import org.springframework.stereotype.Component;

/** Files that objections list, and what a scanner says about them after they were recorded. */
@Component
class JudgedObjectionFiles implements Holder {

	private static final int TRIES = 5;

	private final Objections objections;

	private final Offices offices;

	JudgedObjectionFiles(Objections objections, Offices offices) {
		this.objections = objections;
		this.offices = offices;
	}

	@Override
	public Listing lists(OfficeCode office, CaseId owner, String file) {
		return objections.find(office, owner).map(found -> listing(found, file)).orElse(Listing.UNKNOWN);
	}

	@Override
	public Listing judged(OfficeCode office, CaseId owner, String file, State state) {
		for (var tries = 1;; tries++) {
			var found = objections.find(office, owner);
			if (found.isEmpty())
				return Listing.UNKNOWN;
			var waiting = found.get()
					.document(file)
					.filter(document -> document.state() == State.QUARANTINED
							|| document.state() == State.AVAILABLE && state == State.REFUSED)
					.isPresent();
			if (!waiting)
				return listing(found.get(), file);
			try {
				record(found.get(), new ObjectionCommand.JudgeDocument(file, state));
				return Listing.LISTED;
			} catch (Objections.StaleObjection faster) {
				if (tries == TRIES)
					throw faster;
			}
		}
	}

	private void record(ObjectionFile file, ObjectionCommand command) {
		var setting = offices.settingFor(file.objection(), Actor.SYSTEM);
		switch (file.objection().decide(command, setting)) {
			case ObjectionRuling.Accepted(var events) -> objections.record(file, events, setting);
			case ObjectionRuling.Refused(var why) ->
				throw new IllegalStateException("a verdict is refused: " + why);
		}
	}

	private static Listing listing(ObjectionFile file, String id) {
		return file.document(id).isPresent() ? Listing.LISTED : Listing.NOT_LISTED;
	}

}
