package id.lacak.request.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The register of requests: where cases are kept. */
public interface Requests {

	/**
	 * Issues the next number of the office and year, without gaps, and keeps the new case, its
	 * history and its pending event in one write.
	 */
	Opening open(Intake intake);

	/** A case of the office. */
	Optional<CaseFile> find(OfficeCode office, CaseId id);

	/** The case an applicant's code opens. */
	Optional<CaseFile> find(TrackingCode code);

	/** The case with this official number, as it is printed. */
	Optional<CaseFile> findByNumber(OfficeCode office, String number);

	/**
	 * Carries events out: state, history and pending messages in one write.
	 * @return the file after it
	 * @throws StaleCase if somebody else changed the case since {@code before} was read;
	 *         nothing was written
	 */
	CaseFile record(CaseFile before, List<RequestEvent> events, Setting setting);

	/** Notes a state of a message about the case; the same report twice changes nothing. */
	void note(OfficeCode office, CaseId id, Told report);

	/**
	 * Notes what an officer did about a message.
	 * @return whether such a message was reported about the case
	 */
	boolean note(OfficeCode office, CaseId id, String messageId, Told.Act act);

	/** A page of the office's cases. */
	CasePage list(CaseQuery query);

	/**
	 * The identity numbers of a case in the clear. The look is recorded before they are
	 * returned.
	 */
	Optional<Intake.Identities> reveal(OfficeCode office, CaseId id, Actor by, Instant at);

	/**
	 * Cases of the same office that may have to do with the request: of the same applicant, or
	 * with the same rare words; the newest first, and cheap whatever the register holds.
	 * @param most of each sort
	 */
	List<Kin> kin(InformationRequest request, int most);

	/**
	 * A case that may have to do with another one, without its history and files.
	 *
	 * @param sameApplicant by identity number, contact or name
	 */
	record Kin(CaseFile file, boolean sameApplicant) {
	}

	/** What came of opening a case. */
	sealed interface Opening {

		/** A new case. */
		record New(CaseFile file) implements Opening {
		}

		/** The same call came before; this is what it made. */
		record Repeated(CaseFile file) implements Opening {
		}

		/** The key was used before for another body. */
		record KeyReused() implements Opening {
		}

	}

	/** Somebody else was faster. */
	final class StaleCase extends RuntimeException {

		private static final long serialVersionUID = 1;

		public StaleCase(CaseId id) {
			super(id + " was changed by someone else");
		}

	}

}
