package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;

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
	 * @param objectionNumberPattern the same for the register of objections
	 * @param completeness {@code OFFICER} or {@code AUTOMATIC}
	 * @param clockStart see {@link Rulebook.ClockStart}
	 * @param afterHours see {@link Rulebook.AfterHours}
	 * @param closingTime local time
	 */
	record OfficeEntry(String code, String name, String city, @DefaultValue("Asia/Jakarta") ZoneId zone,
			String address, String phone, String hours, @DefaultValue("Sekretaris Daerah") String superior,
			@Nullable List<String> hosts, @DefaultValue("{seq:000}/PPID/{romanMonth}/{year}") String numberPattern,
			@DefaultValue("{seq:000}/PPID/KEBERATAN/{romanMonth}/{year}") String objectionNumberPattern,
			@DefaultValue("OFFICER") Completeness completeness, @DefaultValue("STRICT") Rulebook.ClockStart clockStart,
			@DefaultValue("SAME_DAY") Rulebook.AfterHours afterHours, @DefaultValue("16:00") LocalTime closingTime,
			@Nullable List<UnitEntry> units) {

		enum Completeness {

			OFFICER, AUTOMATIC

		}

		record UnitEntry(String code, String name) {
		}

		Office office() {
			return new Office(new OfficeCode(code), name, city, zone, address, phone, hours, superior,
					new NumberPattern(numberPattern), new NumberPattern(objectionNumberPattern),
					completeness == Completeness.AUTOMATIC,
					Rulebook.national().reading(clockStart, afterHours, closingTime),
					units == null
							? List.of()
							: units.stream().map(unit -> new Office.Unit(unit.code(), unit.name())).toList());
		}
	}
}
