package id.lacak.request.objection;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became known of a dispute at once; what it leaves out stays as it was.
 *
 * @param filedOn needed by the first entry
 * @param commissionNumber register number of the Commission, such as
 * {@code 012/IV/REG-PSI/2026}
 * @param outcome of the last instance that spoke
 */
public record DisputeEntry(Optional<LocalDate> filedOn, Optional<String> commissionNumber,
		Optional<DisputeStage> stage, Map<DisputeMilestone, LocalDate> dates, List<Hearing> hearings,
		Optional<String> note, Optional<DisputeOutcome> outcome) {

	/** What became known while the dispute goes on. */
	public DisputeEntry(Optional<LocalDate> filedOn, Optional<String> commissionNumber,
			Optional<DisputeStage> stage, Map<DisputeMilestone, LocalDate> dates, List<Hearing> hearings,
			Optional<String> note) {
		this(filedOn, commissionNumber, stage, dates, hearings, note, Optional.empty());
	}

	public DisputeEntry {
		var ordered = new EnumMap<DisputeMilestone, LocalDate>(DisputeMilestone.class);
		ordered.putAll(dates);
		dates = java.util.Collections.unmodifiableMap(ordered);
		hearings = List.copyOf(hearings);
	}

	/** The applicant went to the Commission on this day. */
	public static DisputeEntry filed(LocalDate on) {
		return new DisputeEntry(Optional.of(on), Optional.empty(), Optional.empty(), Map.of(), List.of(),
				Optional.empty());
	}

	/** The dispute is at this stage. */
	public static DisputeEntry moved(DisputeStage stage, Map<DisputeMilestone, LocalDate> dates) {
		return new DisputeEntry(Optional.empty(), Optional.empty(), Optional.of(stage), dates, List.of(),
				Optional.empty());
	}

}
