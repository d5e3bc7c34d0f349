package id.lacak.request.lifecycle;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.office.ShippedHolidays;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Time and law around a command in a test: 09:00 in Depok under the shipped decrees and the
 * national periods in the strict reading, unless said otherwise.
 */
public record ASetting(LocalDateTime local, ZoneId zone, WorkingCalendar calendar, Rulebook rulebook, Actor by) {

	/** Western, central and eastern Indonesian time. */
	public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

	public static final ZoneId WITA = ZoneId.of("Asia/Makassar");

	public static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

	public static final OfficeCode DEPOK = new OfficeCode("depok");

	/** The decrees of 2024 to 2027 that are shipped with the product. */
	public static final WorkingCalendar SHIPPED = ShippedHolidays.calendar();

	private static final Rulebook RULES = ShippedRulebooks.newest();

	/** 09:00 on a local date such as {@code 2026-11-23}. */
	public static ASetting on(String date) {
		return on(LocalDate.parse(date));
	}

	/** 09:00 on a local date. */
	public static ASetting on(LocalDate date) {
		return new ASetting(date.atTime(9, 0), WIB, SHIPPED, RULES, actor(Role.DESK_OFFICER));
	}

	/** A local time such as {@code 2026-11-23T08:30}. */
	public static ASetting at(String localTime) {
		var local = LocalDateTime.parse(localTime);
		return on(local.toLocalDate()).atTime(local.toLocalTime());
	}

	/** Somebody with one role, called like the demo account of that role. */
	public static Actor actor(Role role) {
		return switch (role) {
			case APPLICANT -> Actor.APPLICANT;
			case SYSTEM -> Actor.SYSTEM;
			case DESK_OFFICER -> new Actor("desk", role);
			case UNIT_OFFICER -> new Actor("unit", role);
			case LEAD_OFFICER -> new Actor("lead", role);
			case ADVISOR -> new Actor("advisor", role);
			case OBJECTION_AUTHORITY -> new Actor("superior", role);
			case AUDITOR -> new Actor("auditor", role);
			case ADMINISTRATOR -> new Actor("admin", role);
		};
	}

	public ASetting atTime(LocalTime time) {
		return new ASetting(local.toLocalDate().atTime(time), zone, calendar, rulebook, by);
	}

	/** The same wall clock in another zone. */
	public ASetting in(ZoneId otherZone) {
		return new ASetting(local, otherZone, calendar, rulebook, by);
	}

	public ASetting countedOn(WorkingCalendar otherCalendar) {
		return new ASetting(local, zone, otherCalendar, rulebook, by);
	}

	public ASetting under(Rulebook otherRules) {
		return new ASetting(local, zone, calendar, otherRules, by);
	}

	public ASetting by(Role role) {
		return by(actor(role));
	}

	public ASetting by(Actor actor) {
		return new ASetting(local, zone, calendar, rulebook, actor);
	}

	public Setting build() {
		return new Setting(local.atZone(zone).toInstant(), zone, calendar, rulebook, by);
	}

}
