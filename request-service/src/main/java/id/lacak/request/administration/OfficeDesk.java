package id.lacak.request.administration;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.office.Office;
import id.lacak.request.office.OfficeBook;
import id.lacak.request.office.OfficeRecord;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;

/** What administrators do with their office and its units. */
@Component
class OfficeDesk {

	private static final int PAGE = 200;

	private final Offices offices;

	private final OfficeBook book;

	private final Requests requests;

	private final Colleagues colleagues;

	OfficeDesk(Offices offices, OfficeBook book, Requests requests, Colleagues colleagues) {
		this.offices = offices;
		this.book = book;
		this.requests = requests;
		this.colleagues = colleagues;
	}

	/** The office of the officer, as it is now. */
	Office office(SignedIn officer) {
		return offices.get(officer.office());
	}

	/** What can be changed of it, read now. */
	OfficeRecord present(SignedIn officer) {
		return book.record(office(officer));
	}

	/**
	 * Changes how the office presents itself.
	 * @throws Problem 412 if another version is the present one
	 */
	void change(SignedIn officer, OfficeBody.Change change) {
		if (change.version().filter(version -> version != change.record().version()).isPresent())
			throw Problem.of(412, "stale-record");
		keep(officer, change.record());
	}

	/** Adds a unit. */
	void add(SignedIn officer, OfficeRecord present, Office.Unit unit) {
		var units = new ArrayList<>(present.units());
		units.add(unit);
		keep(officer, present.with(units));
	}

	/**
	 * Changes a unit.
	 * @throws Problem 409 if it is to go while it owes an answer, or while people work for it
	 */
	Office.Unit change(SignedIn officer, OfficeRecord present, Office.Unit before, OfficeBody.UnitChange change) {
		var active = change.active().orElse(before.active());
		if (before.active() && !active) {
			if (owes(officer.office(), before.code()))
				throw Problem.of(409, "unit-owes-answers");
			if (colleagues.of(officer.office()).stream().anyMatch(each -> each.worksFor(before.code())))
				throw Problem.of(409, "unit-has-people");
		}
		var email = change.noEmail() ? Optional.<String>empty() : change.email().or(before::email);
		var after = new Office.Unit(before.code(), change.name().orElse(before.name()), email, active);
		keep(officer, present
				.with(present.units().stream().map(unit -> unit.code().equals(after.code()) ? after : unit).toList()));
		return after;
	}

	private void keep(SignedIn officer, OfficeRecord changed) {
		if (!book.keep(officer.office(), changed, officer.username()))
			throw Problem.of(412, "stale-record");
	}

	private boolean owes(OfficeCode office, String unit) {
		var after = Optional.<String>empty();
		do {
			var page = requests.list(new CaseQuery(office, EnumSet.allOf(Status.class), Optional.empty(),
					Optional.empty(), Optional.empty(), Optional.of(unit), Optional.empty(), Optional.empty(),
					CaseQuery.Sort.NEWEST, PAGE, after));
			if (page.items()
					.stream()
					.filter(file -> !file.request().stage().status().ended())
					.flatMap(file -> file.request().assignments().stream())
					.filter(Assignment::open)
					.anyMatch(assignment -> assignment.unit().equals(unit)))
				return true;
			after = page.next();
		} while (after.isPresent());
		return false;
	}

}
