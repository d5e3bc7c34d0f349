package id.lacak.request.administration;

import id.lacak.request.office.Office;
import id.lacak.request.office.OfficeRecord;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;

import java.util.Optional;

/** What administrators say about their office and its units, from JSON and from forms. */
final class OfficeBody {

	private static final int LINE = 200;

	private static final int ADDRESS = 400;

	private static final int PHONE = 60;

	private OfficeBody() {
	}

	/** The record as it is to be, and the version that was changed; without one the present one. */
	record Change(OfficeRecord record, Optional<Long> version) {
	}

	/** A unit as it is to be; what is empty stays. */
	record UnitChange(Optional<String> name, Optional<String> email, boolean noEmail, Optional<Boolean> active) {
	}

	/** Reads how the office presents itself. */
	static Change office(Body body, OfficeRecord present) {
		var name = body.required("name", Rule.line(LINE));
		var address = body.required("address", Rule.line(ADDRESS));
		var phone = body.required("phone", Rule.line(PHONE).then(OfficeBody::phone));
		var hours = body.required("hours", Rule.line(LINE));
		var superior = body.required("superior", Rule.line(LINE));
		var version = body.optional("version", Rule.number(0, Integer.MAX_VALUE)).map(Integer::longValue);
		body.check();
		return new Change(new OfficeRecord(present.version(), name.get(), address.get(), phone.get(), hours.get(),
				superior.get(), present.units(), present.by(), present.at()), version);
	}

	/** Reads a new unit. */
	static Office.Unit unit(Body body, OfficeRecord present) {
		var code = body.required("code", Rule.line(LINE).then(OfficeBody::code));
		var name = body.required("name", Rule.line(LINE));
		var email = body.optional("email", Rule.line(LINE).then(OfficeBody::email));
		if (code.maybe().filter(known -> present.units().stream().anyMatch(unit -> unit.code().equals(known)))
				.isPresent())
			body.refuse("code", "TAKEN");
		body.check();
		return new Office.Unit(code.get(), name.get(), email, true);
	}

	/** Reads what is to be different about a unit; its code stays for ever. */
	static UnitChange change(Body body) {
		var name = body.optional("name", Rule.line(LINE));
		var email = body.optional("email", Rule.line(LINE).then(OfficeBody::email));
		var active = body.optional("active", Rule.flag());
		if (body.blank("name"))
			body.refuse("name", "REQUIRED");
		body.check();
		return new UnitChange(name, email, body.blank("email"), active);
	}

	private static String code(String text) throws Rule.Unfit {
		if (!text.matches("[a-z0-9][a-z0-9-]{1,39}"))
			throw Rule.Unfit.because("INVALID_CODE");
		return text;
	}

	private static String phone(String text) throws Rule.Unfit {
		if (!text.matches("[0-9()+ .-]{5,}"))
			throw Rule.Unfit.because("INVALID_PHONE");
		return text;
	}

	private static String email(String text) throws Rule.Unfit {
		if (!text.matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+"))
			throw Rule.Unfit.because("INVALID_EMAIL");
		return text;
	}

}
