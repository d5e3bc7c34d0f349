package id.lacak.request.office;

import id.lacak.request.deadline.Period;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.TimeLimit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A rulebook as it is written in settings. What an office leaves out is as in the version
 * before.
 *
 * @param limits working days and source by the name of the period
 */
record RulebookEntry(String version, LocalDate effectiveFrom, @Nullable Map<Period, LimitEntry> limits,
		@Nullable List<String> objectionGrounds, Rulebook.@Nullable ClockStart clockStart,
		Rulebook.@Nullable AfterHours afterHours, @Nullable LocalTime closingTime, @Nullable Integer targetDays) {

	/** One period; without a source it keeps the one before. */
	record LimitEntry(int workingDays, @Nullable String basis) {
	}

	/** The rulebook that stands on its own; {@code null} values are refused. */
	Rulebook alone() {
		if (limits == null || objectionGrounds == null || clockStart == null || afterHours == null
				|| closingTime == null || targetDays == null)
			throw new IllegalStateException("rulebook " + version + " is not complete");
		var all = new EnumMap<Period, TimeLimit>(Period.class);
		limits.forEach((period, limit) -> {
			if (limit.basis() == null)
				throw new IllegalStateException("rulebook " + version + " gives no source for " + period);
			all.put(period, TimeLimit.of(limit.workingDays(), limit.basis()));
		});
		return new Rulebook(version, effectiveFrom, all, objectionGrounds, clockStart, afterHours, closingTime,
				targetDays);
	}

	/** The rulebook as a change of an earlier one. */
	Rulebook after(Rulebook before) {
		var all = new EnumMap<>(before.limits());
		if (limits != null)
			limits.forEach((period, limit) -> all.put(period, limit.basis() == null
					? new TimeLimit(limit.workingDays(), before.limit(period).basis())
					: TimeLimit.of(limit.workingDays(), limit.basis())));
		return new Rulebook(version, effectiveFrom, all,
				objectionGrounds == null ? before.objectionGrounds() : objectionGrounds,
				clockStart == null ? before.clockStart() : clockStart,
				afterHours == null ? before.afterHours() : afterHours,
				closingTime == null ? before.closingTime() : closingTime,
				targetDays == null ? before.targetDays() : targetDays);
	}
}
