package id.lacak.request.office;

import java.time.Instant;
import java.util.List;

/**
 * What an administrator has said about an office, in the place of what the settings say.
 *
 * @param version grows by one with every change
 * @param by username of whoever changed it last
 * @param at when, by the legal clock
 */
public record OfficeRecord(long version, String name, String address, String phone, String hours, String superior,
		List<Office.Unit> units, String by, Instant at) {

	public OfficeRecord {
		units = List.copyOf(units);
	}

	/** What the settings say, as the record before the first change. */
	public static OfficeRecord of(Office configured) {
		return new OfficeRecord(0, configured.name(), configured.address(), configured.phone(), configured.hours(),
				configured.superior(), configured.units(), "", Instant.EPOCH);
	}

	/** The office with this in the place of its settings. */
	Office over(Office configured) {
		return new Office(configured.code(), name, configured.city(), configured.zone(), address, phone, hours,
				superior, configured.numbers(), configured.objectionNumbers(), configured.automaticCompleteness(),
				configured.regions(), units, configured.reminders());
	}

	/** The same with other units. */
	public OfficeRecord with(List<Office.Unit> others) {
		return new OfficeRecord(version, name, address, phone, hours, superior, others, by, at);
	}

	/** The next version of it. */
	OfficeRecord changed(String who, Instant when) {
		return new OfficeRecord(version + 1, name, address, phone, hours, superior, units, who, when);
	}

}
