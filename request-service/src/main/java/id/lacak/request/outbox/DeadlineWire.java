package id.lacak.request.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What officers are told about dates. */
sealed interface DeadlineWire extends Wire {

	/** D05, to an officer of the unit. */
	record DeadlineAssignedV1(String registrationNumber, String link, LocalDate dueDate,
			boolean returned) implements DeadlineWire {

		@Override
		public String type() {
			return "deadline.assigned.v1";
		}

	}

	/** D11, to one officer. */
	record DeadlineCalendarChangedV1(int year, String decree, String link, int total,
			List<Shift> items) implements DeadlineWire {

		record Shift(String registrationNumber, String deadline, LocalDate from, LocalDate to) {
		}

		@Override
		public String type() {
			return "deadline.calendar-changed.v1";
		}
	}

	/** D01 to D04, to one officer. */
	record DeadlineReminderV1(String registrationNumber, String link, String what, LocalDate dueDate,
			int workingDays, boolean copy, Instant validUntil) implements DeadlineWire {

		@Override
		public String type() {
			return "deadline.reminder.v1";
		}
	}

	/** D10, to one officer. */
	record DeadlineDigestV1(LocalDate date, String link, List<Section> sections) implements DeadlineWire {

		record Section(String section, List<Item> items, int more) {
		}

		record Item(String registrationNumber, Optional<LocalDate> dueDate, String link) {
		}

		@Override
		public String type() {
			return "deadline.digest.v1";
		}
	}

}
