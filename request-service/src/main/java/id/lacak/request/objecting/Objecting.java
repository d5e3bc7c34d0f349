package id.lacak.request.objecting;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;

/** An applicant's objections: reading them, whether one may be filed, and taking one back. */
@Service
public class Objecting {

	private static final int TRIES = 5;

	private static final int MOST_FILES = 20;

	private final Objections objections;

	private final Offices offices;

	private final Marks marks;

	private final Attachments attachments;

	Objecting(Objections objections, Offices offices, Marks marks, Attachments attachments) {
		this.attachments = attachments;
		this.objections = objections;
		this.offices = offices;
		this.marks = marks;
	}

	/** The objections that a tracking code opens, newest first; none for a malformed one. */
	public List<ObjectionFile> find(String code) {
		try {
			return objections.find(TrackingCode.parse(code));
		} catch (IllegalArgumentException malformed) {
			return List.of();
		}
	}

	/** The latest objection to a request. */
	public Optional<ObjectionFile> latest(CaseFile request) {
		return objections.to(request.request().office(), request.request().id()).stream().findFirst();
	}

	/** Time and law for an objection, now. */
	public Setting setting(Objection objection) {
		return offices.settingFor(objection, Actor.APPLICANT);
	}

	/** What an objection would be against; empty for a request that was taken back. */
	public Optional<Contested> contested(CaseFile request) {
		return Contested.of(request.request(), request.signers(),
				offices.settingFor(request.request(), Actor.APPLICANT));
	}

	/**
	 * Whether there is something to object to now, and no objection under way. A late one is
	 * welcome; an early one against silence is taken but not invited.
	 */
	public boolean invited(CaseFile request) {
		var of = request.request();
		var today = offices.settingFor(of, Actor.APPLICANT).today();
		var ground = of.answer().isPresent() || of.overdue(today) || of.stage() instanceof Stage.Lapsed;
		return ground && !(of.stage() instanceof Stage.Withdrawn)
				&& objections.to(of.office(), of.id()).stream().noneMatch(file -> file.objection().open());
	}

	/** Takes the latest objection of the code back. */
	public ObjectionFile withdraw(String code, String reason) {
		for (var left = TRIES;; left--) {
			var file = find(code).stream().findFirst().orElseThrow(Problem::notFound);
			var setting = setting(file.objection());
			try {
				return switch (file.objection().decide(new ObjectionCommand.Withdraw(reason), setting)) {
					case ObjectionRuling.Refused(var why) -> throw Problem.refused(why);
					case ObjectionRuling.Accepted(var events) -> told(objections.record(file, events, setting));
				};
			} catch (Objections.StaleObjection changed) {
				if (left == 0)
					throw changed;
			}
		}
	}

	/**
	 * Puts a file of the applicant's on an objection; the same content a second time is the same file.
	 * @param pointer of the field it came in
	 */
	ObjectionFile attach(ObjectionFile first, SentFile sent, String pointer) {
		var of = first.objection();
		if (first.documents().size() >= MOST_FILES)
			throw Problem.invalid(pointer, "TOO_MANY", MOST_FILES);
		var kept = sent.keep(attachments, of.office(), of.id(), pointer, Actor.APPLICANT.name(), setting(of).now());
		try {
			var after = attach(first, kept);
			if (after.document(kept.id()).isEmpty())
				attachments.delete(of.office(), kept.id());
			return after;
		} catch (Problem | Objections.StaleObjection notRecorded) {
			attachments.delete(of.office(), kept.id());
			throw notRecorded;
		}
	}

	private ObjectionFile attach(ObjectionFile first, CaseDocument kept) {
		var file = first;
		for (var left = TRIES;; left--) {
			if (file.documents().stream().anyMatch(there -> there.sha256().equals(kept.sha256())))
				return file;
			var setting = setting(file.objection());
			try {
				return switch (file.objection().decide(new ObjectionCommand.AttachDocument(kept), setting)) {
					case ObjectionRuling.Refused(var why) -> throw Problem.refused(why);
					case ObjectionRuling.Accepted(var events) -> objections.record(file, events, setting);
				};
			} catch (Objections.StaleObjection changed) {
				if (left == 0)
					throw changed;
				file = objections.find(first.objection().office(), first.objection().id()).orElseThrow();
			}
		}
	}

	private ObjectionFile told(ObjectionFile file) {
		marks.tell(file);
		return file;
	}

}
