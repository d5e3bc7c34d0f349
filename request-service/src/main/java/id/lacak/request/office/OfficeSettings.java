package id.lacak.request.office;

import id.lacak.request.deadline.ReminderHours;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.reminder.CatchUp;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The offices this deployment serves; the first one also answers hosts that none claims.
 *
 * @param offices at least one
 */
@ConfigurationProperties("lacak")
record OfficeSettings(List<OfficeEntry> offices) {

	/**
	 * @param hosts host names under which the public reaches it
	 * @param numberPattern see {@link NumberPattern}
	 * @param completeness {@code OFFICER} or {@code AUTOMATIC}
	 * @param clockStart see {@link Rulebook.ClockStart}
	 * @param afterHours see {@link Rulebook.AfterHours}
	 * @param closingTime local time
	 * @param reminders how people are reminded; the usual way if left out
	 */
	record OfficeEntry(String code, String name, String city, @DefaultValue("Asia/Jakarta") ZoneId zone,
			String address, String phone, String hours, @DefaultValue("Sekretaris Daerah") String superior,
			@Nullable List<String> hosts, @DefaultValue("{seq:000}/PPID/{romanMonth}/{year}") String numberPattern,
			@DefaultValue("OFFICER") Completeness completeness, @DefaultValue("STRICT") Rulebook.ClockStart clockStart,
			@DefaultValue("SAME_DAY") Rulebook.AfterHours afterHours, @DefaultValue("16:00") LocalTime closingTime,
			@Nullable List<UnitEntry> units, @DefaultValue ReminderEntry reminders) {

		enum Completeness {

			OFFICER, AUTOMATIC

		}

		record UnitEntry(String code, String name) {
		}

		/**
		 * @param from local time of reminders
		 * @param until local time from which none goes out any more that day
		 * @param digestAt local time of the officers' morning digest
		 * @param catchUp see {@link CatchUp}
		 */
		record ReminderEntry(@DefaultValue("09:00") LocalTime from, @DefaultValue("18:00") LocalTime until,
				@DefaultValue("07:30") LocalTime digestAt, @DefaultValue("AUTOMATIC") CatchUp catchUp) {

			ReminderRules rules() {
				return new ReminderRules(new ReminderHours(from, until), digestAt, catchUp);
			}
		}

		Office office() {
			return new Office(new OfficeCode(code), name, city, zone, address, phone, hours, superior,
					new NumberPattern(numberPattern), completeness == Completeness.AUTOMATIC,
					Rulebook.national().reading(clockStart, afterHours, closingTime),
					units == null
							? List.of()
							: units.stream().map(unit -> new Office.Unit(unit.code(), unit.name())).toList(),
					reminders.rules());
		}
	}
}
