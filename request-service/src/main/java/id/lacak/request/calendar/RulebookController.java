package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;
import id.lacak.request.deadline.Period;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.office.Offices;
import id.lacak.request.office.Rulebooks;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The rules an office works by, for officers' programs. */
@RestController
class RulebookController {

	private final Rulebooks rulebooks;

	private final Offices offices;

	RulebookController(Rulebooks rulebooks, Offices offices) {
		this.rulebooks = rulebooks;
		this.offices = offices;
	}

	/**
	 * A period with its source.
	 *
	 * @param calendarDays whether every day of the calendar counts
	 */
	record Limit(Period period, int workingDays, String basis, boolean calendarDays) {
	}

	/** One version of the rules. */
	record Version(String version, LocalDate effectiveFrom, boolean inForce, List<Limit> limits,
			List<String> objectionGrounds, Rulebook.ClockStart clockStart, Rulebook.AfterHours afterHours,
			LocalTime closingTime, int targetDays) {

		static Version of(Rulebook rulebook, boolean inForce) {
			return new Version(rulebook.version(), rulebook.effectiveFrom(), inForce,
					rulebook.limits().entrySet().stream().map(Version::limit).toList(), rulebook.objectionGrounds(),
					rulebook.clockStart(), rulebook.afterHours(), rulebook.closingTime(), rulebook.targetDays());
		}

		private static Limit limit(Map.Entry<Period, TimeLimit> limit) {
			return new Limit(limit.getKey(), limit.getValue().workingDays(), limit.getValue().basis().citation(),
					limit.getKey().calendarDays());
		}

	}

	/** All versions, oldest first. */
	record Versions(List<Version> items, int total) {
	}

	@GetMapping("/api/v1/rulebooks")
	Versions list(@AuthenticationPrincipal SignedIn officer) {
		var today = offices.settingFor(offices.get(officer.office()), Actor.SYSTEM).today();
		var present = rulebooks.inForce(officer.office(), today);
		var items = rulebooks.of(officer.office())
				.stream()
				.map(rulebook -> Version.of(rulebook, rulebook.equals(present)))
				.toList();
		return new Versions(items, items.size());
	}

}
