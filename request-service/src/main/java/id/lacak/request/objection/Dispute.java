package id.lacak.request.objection;

import id.lacak.request.deadline.CommissionPeriods;
import id.lacak.request.deadline.WorkingCalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dispute before the Information Commission (<i>sengketa informasi publik</i>, Perki 1/2013),
 * as far as the office knows of it. The office is a party here: it records, it does not decide.
 *
 * @param filedOn when the applicant went to the Commission
 * @param commissionNumber the Commission's register number, once it is known
 * @param hearings in order
 * @param outcome of the last instance that spoke, once one has
 */
public record Dispute(DisputeStage stage, LocalDate filedOn, Optional<String> commissionNumber,
		Map<DisputeMilestone, LocalDate> dates, List<Hearing> hearings, Optional<DisputeOutcome> outcome) {

	/** One that nobody has decided yet. */
	public Dispute(DisputeStage stage, LocalDate filedOn, Optional<String> commissionNumber,
			Map<DisputeMilestone, LocalDate> dates, List<Hearing> hearings) {
		this(stage, filedOn, commissionNumber, dates, hearings, Optional.empty());
	}

	public Dispute {
		var ordered = new EnumMap<DisputeMilestone, LocalDate>(DisputeMilestone.class);
		ordered.putAll(dates);
		dates = java.util.Collections.unmodifiableMap(ordered);
		hearings = List.copyOf(hearings);
	}

	/** @param filed says when it was filed */
	static Dispute opened(DisputeEntry filed) {
		var on = filed.filedOn()
				.orElseThrow(() -> new IllegalArgumentException("a dispute was filed on some day"));
		return new Dispute(DisputeStage.FILED, on, Optional.empty(), Map.of(), List.of()).after(filed);
	}

	/** The dispute once this is known too. */
	Dispute after(DisputeEntry entry) {
		var known = new EnumMap<DisputeMilestone, LocalDate>(DisputeMilestone.class);
		known.putAll(dates);
		known.putAll(entry.dates());
		var days = new ArrayList<>(hearings);
		entry.hearings().stream().filter(hearing -> !days.contains(hearing)).forEach(days::add);
		days.sort(Comparator.comparing(Hearing::on));
		return new Dispute(entry.stage().orElse(stage), entry.filedOn().orElse(filedOn),
				entry.commissionNumber().or(() -> commissionNumber), known, days,
				entry.outcome().or(() -> outcome));
	}

	/** Whether it still goes on. */
	public boolean open() {
		return stage != DisputeStage.CLOSED;
	}

	/** The day of a milestone, if it is known. */
	public Optional<LocalDate> on(DisputeMilestone milestone) {
		return Optional.ofNullable(dates.get(milestone));
	}

	/** What the law expects of Commission, parties and courts by when, as far as it can be told. */
	public List<DisputeDay> days(WorkingCalendar calendar, CommissionPeriods periods) {
		return new DisputeDays(this, calendar, periods).all();
	}

}
