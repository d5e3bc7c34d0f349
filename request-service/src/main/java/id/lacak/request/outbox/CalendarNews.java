package id.lacak.request.outbox;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes announcements about calendars to officers. */
public final class CalendarNews {

	private final Announcements announcements;

	public CalendarNews(Announcements announcements) {
		this.announcements = announcements;
	}

	/** A date that went elsewhere. */
	public record Shift(String registrationNumber, String deadline, LocalDate from, LocalDate to) {
	}

	/**
	 * Another calendar holds in the office.
	 *
	 * @param total how many dates moved; {@code shifts} may be fewer
	 */
	public record Change(OfficeCode office, int year, String decree, int total, List<Shift> shifts) {
	}

	/** Tells one officer what another calendar moved. */
	public Announcement changed(Change change, Colleague officer, Instant at) {
		return announcements.toOfficer(change.office(), change.office() + ":" + change.year(),
				Regarding.Recipient.of(officer),
				new DeadlineWire.DeadlineCalendarChangedV1(change.year(), change.decree(),
						announcements.officersPage("/kalender/" + change.year()), change.total(),
						change.shifts()
								.stream()
								.map(shift -> new DeadlineWire.DeadlineCalendarChangedV1.Shift(
										shift.registrationNumber(),
										shift.deadline(), shift.from(), shift.to()))
								.toList()),
				at);
	}

}
