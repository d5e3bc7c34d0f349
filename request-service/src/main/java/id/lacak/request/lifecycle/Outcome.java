package id.lacak.request.lifecycle;

import java.util.List;

/** What came of a command: events to record, or a refusal that changes nothing. */
public sealed interface Outcome {

	/** The command is carried out by recording these. */
	record Accepted(List<RequestEvent> events) implements Outcome {

		public Accepted {
			events = List.copyOf(events);
		}
	}

	/** Nothing changes. */
	record Refused(Refusal why) implements Outcome {
	}

	/** Carried out by these events. */
	static Outcome accepted(RequestEvent... events) {
		return new Accepted(List.of(events));
	}

	/** Refused for this reason. */
	static Outcome refused(Refusal why) {
		return new Refused(why);
	}

}
