package id.lacak.request.outbox;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.DisputeWindow;
import id.lacak.request.objection.ObjectionFile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes announcements about dates: to applicants, and to one officer each. */
public final class ReminderNews {

	private final Announcements announcements;

	/** @param announcements writes the envelopes */
	public ReminderNews(Announcements announcements) {
		this.announcements = announcements;
	}

	/**
	 * A date that an officer has to keep, or should know of.
	 *
	 * @param subject id of the case
	 * @param registrationNumber its official number
	 * @param path of the officers' page of the case, below {@code /petugas}
	 * @param workingDays ahead; 0 for today, less for a date that has passed
	 * @param copy whether somebody else has to act
	 * @param validUntil not sent after this instant
	 */
	public record OfficersDate(OfficeCode office, String subject, String registrationNumber, String path,
			DeadlineKind what, LocalDate dueDate, int workingDays, boolean copy, Instant validUntil) {
	}

	/** Reminds an officer of a date. */
	public Announcement officersDate(OfficersDate date, Colleague officer, Instant at) {
		return announcements.toOfficer(date.office(), date.subject(), Regarding.Recipient.of(officer),
				new DeadlineWire.DeadlineReminderV1(date.registrationNumber(), announcements.officersPage(date.path()),
						date.what().name(), date.dueDate(), date.workingDays(), date.copy(), date.validUntil()),
				at);
	}

	/**
	 * When an applicant's reminder is written, and from when on it is of no use.
	 *
	 * @param until not sent after this instant
	 * @param hours in which it may leave, should it wait; none for any until then
	 */
	public record Moment(Instant at, Instant until, List<SendingHours> hours) {

		public Moment {
			hours = List.copyOf(hours);
		}

		/** One that may leave at any hour until then. */
		public Moment(Instant at, Instant until) {
			this(at, until, List.of());
		}

		private Optional<List<SendingHours>> sendingHours() {
			return Optional.of(hours).filter(some -> !some.isEmpty());
		}

	}

	/** The applicant's days to complete the request are nearly over. */
	public Announcement completion(CaseFile file, Deadline completeBy, int workingDaysLeft, Moment moment) {
		return announcements.about(file,
				new RequestWire.RequestCompletionReminderV1(completeBy.lastDay(), workingDaysLeft, moment.until(),
						WireForm.provisional(completeBy)),
				moment.at());
	}

	/** No answer came in time, and an objection is open. */
	public Announcement overdue(CaseFile file, LocalDate dueDate, Deadline objectionUntil, Moment moment) {
		return announcements.about(file,
				new RequestWire.RequestOverdueV1(dueDate, dueDate.plusDays(1), objectionUntil.lastDay(), moment.until(),
						WireForm.provisional(objectionUntil), moment.sendingHours()),
				moment.at());
	}

	/** No answer to the objection came in time, and the commission may be asked. */
	public Announcement unanswered(ObjectionFile file, LocalDate dueDate, DisputeWindow window, Moment moment) {
		return announcements.about(file,
				new ObjectionWire.ObjectionUnansweredV1(dueDate, window.opensOn(), window.until().lastDay(),
						moment.until(), WireForm.provisional(window.until()), moment.sendingHours()),
				moment.at());
	}

	/** The applicant's days to go to the commission are nearly over. */
	public Announcement disputeWindow(ObjectionFile file, Deadline until, int workingDaysLeft, Moment moment) {
		return announcements.about(file,
				new ObjectionWire.ObjectionDisputeReminderV1(until.lastDay(), workingDaysLeft, moment.until(),
						WireForm.provisional(until)),
				moment.at());
	}

	/** The applicant's days to object are nearly over. */
	public Announcement objectionWindow(CaseFile file, Deadline until, int workingDaysLeft, Moment moment) {
		return announcements.about(file,
				new RequestWire.RequestObjectionReminderV1(until.lastDay(), workingDaysLeft, moment.until(),
						WireForm.provisional(until)),
				moment.at());
	}

}
