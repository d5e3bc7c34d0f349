package id.lacak.request.objection;

import id.lacak.request.deadline.CommissionPeriods;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.objection.DisputeDay.Kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the days of a dispute. */
final class DisputeDays {

	private final Dispute dispute;

	private final WorkingCalendar calendar;

	private final CommissionPeriods periods;

	DisputeDays(Dispute dispute, WorkingCalendar calendar, CommissionPeriods periods) {
		this.dispute = dispute;
		this.calendar = calendar;
		this.periods = periods;
	}

	List<DisputeDay> all() {
		return Stream
				.of(counted(Kind.INCOMPLETE_NOTICE, Optional.of(dispute.filedOn()), periods.incompleteNotice(), true),
						counted(Kind.COMPLETION, on(DisputeMilestone.INCOMPLETE_NOTICE), periods.completion(), true),
						counted(Kind.HANDLING, Optional.of(received()), periods.handling(), true), mediation(),
						counted(Kind.WHOLE_PROCESS, begun(), periods.wholeProcess(), false),
						counted(Kind.DECISION_COPY, on(DisputeMilestone.DECISION), periods.decisionCopy(), true),
						appeal(), cassation())
				.flatMap(Optional::stream)
				.toList();
	}

	/** A file that was called incomplete is received when it is complete. */
	private LocalDate received() {
		return on(DisputeMilestone.COMPLETED).orElse(dispute.filedOn());
	}

	/** The Commission began with whichever came first. */
	private Optional<LocalDate> begun() {
		return Stream.of(on(DisputeMilestone.FIRST_MEDIATION), on(DisputeMilestone.ADJUDICATION_BEGUN))
				.flatMap(Optional::stream)
				.min(LocalDate::compareTo);
	}

	private Optional<DisputeDay> mediation() {
		return on(DisputeMilestone.FIRST_MEDIATION).map(first -> {
			var regular = last(first, periods.mediation());
			var last = on(DisputeMilestone.MEDIATION_EXTENDED).isPresent()
					? last(regular, periods.mediationExtension())
					: regular;
			return new DisputeDay(Kind.MEDIATION, first, last, Optional.empty(), true,
					periods.mediation().basis().citation());
		});
	}

	/** Some read working days, some days: the earlier one is safe. */
	private Optional<DisputeDay> appeal() {
		return on(DisputeMilestone.COPY_RECEIVED)
				.map(copy -> new DisputeDay(Kind.COURT_APPEAL, copy, copy.plusDays(periods.appealDays().workingDays()),
						Optional.of(last(copy, periods.appeal())), true, periods.appeal().basis().citation()));
	}

	private Optional<DisputeDay> cassation() {
		return on(DisputeMilestone.COURT_DECISION_RECEIVED)
				.map(received -> new DisputeDay(Kind.CASSATION, received,
						received.plusDays(periods.cassation().workingDays()),
						Optional.empty(), true, periods.cassation().basis().citation()));
	}

	private Optional<DisputeDay> counted(Kind kind, Optional<LocalDate> start, TimeLimit limit, boolean alarm) {
		return start.map(day -> new DisputeDay(kind, day, last(day, limit), Optional.empty(), alarm,
				limit.basis().citation()));
	}

	private LocalDate last(LocalDate start, TimeLimit limit) {
		return calendar.deadlineFor(start, limit).lastDay();
	}

	private Optional<LocalDate> on(DisputeMilestone milestone) {
		return dispute.on(milestone);
	}

}
