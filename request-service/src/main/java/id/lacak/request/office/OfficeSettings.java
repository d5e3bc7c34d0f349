package id.lacak.request.office;

import id.lacak.request.deadline.ReminderHours;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.reminder.CatchUp;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
	 * @param rulebooks versions of the rules that this office adds to the shipped ones, or
	 * writes anew under their name; each is a change of the one before it
	 * @param province code of the province whose own days off hold here, such as {@code 32}
	 * @param cityCode code of the city whose own days off hold here, such as {@code 3276}
	 * @param reminders how people are reminded; the usual way if left out
	 */
	record OfficeEntry(String code, String name, String city, @DefaultValue("Asia/Jakarta") ZoneId zone,
			String address, String phone, String hours, @DefaultValue("Sekretaris Daerah") String superior,
			@Nullable List<String> hosts, @DefaultValue("{seq:000}/PPID/{romanMonth}/{year}") String numberPattern,
			@DefaultValue("{seq:000}/PPID/KEBERATAN/{romanMonth}/{year}") String objectionNumberPattern,
			@DefaultValue("OFFICER") Completeness completeness, @DefaultValue("STRICT") Rulebook.ClockStart clockStart,
			@DefaultValue("SAME_DAY") Rulebook.AfterHours afterHours, @DefaultValue("16:00") LocalTime closingTime,
			@Nullable List<RulebookEntry> rulebooks, @Nullable String province, @Nullable String cityCode,
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
					new NumberPattern(numberPattern), new NumberPattern(objectionNumberPattern),
					completeness == Completeness.AUTOMATIC,
					Stream.of(Optional.ofNullable(province), Optional.ofNullable(cityCode))
							.flatMap(Optional::stream)
							.toList(),
					units == null
							? List.of()
							: units.stream().map(unit -> new Office.Unit(unit.code(), unit.name())).toList(),
					reminders.rules());
		}

		/** The shipped rulebooks in the office's reading, and its own, in the order of their effect. */
		List<Rulebook> rules() {
			var rules = new TreeMap<LocalDate, Rulebook>();
			for (var shipped : ShippedRulebooks.all())
				rules.put(shipped.effectiveFrom(), shipped.reading(clockStart, afterHours, closingTime));
			for (var entry : rulebooks == null ? List.<RulebookEntry>of() : rulebooks) {
				var before = rules.floorEntry(entry.effectiveFrom());
				if (before == null)
					throw new IllegalStateException("rulebook " + entry.version() + " of office " + code
							+ " takes effect before there was a law");
				rules.put(entry.effectiveFrom(), entry.after(before.getValue()));
			}
			var names = rules.values().stream().map(Rulebook::version).toList();
			if (names.stream().distinct().count() < names.size())
				throw new IllegalStateException("office " + code + " has two rulebooks of one name: " + names);
			return List.copyOf(rules.values());
		}
	}
}
