package id.lacak.request.calendar;

import java.util.List;
import java.util.Optional;

/**
 * One page of a walk over an office's open cases and objections, carried out.
 *
 * @param seen how many of them were looked at
 * @param failed ids of what could not be counted anew
 * @param ended whether nothing is left now
 */
public record Turn(Places places, int seen, List<Moved> moved, List<String> failed, boolean ended) {

	public Turn {
		moved = List.copyOf(moved);
		failed = List.copyOf(failed);
	}

	/** How far the walk has come in each register. */
	public record Places(Optional<String> cases, Optional<String> objections) {
	}

}
