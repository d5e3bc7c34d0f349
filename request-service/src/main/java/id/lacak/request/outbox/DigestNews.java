package id.lacak.request.outbox;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes announcements of an officer's day. */
public final class DigestNews {

	private final Announcements announcements;

	/** @param announcements writes the envelopes */
	public DigestNews(Announcements announcements) {
		this.announcements = announcements;
	}

	/** What a part of a digest is about. */
	public enum Section {

		OVERDUE, DUE_TODAY, DUE_SOON, NEW, ASSIGNED, OBJECTIONS, MOVED, UNDELIVERED

	}

	/**
	 * A part of a digest.
	 *
	 * @param more how many are not listed
	 */
	public record Part(Section section, List<Line> lines, int more) {

		public Part {
			lines = List.copyOf(lines);
		}
	}

	/**
	 * A request or an objection.
	 *
	 * @param path of its page, below {@code /petugas}
	 */
	public record Line(String registrationNumber, Optional<LocalDate> dueDate, String path) {
	}

	/** An officer's day. */
	public Announcement digest(OfficeCode office, Colleague officer, LocalDate date, List<Part> parts, Instant at) {
		return announcements.toOfficer(office, office.value() + ":" + date, Regarding.Recipient.of(officer),
				new DeadlineWire.DeadlineDigestV1(date, announcements.officersPage(""),
						parts.stream().map(this::section).toList()),
				at);
	}

	private DeadlineWire.DeadlineDigestV1.Section section(Part part) {
		return new DeadlineWire.DeadlineDigestV1.Section(part.section().name(),
				part.lines()
						.stream()
						.map(line -> new DeadlineWire.DeadlineDigestV1.Item(line.registrationNumber(), line.dueDate(),
								announcements.officersPage(line.path())))
						.toList(),
				part.more());
	}

}
