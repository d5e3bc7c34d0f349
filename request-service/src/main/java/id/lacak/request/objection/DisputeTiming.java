package id.lacak.request.objection;

import id.lacak.request.lifecycle.Setting;

import java.time.LocalDate;

/**
 * Whether a dispute came in its window (UU 14/2008 Pasal 37 ayat (2)). Nothing is refused
 * because of it: whether to take it up is for the Information Commission.
 */
public enum DisputeTiming {

	/** Before the superior answered, and before the days for that were over. */
	EARLY,
	/** In the window. */
	IN_TIME,
	/** After the window. */
	LATE;

	/** When a dispute of this objection that was filed on a day came. */
	static DisputeTiming of(Objection objection, LocalDate filedOn, Setting setting) {
		var silent = SuperiorsSilence.window(objection, setting);
		var answered = objection.decision().filter(decision -> !decision.decidedOn().isAfter(filedOn));
		if (answered.isEmpty() && filedOn.isBefore(silent.opensOn()))
			return EARLY;
		var until = answered.map(Decision::disputeUntil).orElse(silent.until());
		return until.hasPassed(filedOn) ? LATE : IN_TIME;
	}

}
