package id.lacak.request.objection;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.lifecycle.TrackingCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The register of objections (<i>register keberatan</i>). */
public interface Objections {

	/**
	 * Issues the next number of the office and year, without gaps, and keeps the new objection,
	 * its history and its pending event in one write. A request has one open objection at most.
	 */
	Opening open(ObjectionIntake intake);

	/** An objection of the office. */
	Optional<ObjectionFile> find(OfficeCode office, CaseId id);

	/** The objections that an applicant's code opens, newest first. */
	List<ObjectionFile> find(TrackingCode code);

	/** The objections to a request, newest first. */
	List<ObjectionFile> to(OfficeCode office, CaseId request);

	/**
	 * Carries events out: state, history and pending messages in one write.
	 * @return the file after it
	 * @throws StaleObjection if somebody else changed it since {@code before} was read; nothing
	 *         was written
	 */
	ObjectionFile record(ObjectionFile before, List<ObjectionEvent> events, Setting setting);

	/**
	 * Notes a state of a message about the objection; the same report twice changes nothing.
	 * @return whether there is such an objection
	 */
	boolean note(OfficeCode office, CaseId id, Told report);

	/**
	 * Notes what an officer did about a message.
	 * @return whether such a message was reported about the objection
	 */
	boolean note(OfficeCode office, CaseId id, String messageId, Told.Act act);

	/** A page of the office's objections. */
	ObjectionQuery.Page list(ObjectionQuery query);

	/** The identity numbers given with it, in the clear. The look is recorded before. */
	Optional<ObjectionIntake.Identities> reveal(OfficeCode office, CaseId id, Actor by, Instant at);

	/** Objections of all offices of which the request has not heard yet how they stand. */
	List<ObjectionFile> unknownToTheirRequests(int limit);

	/** The request has heard how this file stands; nothing changes if it has moved on since. */
	void knownToItsRequest(ObjectionFile file);

	/** Objections of all offices whose next legal instant has come, longest waiting first. */
	List<ObjectionFile> due(Instant now, int limit);

	/** Looks at an objection that is due again at {@code until}; nothing changes if it has moved on since. */
	void postpone(ObjectionFile file, Instant until);

	/** What came of filing. */
	sealed interface Opening {

		/** A new objection. */
		record New(ObjectionFile file) implements Opening {
		}

		/** The same call came before; this is what it made. */
		record Repeated(ObjectionFile file) implements Opening {
		}

		/** The key was used before for another body. */
		record KeyReused() implements Opening {
		}

		/** An objection to the same request is open. */
		record OtherOpen(ObjectionFile file) implements Opening {
		}

	}

	/** Somebody else was faster. */
	final class StaleObjection extends RuntimeException {

		private static final long serialVersionUID = 1;

		public StaleObjection(CaseId id) {
			super(id + " was changed by someone else");
		}

	}

}
