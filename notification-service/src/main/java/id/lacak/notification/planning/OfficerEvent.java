package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What concerns officers themselves; dates are in the zone of the office. */
public sealed interface OfficerEvent extends Event {

	/**
	 * {@code deadline.reminder.v1}.
	 *
	 * @param workingDays above 0 ahead, 0 today, below 0 overdue by so many
	 * @param copy for the information of one who need not act
	 * @param validUntil by the legal clock
	 */
	record Reminder(DeadlineKind what, LocalDate dueDate, int workingDays, boolean copy, Instant validUntil)
			implements
				OfficerEvent {

		public Reminder {
			Objects.requireNonNull(what, "what");
			Objects.requireNonNull(dueDate, "dueDate");
			Objects.requireNonNull(validUntil, "validUntil");
		}
	}

	/** {@code deadline.assigned.v1}. */
	record Assigned(LocalDate dueDate, boolean returned) implements OfficerEvent {

		public Assigned {
			Objects.requireNonNull(dueDate, "dueDate");
		}
	}

	/** {@code deadline.digest.v1}. */
	record Digest(LocalDate date, List<Section> sections) implements OfficerEvent {

		public Digest {
			Objects.requireNonNull(date, "date");
			sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
		}
	}

	/** {@code deadline.calendar-changed.v1}. */
	record CalendarChanged(int year, String decree, int total, List<Shift> items) implements OfficerEvent {

		public CalendarChanged {
			Objects.requireNonNull(decree, "decree");
			items = List.copyOf(Objects.requireNonNull(items, "items"));
		}
	}

	/** {@code account.invited.v1}. */
	record Invited(List<String> roles, Instant expiresAt, @Nullable String invitedBy) implements OfficerEvent {

		public Invited {
			roles = List.copyOf(Objects.requireNonNull(roles, "roles"));
			Objects.requireNonNull(expiresAt, "expiresAt");
		}
	}

	/**
	 * {@code message.test.v1}.
	 *
	 * @param template that is tried, such as {@code N01}
	 */
	record Trial(String template) implements OfficerEvent {

		public Trial {
			Objects.requireNonNull(template, "template");
		}
	}

	/**
	 * A part of a digest.
	 *
	 * @param section its name; one we do not know is left out
	 * @param more how many are not listed
	 */
	record Section(String section, List<Entry> items, int more) {

		public Section {
			Objects.requireNonNull(section, "sections.section");
			items = List.copyOf(Objects.requireNonNull(items, "sections.items"));
		}
	}

	/** A case or objection in a digest. */
	record Entry(String registrationNumber, @Nullable LocalDate dueDate, String link) {

		public Entry {
			Objects.requireNonNull(registrationNumber, "sections.items.registrationNumber");
			WebAddress.check(link);
		}
	}

	/** A date that moved with the calendar. */
	record Shift(String registrationNumber, DeadlineKind deadline, LocalDate from, LocalDate to) {

		public Shift {
			Objects.requireNonNull(registrationNumber, "items.registrationNumber");
			Objects.requireNonNull(deadline, "items.deadline");
			Objects.requireNonNull(from, "items.from");
			Objects.requireNonNull(to, "items.to");
		}
	}

}
