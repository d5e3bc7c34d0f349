package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.ZoneId;
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
 */
public record Office(OfficeCode code, String name, String city, ZoneId zone, String address, String phone,
		String hours, String superior, NumberPattern numbers, NumberPattern objectionNumbers,
		boolean automaticCompleteness, Rulebook rulebook,
		List<Unit> units) {

	public Office {
		units = List.copyOf(units);
	}

	/** A unit of the city that holds information (<i>OPD</i>). */
	public record Unit(String code, String name) {
	}

	/** The unit with this code. */
	public Optional<Unit> unit(String code) {
		return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
	}

}
