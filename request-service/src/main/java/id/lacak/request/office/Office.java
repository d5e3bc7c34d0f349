package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An information office (<i>PPID</i>).
 *
 * @param name as letters print it, such as {@code PPID Kota Depok}
 * @param city such as {@code Kota Depok}
 * @param zone where its dates are counted
 * @param hours service hours in words
 * @param superior title of the objection authority
 * @param objectionNumbers how the register of objections counts
 * @param automaticCompleteness whether the form's checks stand for the completeness check
 * @param regions codes of the province and the city whose own days off hold here, such as
 * {@code 32} and {@code 3276}
 * @param reminders how its people are reminded
 */
public record Office(OfficeCode code, String name, String city, ZoneId zone, String address, String phone,
		String hours, String superior, NumberPattern numbers, NumberPattern objectionNumbers,
		boolean automaticCompleteness, List<String> regions, List<Unit> units, ReminderRules reminders) {

	public Office {
		regions = List.copyOf(regions);
		units = List.copyOf(units);
	}

	/** An office that reminds in the usual way. */
	public Office(OfficeCode code, String name, String city, ZoneId zone, String address, String phone, String hours,
			String superior, NumberPattern numbers, NumberPattern objectionNumbers, boolean automaticCompleteness,
			List<String> regions, List<Unit> units) {
		this(code, name, city, zone, address, phone, hours, superior, numbers, objectionNumbers, automaticCompleteness,
				regions, units, ReminderRules.USUAL);
	}

	/**
	 * A unit of the city that holds information (<i>OPD</i>).
	 *
	 * @param active whether it can be asked; one that is not keeps its name in old cases
	 */
	public record Unit(String code, String name, Optional<String> email, boolean active) {

		/** A unit at work of which nothing else is known. */
		public Unit(String code, String name) {
			this(code, name, Optional.empty(), true);
		}

	}

	/** The units that can be asked. */
	public List<Unit> activeUnits() {
		return units.stream().filter(Unit::active).toList();
	}

	/** The unit with this code, if it can be asked. */
	public Optional<Unit> activeUnit(String code) {
		return unit(code).filter(Unit::active);
	}

	/** The scopes whose days off hold for the office: the country, its regions, and its own. */
	public List<String> scopes() {
		var scopes = new ArrayList<String>();
		scopes.add(Holiday.NATIONAL);
		scopes.addAll(regions);
		scopes.add(code.value());
		return List.copyOf(scopes);
	}

	/** The unit with this code. */
	public Optional<Unit> unit(String code) {
		return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
	}

}
