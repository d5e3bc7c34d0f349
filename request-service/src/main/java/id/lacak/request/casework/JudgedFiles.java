package id.lacak.request.casework;

import id.lacak.request.attachment.Holder;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.office.Offices;

import org.springframework.stereotype.Component;

/** Files that cases list, and what a scanner says about them after they were recorded. */
@Component
class JudgedFiles implements Holder {

	private static final int TRIES = 5;

	private final Requests requests;

	private final Offices offices;

	JudgedFiles(Requests requests, Offices offices) {
		this.requests = requests;
		this.offices = offices;
	}

	@Override
	public Listing lists(OfficeCode office, CaseId owner, String file) {
		return requests.find(office, owner).map(found -> listing(found, file)).orElse(Listing.UNKNOWN);
	}

	@Override
	public Listing judged(OfficeCode office, CaseId owner, String file, State state) {
		for (var tries = 1;; tries++) {
			var found = requests.find(office, owner);
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
				record(found.get(), new RequestCommand.JudgeDocument(file, state));
				return Listing.LISTED;
			} catch (Requests.StaleCase faster) {
				if (tries == TRIES)
					throw faster;
			}
		}
	}

	private void record(CaseFile file, RequestCommand command) {
		var setting = offices.settingFor(file.request(), Actor.SYSTEM);
		switch (file.request().decide(command, setting)) {
			case Outcome.Accepted(var events) -> requests.record(file, events, setting);
			case Outcome.Refused(var why) -> throw new IllegalStateException("a verdict is refused: " + why);
		}
	}

	private static Listing listing(CaseFile file, String id) {
		return file.document(id).isPresent() ? Listing.LISTED : Listing.NOT_LISTED;
	}

}
