package id.lacak.request.draft;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.office.Offices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the files of a draft to the case it became, and throws away drafts whose time is over. If
 * this breaks off, whoever comes next goes on where it stopped.
 */
@Service
public class HandOver {

	private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

	private static final int TRIES = 10;

	private static final int AT_ONCE = 1_000;

	private final Drafts drafts;

	private final Requests requests;

	private final Attachments attachments;

	private final Offices offices;

	private final Clock clock;

	HandOver(Drafts drafts, Requests requests, Attachments attachments, Offices offices, Clock clock) {
		this.drafts = drafts;
		this.requests = requests;
		this.attachments = attachments;
		this.offices = offices;
		this.clock = clock;
	}

	/** The case with all files of the draft, which from now on only says where it went. */
	public void to(CaseFile opened, Draft first) {
		var draft = first;
		for (var tries = 0; tries < TRIES; tries++) {
			if (draft.sentAs().isPresent())
				return;
			give(opened, draft);
			// a scanner may have spoken in between: then the case has to hear it too
			if (drafts.replace(draft, draft.sent(opened.request().trackingCode())))
				return;
			draft = drafts.find(first.code()).orElse(first.sent(opened.request().trackingCode()));
		}
		LOG.warn("the files of {} are handed over later", opened.request().id());
	}

	/** Throws away what nobody sent in time; returns how many drafts were looked at. */
	int purge() {
		var over = drafts.over(clock.instant(), AT_ONCE);
		over.forEach(this::end);
		return over.size();
	}

	private void end(Draft draft) {
		// a case without its files: the sender's machine stopped between the two writes
		var filed = requests.find(draft.office(), draft.request());
		filed.ifPresent(file -> to(file, draft));
		if (filed.isEmpty())
			draft.files().forEach(file -> attachments.delete(draft.office(), file.id()));
		else if (drafts.find(draft.code()).flatMap(Draft::sentAs).isEmpty())
			return;
		drafts.forget(draft);
	}

	private void give(CaseFile opened, Draft draft) {
		for (var tries = 0;; tries++) {
			var file = requests.find(draft.office(), opened.request().id()).orElseThrow();
			var events = unknownTo(file, draft);
			if (events.isEmpty())
				return;
			try {
				requests.record(file, events, offices.settingFor(file.request(), Actor.APPLICANT));
				return;
			} catch (Requests.StaleCase faster) {
				if (tries == TRIES)
					throw faster;
			}
		}
	}

	private static List<RequestEvent> unknownTo(CaseFile file, Draft draft) {
		var events = new ArrayList<RequestEvent>();
		for (var kept : draft.files()) {
			var there = file.document(kept.id());
			if (there.isEmpty())
				events.add(new RequestEvent.DocumentAttached(kept));
			else if (there.get().state() == State.QUARANTINED && kept.state() != State.QUARANTINED)
				events.add(new RequestEvent.DocumentJudged(kept.id(), kept.state()));
		}
		return events;
	}

}
