package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One act for several cases. Each case is dealt with by itself, and what came of it is told by its
 * number. Nothing is decided, extended or closed in this way.
 */
@Component
class Bulk {

	/** How many at once. */
	static final int MOST = 200;

	private final Casework casework;

	private final UnitReminder units;

	Bulk(Casework casework, UnitReminder units) {
		this.casework = casework;
		this.units = units;
	}

	/**
	 * What came of it for one case.
	 *
	 * @param fault stable word for why it did not work; empty if it did
	 */
	record Result(CaseFile file, String fault) {

		public boolean done() {
			return fault.isEmpty();
		}

		/** The case and the word in an address. */
		String mark() {
			return done() ? file.request().id().value() : file.request().id() + "~" + fault;
		}
	}

	/** The cases that were chosen and that the officer may see, in the order of the list. */
	List<CaseFile> chosen(SignedIn officer, String... ids) {
		return Arrays.stream(ids)
				.distinct()
				.limit(MOST)
				.flatMap(id -> CaseIds.parse(id).stream())
				.flatMap(id -> casework.find(officer, id).stream())
				.toList();
	}

	/** The results that an address names. */
	List<Result> results(SignedIn officer, String... marks) {
		var results = new ArrayList<Result>();
		for (var mark : marks) {
			var parts = mark.split("~", 2);
			var fault = parts.length == 2 && parts[1].matches("[a-z-]{1,60}") ? parts[1] : "";
			chosen(officer, parts[0]).forEach(file -> results.add(new Result(file, fault)));
		}
		return results;
	}

	/** Asks a unit the same question about each. */
	List<Result> assign(SignedIn officer, List<CaseFile> files, Function<CaseFile, Body> body) {
		return files.stream().map(file -> new Result(file, assign(officer, file, body.apply(file)))).toList();
	}

	/** Hands each to one officer, or to nobody in particular. */
	List<Result> entrust(SignedIn officer, List<CaseFile> files, RequestCommand command) {
		return files.stream()
				.map(file -> new Result(file, fault(
						casework.carryOut(officer, file.request().id(), command, OptionalLong.empty()))))
				.toList();
	}

	/** Reminds the units that owe an answer about each. */
	List<Result> remind(SignedIn officer, List<CaseFile> files) {
		return files.stream().map(file -> new Result(file, switch (units.remind(officer, file)) {
			case REMINDED -> "";
			case NOBODY_ASKED -> "nobody-asked";
			case REMINDED_TODAY -> "reminded-today";
			case NOBODY_THERE -> "nobody-there";
			case BUSY -> "busy";
		})).toList();
	}

	private String assign(SignedIn officer, CaseFile file, Body body) {
		try {
			var setting = casework.settingFor(officer, file, officer.roles());
			var command = AssignmentBodies.assign(body, file, casework.office(officer), setting);
			return fault(casework.carryOut(officer, file.request().id(), command, OptionalLong.empty()));
		} catch (Problem unfit) {
			if (unfit.status() != 422)
				throw unfit;
			return "date-unfit";
		}
	}

	private static String fault(Ruling ruling) {
		return switch (ruling) {
			case Ruling.Done _ -> "";
			case Ruling.Refused(var why, _) -> why.name().toLowerCase(Locale.ROOT).replace('_', '-');
			case Ruling.Stale _ -> "busy";
			case Ruling.Unknown _,Ruling.NotAllowed _ -> "forbidden";
		};
	}

}
